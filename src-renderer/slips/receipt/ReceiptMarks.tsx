import { useTranslation } from 'react-i18next';
import type { ReceiptFacts } from './receiptPages.ts';

/** What sets a receipt apart from one for money taken: 红字, with the one it takes back and why, or 押金退款. */
export function ReceiptMarks({ receipt }: { receipt: ReceiptFacts }) {
  const { t } = useTranslation('slips');
  const { kind, reversalOf, reason } = receipt;
  if (kind === 'receipt') return null;
  const words = [
    kind === 'reversal' ? t('receipt.reversal') : t('receipt.depositRefund'),
    reversalOf === ''
      ? ''
      : t(kind === 'reversal' ? 'receipt.reversalOf' : 'receipt.refundOf', { number: reversalOf }),
    reason === '' ? '' : t('receipt.reason', { reason }),
  ];
  return <p className="slip-reprint receipt-mark">{words.filter(Boolean).join('　')}</p>;
}
