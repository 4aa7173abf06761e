import type { Charge } from '../../../../src-shared/rules/charges/chargeLine.ts';
import type { Period } from '../../../../src-shared/rules/charges/period.ts';
import type { BillingOddity } from '../../../../src-shared/rules/feeItems.ts';
import type { Fen } from '../../../../src-shared/rules/fen.ts';
import { dayFrom } from '../../../../src-shared/rules/officeInstant.ts';
import type { Schema } from '../../../ledger/schema.ts';

export type FeeItemRow = Schema['fee_items'];

/** A charge as it was calculated and before anybody books it. */
export type ComputedCharge = Readonly<{
  fromOn: string;
  toOn: string;
  dueOn: string;
  amount: Fen;
  /** In cm² or 1/1,000 units; none where the calculation alone says it. */
  quantity: number | null;
  /** In 1/10,000 yuan. */
  price: number | null;
  rule: string;
  calculation: string;
  standardId: string | null;
}>;

/** A charge, why there is none though there should be, or `null`: nothing is to be charged (a price of 0). */
export type Computing = ComputedCharge | Readonly<{ oddity: BillingOddity }> | null;

/** When a charge of an item for some days has to be paid, and by which rule it is rounded and its months are counted. */
export const termsOf = (
  item: Pick<FeeItemRow, 'due_after' | 'due_days' | 'rounding' | 'month_count'>,
  { from, to }: Period,
): Pick<ComputedCharge, 'dueOn' | 'rule'> => ({
  dueOn: dayFrom(item.due_after === 'begin' ? from : to, item.due_days),
  rule: `${item.rounding} ${item.month_count}`,
});

/** A calculation's outcome as the charge it makes; one that comes to nothing is none. */
export function chargeFor(
  item: FeeItemRow,
  period: Period,
  { amount, text }: Charge,
  from: Pick<ComputedCharge, 'quantity' | 'price' | 'standardId'>,
): ComputedCharge | null {
  if (amount === 0) return null;
  return {
    fromOn: period.from,
    toOn: period.to,
    ...termsOf(item, period),
    amount,
    quantity: from.quantity,
    price: from.price,
    calculation: text,
    standardId: from.standardId,
  };
}
