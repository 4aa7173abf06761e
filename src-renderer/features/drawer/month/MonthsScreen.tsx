import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { contract, type Output } from '../../../../src-shared/contract/index.ts';
import { EmptyList } from '../../../app/EmptyList.tsx';
import { FailureNote } from '../../../app/FailureNote.tsx';
import { KeyButton } from '../../../app/KeyButton.tsx';
import { useLedger } from '../../../app/ledgerQuery.ts';
import { paths } from '../../../app/paths.ts';
import { useBackToList } from '../../../app/useBackToList.ts';
import { useOfficeTime } from '../../../app/useOfficeTime.ts';
import { useRowKeys } from '../../../app/useRowKeys.ts';
import { DrawerHead } from '../DrawerHead.tsx';
import frame from '../../../app/ListsAndPanel.module.css';
import rows from '../../../app/RowTable.module.css';
import lists from '../lists.module.css';

type Month = Output<typeof contract.drawer.monthList>[number];

/** 月结: every month since the first receipt, and which of them are signed (CSH-03). */
export function MonthsScreen() {
  const { t } = useTranslation('drawer');
  const navigate = useNavigate();
  const { today, dayAndTime } = useOfficeTime();
  const asked = useLedger(contract.drawer.monthList, {});
  const months = asked.data ?? [];
  const { list, row } = useRowKeys(months, idOf, ({ month }) => void navigate(paths.monthOf(month)));
  const { lists: box } = useBackToList(months.length > 0);

  return (
    <div className={frame['screen']}>
      <DrawerHead view="month">
        <KeyButton keys="Alt+KeyR" onAct={() => void navigate(paths.reconciliation)}>
          {t('reconcile.title')}
        </KeyButton>
      </DrawerHead>
      <div ref={box} className={frame['lists']}>
        <section className={lists['list']} aria-label={t('view.month')}>
          <FailureNote failure={asked.failure} />
          {months.length > 0 ? (
            <div {...list} className={lists['rows']} aria-label={t('view.month')}>
              <table className={rows['table']}>
                <thead>
                  <tr>
                    <th scope="col" data-column="day">
                      {t('month.column.month')}
                    </th>
                    <th scope="col">{t('month.column.state')}</th>
                  </tr>
                </thead>
                <tbody>
                  {months.map((one) => (
                    <tr key={one.month} {...row(one)}>
                      <th scope="row">
                        <button type="button" tabIndex={-1}>
                          {one.month}
                        </button>
                      </th>
                      <td>
                        {one.signedAt !== null ? (
                          <span data-tone="good">
                            {t('month.state.signed', { at: dayAndTime(one.signedAt), by: one.signedBy })}
                          </span>
                        ) : one.month === today?.slice(0, 7) ? (
                          t('month.state.running')
                        ) : (
                          <span data-tone="soon">{t('month.state.open')}</span>
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          ) : asked.isPending ? null : (
            <EmptyList words={t('month.none')} keys="takeMoney" deed={t('month.noneDeed')} />
          )}
        </section>
      </div>
    </div>
  );
}

const idOf = ({ month }: Month): string => month;
