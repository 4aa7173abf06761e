import { useTranslation } from 'react-i18next';
import { fenText } from '../../../src-shared/rules/fen.ts';
import type { Payout } from './payout.ts';
import rows from '../../app/RowTable.module.css';
import styles from './PayoutTable.module.css';

type Props = { payouts: readonly Payout[]; row: (payout: Payout) => object; openId: string | null };

/** What finance pays back, in rows: to whom, what for, since when, how much, and whether it has. */
export function PayoutTable({ payouts, row, openId }: Props) {
  const { t } = useTranslation('books');
  return (
    <table className={`${rows['table']} ${styles['table']}`} aria-label={t('payouts.title')}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" data-column={column}>
              {t(`payouts.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {payouts.map((payout) => (
          <tr key={payout.id} {...row(payout)} data-open={payout.id === openId}>
            <th scope="row" data-column="who">
              <button type="button" tabIndex={-1} aria-expanded={payout.id === openId}>
                {payout.unitCode} {payout.payee}
              </button>
            </th>
            <td data-column="what">
              {t(`payouts.kind.${payout.kind}`)}
              <small>{payout.reason}</small>
            </td>
            <td data-column="number">
              {payout.number}
              <small>
                {payout.madeOn} {t(`payouts.paper.${payout.paperState}`)}
              </small>
            </td>
            <td data-column="amount">
              <strong>{fenText(payout.amountFen)}</strong>
            </td>
            <td data-column="paid">
              {payout.paid === null ? (
                <small data-tone="soon">{t('payouts.waits')}</small>
              ) : (
                <>
                  {payout.paid.on}
                  <small>{[payout.paid.by, payout.paid.voucher].filter(Boolean).join(' ')}</small>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const columns = ['who', 'what', 'number', 'amount', 'paid'] as const;
