import { useTranslation } from 'react-i18next';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { daysBetween } from '../../../src-shared/rules/officeInstant.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { useRowKeys } from '../../app/useRowKeys.ts';
import { type Charge, isOpen } from './charge.ts';
import { periodText } from '../../app/periodText.ts';
import rows from '../../app/RowTable.module.css';
import { useIdleFocus } from '../../app/useIdleFocus.ts';
import styles from './ChargeTable.module.css';

type Props = {
  label: string;
  charges: readonly Charge[];
  openId: string | null;
  onOpen: (id: string) => void;
};

/** Charges of a household in rows; Enter shows how one came to be. */
export function ChargeTable({ label, charges, openId, onOpen }: Props) {
  const { t } = useTranslation('fees');
  const { list, row } = useRowKeys(
    charges,
    ({ id }) => id,
    ({ id }) => onOpen(id),
  );
  const isListed = charges.length > 0;
  useIdleFocus(list.ref, isListed && openId === null);

  return (
    <div {...list} aria-label={label}>
      <table className={`${rows['table']} ${styles['table']}`} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t('column.item')}</th>
            <th scope="col" data-column="amount">
              {t('column.amount')}
            </th>
            <th scope="col" data-column="settled">
              {t('column.settled')}
            </th>
            <th scope="col" data-column="balance">
              {t('column.balance')}
            </th>
            <th scope="col" data-column="state">
              {t('column.state')}
            </th>
          </tr>
        </thead>
        <tbody>
          {charges.map((charge) => (
            <tr key={charge.id} {...row(charge)} data-open={charge.id === openId}>
              <th scope="row">
                <button type="button" tabIndex={-1} aria-expanded={charge.id === openId}>
                  {[charge.itemName, charge.objectName].filter(Boolean).join(' ')}
                </button>
                <small>{periodText(charge.fromOn, charge.toOn)}</small>
              </th>
              <td data-column="amount">{fenText(charge.amountFen)}</td>
              <td data-column="settled">{charge.settledFen === 0 ? '—' : fenText(charge.settledFen)}</td>
              <td data-column="balance">
                <strong>{charge.balanceFen === 0 ? '—' : fenText(charge.balanceFen)}</strong>
                {charge.lateFeeFen === 0 ? null : (
                  <small>{t('charge.withLateFee', { yuan: fenText(charge.lateFeeFen) })}</small>
                )}
              </td>
              <td data-column="state">
                <State charge={charge} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** In words, with red or amber beside them. */
function State({ charge }: { charge: Charge }) {
  const { t } = useTranslation('fees');
  const { today = '' } = useOfficeTime();
  if (charge.withdrawnAt !== null) return t('state.withdrawn');
  if (charge.disputed) return <span data-tone="soon">{t('state.disputed')}</span>;
  if (!isOpen(charge)) return t('state.paid');
  if (today !== '' && charge.dueOn < today)
    return <span data-tone="late">{t('state.overdue', { n: daysBetween(charge.dueOn, today) })}</span>;
  return t('state.due', { day: charge.dueOn });
}
