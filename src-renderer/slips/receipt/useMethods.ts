import { useTranslation } from 'react-i18next';
import type { ReceiptFacts } from './receiptPages.ts';

/** How a receipt was paid, in parts that stay together: 收款方式：现金 500.00，微信 184.03 · 实收 600.00 找零 100.00 · 预存余额 12.00 */
export function useMethods({ methods, tendered, change, prepaidBalance }: ReceiptFacts): string[] {
  const { t } = useTranslation('slips');
  const paid = methodsText(methods);
  return [
    paid === '' ? '' : t('receipt.paidBy', { methods: paid }),
    tendered === '' ? '' : t('receipt.tendered', { tendered, change }),
    prepaidBalance === '' ? '' : t('receipt.prepaidBalance', { amount: prepaidBalance }),
  ].filter(Boolean);
}

/** 现金 500.00，微信 184.03 */
export const methodsText = (methods: ReceiptFacts['methods']): string =>
  methods.map(({ method, amount }) => `${method} ${amount}`).join('，');
