import { type Fen, fen, minus } from './fen.ts';

/** What is owed on a charge: what is left of itself, and the 违约金 it has run up that is no charge yet. */
export type Owed<Id extends string = string> = { id: Id; balance: Fen; lateFee: Fen };

/** What of a payment goes to a charge, and to its 违约金. */
export type Allocated<Id extends string = string> = { id: Id; amount: Fen; lateFee: Fen };

/**
 * How a sum settles what is owed: charge after charge in the order they are given (the oldest first), each before its
 * own 违约金, or after it where the office decided so (`lateFeesFirst`). `over` is what none of them took.
 */
export function allocate<Id extends string>(
  owed: readonly Owed<Id>[],
  amount: Fen,
  lateFeesFirst: boolean,
): { lines: Allocated<Id>[]; over: Fen } {
  let over = amount;
  const take = (due: Fen): Fen => {
    const taken = fen(Math.max(0, Math.min(due, over)));
    over = minus(over, taken);
    return taken;
  };
  const lines = owed.map(({ id, balance, lateFee }) => {
    const first = take(lateFeesFirst ? lateFee : balance);
    const second = take(lateFeesFirst ? balance : lateFee);
    return lateFeesFirst ? { id, amount: second, lateFee: first } : { id, amount: first, lateFee: second };
  });
  return { lines: lines.filter((line) => line.amount > 0 || line.lateFee > 0), over };
}
