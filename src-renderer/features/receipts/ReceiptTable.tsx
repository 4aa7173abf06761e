import { useTranslation } from 'react-i18next';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import type { ReceiptRow } from './typedTaking.ts';
import { standingOf, useReceiptWords } from './useReceiptWords.ts';
import rows from '../../app/RowTable.module.css';
import styles from './ReceiptTable.module.css';

type Props = {
  rows: readonly ReceiptRow[];
  /** What the list gives each row for its keys; a press on the row opens its receipt. */
  row: (receipt: ReceiptRow) => object;
  openId: string | null;
  /** They are of several days. */
  hasDays: boolean;
};

/** Receipts in rows: who and which rooms, for what, how much and by which way. */
export function ReceiptTable({ rows: receipts, row, openId, hasDays }: Props) {
  const { t } = useTranslation('receipts');
  const { time, dayAndTime } = useOfficeTime();
  const { methods, standing } = useReceiptWords();
  return (
    <table
      className={`${rows['table']} ${rows['blocks']} ${styles['table']}`}
      aria-label={t('view.receipts')}
    >
      <thead>
        <tr>
          <th scope="col" data-column="who">
            {t('column.who')}
          </th>
          <th scope="col" data-column="items">
            {t('column.items')}
          </th>
          <th scope="col" data-column="number">
            {t('column.number')}
          </th>
          <th scope="col" data-column="amount">
            {t('column.amount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {receipts.map((receipt) => {
          const { id, number, payer, rooms, items, totalFen, takenAt, takenBy } = receipt;
          const state = standingOf(receipt);
          return (
            <tr key={id} {...row(receipt)} data-open={id === openId} data-state={state}>
              <th scope="row" data-column="who">
                <button type="button" tabIndex={-1} aria-expanded={id === openId}>
                  {[rooms, payer].filter(Boolean).join(' ')}
                </button>
                {state === 'valid' ? null : <strong data-tone="late">{standing(receipt)}</strong>}
              </th>
              <td data-column="items">
                <span className={styles['items']}>{items}</span>
                {receipt.invoiceNumber === null ? null : (
                  <small>{t('column.invoice', { number: receipt.invoiceNumber })}</small>
                )}
              </td>
              <td data-column="number">
                <span>{number}</span>
                <small>
                  {hasDays ? dayAndTime(takenAt) : time(takenAt)} {takenBy}
                  {receipt.handwritten ? ` ${t('column.handwritten')}` : ''}
                </small>
              </td>
              <td data-column="amount">
                <span>{fenText(totalFen)}</span>
                <small>{methods(receipt.methods)}</small>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
