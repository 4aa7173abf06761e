import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { type Days, daysBetween, receivedOn } from '../receiptsBetween.ts';

type CounterTime = Contract['receipts']['counterTime'];

/** K5, FEE-02: how long payments took from the first key to the receipt; what was written by hand tells nothing of that. */
export function counterTime({ tx }: Scene, span: Input<CounterTime>): Output<CounterTime> {
  const took = tx.all(paymentTimes, daysBetween(span.fromOn, span.toOn)).map(({ ms }) => ms);
  return {
    payments: took.length,
    withinFiveMinutes: took.filter((ms) => ms <= fiveMinutes).length,
    medianMs: took[Math.floor((took.length - 1) / 2)] ?? null,
    longestMs: took.at(-1) ?? null,
  };
}

const fiveMinutes = 5 * 60_000;

/** The shortest first. */
export const paymentTimes = query<Days>()((days) =>
  tables
    .selectFrom('receipts')
    .select((eb) => eb('taken_at', '-', eb.ref('started_at')).$castTo<number>().as('ms'))
    .where('id', 'in', receivedOn(days))
    .where('kind', '=', 'receipt')
    .where('handwritten', '=', 0)
    .orderBy('ms'),
);
