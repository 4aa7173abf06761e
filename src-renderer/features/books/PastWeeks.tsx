import { useTranslation } from 'react-i18next';
import { contract, type Output } from '../../../src-shared/contract/index.ts';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { EmptyList } from '../../app/EmptyList.tsx';
import { FailureNote } from '../../app/FailureNote.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { useRowKeys } from '../../app/useRowKeys.ts';
import rows from '../../app/RowTable.module.css';
import lists from './lists.module.css';
import styles from './WeekScreen.module.css';

type PastWeek = Output<typeof contract.receipts.weeks>[number];

/** The weeks that are written down, the latest first; those nobody has checked stand out. */
export function PastWeeks({ openOn, onOpen }: { openOn: string | null; onOpen: (day: string) => void }) {
  const { t } = useTranslation('books');
  const { dayAndTime } = useOfficeTime();
  const asked = useLedger(contract.receipts.weeks, {});
  const weeks = asked.data ?? [];
  const { list, row } = useRowKeys(weeks, idOf, ({ fromOn }) => onOpen(fromOn));
  return (
    <section className={styles['past']} aria-label={t('week.past')}>
      <h2>{t('week.past')}</h2>
      <FailureNote failure={asked.failure} />
      {weeks.length === 0 ? (
        asked.isPending ? null : (
          <EmptyList words={t('week.pastEmpty')} />
        )
      ) : (
        <div {...list} className={lists['rows']} aria-label={t('week.past')}>
          <table className={rows['table']} aria-label={t('week.past')}>
            <thead>
              <tr>
                <th scope="col">{t('week.column.week')}</th>
                <th scope="col">{t('week.column.who')}</th>
                <th scope="col">{t('week.column.checked')}</th>
                <th scope="col" data-column="total">
                  {t('week.column.total')}
                </th>
              </tr>
            </thead>
            <tbody>
              {weeks.map((week) => (
                <tr key={week.fromOn} {...row(week)} data-open={week.fromOn === openOn}>
                  <th scope="row">
                    <button type="button" tabIndex={-1}>
                      {t('week.span', { from: week.fromOn, to: week.toOn })}
                    </button>
                  </th>
                  <td>
                    {week.registeredAt === null ? null : dayAndTime(week.registeredAt)} {week.registeredBy}
                  </td>
                  <td>
                    {week.checkedAt === null ? (
                      <span data-tone="soon">{t('week.pastUnchecked')}</span>
                    ) : (
                      `${dayAndTime(week.checkedAt)} ${week.checkedBy ?? ''}`
                    )}
                  </td>
                  <td data-column="total">
                    {fenText(week.totalFen)} <small>{t('week.receipts', { n: week.receipts })}</small>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

const idOf = ({ fromOn }: PastWeek): string => fromOn;
