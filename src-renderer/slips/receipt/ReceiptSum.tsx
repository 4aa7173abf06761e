import { useTranslation } from 'react-i18next';
import type { ReceiptFacts } from './receiptPages.ts';
import { useMethods } from './useMethods.ts';

/** 合计 in capital numerals and in figures, how it was paid, and what else is to be said; on the last page only. */
export function ReceiptSum({ receipt }: { receipt: ReceiptFacts }) {
  const { t } = useTranslation('slips');
  const paid = useMethods(receipt);
  return (
    <div className="receipt-sum">
      <p className="receipt-total">
        <span>{t('receipt.total')}</span>
        <span>{t('receipt.inWords')}</span>
        <strong className="receipt-words" data-amount="words">
          {receipt.totalInWords}
        </strong>
        <strong className="receipt-figures" data-amount="figures">
          ¥ {receipt.total.replace(/^¥\s*/, '')}
        </strong>
      </p>
      <p className="receipt-paid">
        {paid.map((words) => (
          <span key={words}>{words}</span>
        ))}
      </p>
      {receipt.note === '' ? null : (
        <p className="receipt-paid">{t('receipt.note', { note: receipt.note })}</p>
      )}
    </div>
  );
}
