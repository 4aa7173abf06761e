import { useTranslation } from 'react-i18next';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { type Deposit, isToPay } from './deposit.ts';
import rows from '../../app/RowTable.module.css';
import styles from './DepositTable.module.css';

type Props = { deposits: readonly Deposit[]; row: (deposit: Deposit) => object; openId: string | null };

/** Deposits in rows: whose, what for, against which receipt, and how much of it is still held. */
export function DepositTable({ deposits, row, openId }: Props) {
  const { t } = useTranslation('books');
  return (
    <table className={`${rows['table']} ${styles['table']}`} aria-label={t('deposits.title')}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" data-column={column}>
              {t(`deposits.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {deposits.map((deposit) => (
          <tr key={deposit.id} {...row(deposit)} data-open={deposit.id === openId}>
            <th scope="row" data-column="unit">
              <button type="button" tabIndex={-1} aria-expanded={deposit.id === openId}>
                {deposit.unitCode} {deposit.payer}
              </button>
            </th>
            <td data-column="item">
              {deposit.itemName}
              <Standing deposit={deposit} />
            </td>
            <td data-column="receipt">
              {deposit.receiptNumber}
              <small>{deposit.takenOn}</small>
            </td>
            <td data-column="amount">{fenText(deposit.amountFen)}</td>
            <td data-column="back">
              {deposit.refundedFen > 0 ? (
                <span>{t('deposits.back.refunded', { yuan: fenText(deposit.refundedFen) })}</span>
              ) : null}
              {deposit.deductedFen > 0 ? (
                <small>{t('deposits.back.deducted', { yuan: fenText(deposit.deductedFen) })}</small>
              ) : null}
            </td>
            <td data-column="held">
              <strong>{fenText(deposit.heldFen)}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Standing({ deposit }: { deposit: Deposit }) {
  const { t } = useTranslation('books');
  if (deposit.cancelledAt !== null) return <small>{t('deposits.cancelled')}</small>;
  if (isToPay(deposit)) return <small data-tone="soon">{t('deposits.toPay')}</small>;
  return deposit.heldFen === 0 ? <small>{t('deposits.closed')}</small> : null;
}

const columns = ['unit', 'item', 'receipt', 'amount', 'back', 'held'] as const;
