import { sql } from 'kysely';
import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { type Fen, sum } from '../../../../src-shared/rules/fen.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { receiptsListed, toListed } from '../receiptRows.ts';

type OfDay = Contract['receipts']['ofDay'];

/** The receipts of a day, the latest first, and what came in and went back on it by method. */
export function ofDay({ tx }: Scene, { day }: Input<OfDay>): Output<OfDay> {
  const byMethod = tx.all(methodsOfDay, { day });
  return {
    rows: tx.all(receiptsOfDay, { day }).map(toListed),
    byMethod: byMethod.map(({ method, count, amount_fen }) => ({ method, count, amountFen: amount_fen })),
    totalFen: sum(byMethod.map(({ amount_fen }) => amount_fen)),
  };
}

/** Every receipt has a payment on its day: the index of payments by day finds it. */
export const receiptsOfDay = query<{ day: string }>()(({ day }) =>
  receiptsListed
    .where('receipts.id', 'in', (eb) =>
      eb.selectFrom('receipt_payments').select('receipt_id').where('received_on', '=', day),
    )
    .where('receipts.received_on', '=', day)
    .orderBy('receipts.taken_at', 'desc')
    .orderBy('receipts.id', 'desc'),
);

/** What was voided or moved to another method the same day counts for nothing. */
export const methodsOfDay = query<{ day: string }>()(({ day }) =>
  tables
    .selectFrom(
      tables
        .selectFrom('receipt_payments')
        .select(({ fn }) => ['receipt_id', 'method', fn.sum<Fen>('amount_fen').as('amount_fen')])
        .where('received_on', '=', day)
        .groupBy(['receipt_id', 'method'])
        .having(sql<boolean>`sum(amount_fen) <> 0`)
        .as('moved'),
    )
    .select(({ fn }) => [
      'method',
      fn.countAll<number>().as('count'),
      fn.sum<Fen>('amount_fen').as('amount_fen'),
    ])
    .groupBy('method')
    .orderBy('method'),
);
