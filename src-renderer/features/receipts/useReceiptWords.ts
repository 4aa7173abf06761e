import { useTranslation } from 'react-i18next';
import { fenText, type Fen } from '../../../src-shared/rules/fen.ts';
import type { PaymentMethod } from '../../../src-shared/rules/paymentMethods.ts';
import { useOfficeWords } from '../../app/useOfficeWords.ts';
import type { Receipt, ReceiptRow } from './typedTaking.ts';

/** How a receipt stands: as it was taken, voided, reversed, or itself a reversal. */
export type Standing = 'valid' | 'voided' | 'reversed' | 'reversal' | 'deposit-refund' | 'prepaid-refund';

export const standingOf = ({ kind, voidedAt, reversedBy }: ReceiptRow): Standing =>
  voidedAt !== null ? 'voided' : kind !== 'receipt' ? kind : reversedBy === null ? 'valid' : 'reversed';

/** Receipts in the desk's words. */
export function useReceiptWords() {
  const { t } = useTranslation('receipts');
  const { at } = useOfficeWords();
  const methods = (all: readonly PaymentMethod[]) => all.map((one) => t(`method.${one}`)).join('、');
  return {
    at,
    methods,
    standing: (row: ReceiptRow): string => t(`standing.${standingOf(row)}`),
    /** 现金 500.00、微信 184.03: what is left of each way after 作废 and 改方式. */
    paid: ({ payments }: Pick<Receipt, 'payments'>): string =>
      [...sums(payments)].map(([method, amount]) => `${t(`method.${method}`)} ${fenText(amount)}`).join('、'),
  };
}

function sums(payments: Receipt['payments']): Map<PaymentMethod, Fen> {
  const byMethod = new Map<PaymentMethod, number>();
  for (const { method, amountFen } of payments) byMethod.set(method, (byMethod.get(method) ?? 0) + amountFen);
  return new Map([...byMethod].filter(([, amount]) => amount !== 0)) as Map<PaymentMethod, Fen>;
}
