import { sql } from 'kysely';
import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { type Fen, sum } from '../../../../src-shared/rules/fen.ts';
import { isTakings } from '../../../../src-shared/rules/paymentMethods.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { isBlind } from '../../drawer/blind.ts';
import { type Days, daysBetween, movedOn, receivedOn } from '../receiptsBetween.ts';
import { receiptsListed, toListed } from '../receiptRows.ts';

type OfDay = Contract['receipts']['ofDay'];

/**
 * The receipts of a day, the latest first, and what came in and went back on it by method: no sum while it is counted
 * (I21).
 */
export function ofDay(scene: Scene, { day }: Input<OfDay>): Output<OfDay> {
  const { tx } = scene;
  const days = daysBetween(day, day);
  const rows = tx.all(receiptsOfDay, days).map(toListed);
  if (isBlind(scene)) return { rows, byMethod: [], totalFen: null };
  const byMethod = tx.all(methodsOfDay, days);
  return {
    rows,
    byMethod: byMethod.map(({ method, count, amount_fen }) => ({ method, count, amountFen: amount_fen })),
    totalFen: sum(byMethod.filter(({ method }) => isTakings(method)).map(({ amount_fen }) => amount_fen)),
  };
}

export const receiptsOfDay = query<Days>()((days) =>
  receiptsListed
    .where('receipts.id', 'in', receivedOn(days))
    .orderBy('receipts.taken_at', 'desc')
    .orderBy('receipts.id', 'desc'),
);

/** What was voided or moved to another method the same day counts for nothing. */
export const methodsOfDay = query<Days>()((days) =>
  tables
    .selectFrom(
      tables
        .selectFrom('receipt_payments')
        .select(({ fn }) => ['receipt_id', 'method', fn.sum<Fen>('amount_fen').as('amount_fen')])
        .where('receipt_id', 'in', movedOn(days))
        .where('received_on', '=', days.fromOn)
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
