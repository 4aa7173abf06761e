import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';

type CounterTime = Contract['receipts']['counterTime'];

/** K5, FEE-02: how long payments took from the first key to the receipt; what was written by hand tells nothing of that. */
export function counterTime({ tx }: Scene, span: Input<CounterTime>): Output<CounterTime> {
  const took = tx.all(paymentTimes, span).map(({ ms }) => ms);
  return {
    payments: took.length,
    withinFiveMinutes: took.filter((ms) => ms <= fiveMinutes).length,
    medianMs: took[Math.floor((took.length - 1) / 2)] ?? null,
    longestMs: took.at(-1) ?? null,
  };
}

const fiveMinutes = 5 * 60_000;

/** The shortest first. */
export const paymentTimes = query<{ fromOn: string; toOn: string }>()(({ fromOn, toOn }) =>
  tables
    .selectFrom('receipts')
    .select((eb) => eb('taken_at', '-', eb.ref('started_at')).$castTo<number>().as('ms'))
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('receipt_payments')
        .select('receipt_id')
        .where('received_on', '>=', fromOn)
        .where('received_on', '<=', toOn),
    )
    .where('received_on', '>=', fromOn)
    .where('received_on', '<=', toOn)
    .where('kind', '=', 'receipt')
    .where('handwritten', '=', 0)
    .orderBy('ms'),
);
