import { sql } from 'kysely';
import { type Fen, sum } from '../../../../src-shared/rules/fen.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Tx } from '../../../ledger/tx.ts';
import type { WeekData } from './weekData.ts';

/** Cash of a receipt, and the 交款单 it is on. */
export type CashOfSlip = NonNullable<(typeof cashOf)['row']>;

/** Where the cash of some receipts is: on which 交款单, or on none. */
export const cashOfSlips = (tx: Tx, ids: readonly string[]): CashOfSlip[] =>
  tx.all(cashOf, { ids: JSON.stringify(ids) });

/** As a line of the register tells it: the slips it went out on, and how much is on none. */
export function handedIn(
  cash: readonly CashOfSlip[],
): Pick<WeekData['lines'][number], 'handIns' | 'notHandedInFen'> {
  const slips = new Map<string, string>();
  for (const { hand_in: number, handed_on: on } of cash)
    if (number !== null && on !== null) slips.set(number, on);
  return {
    handIns: [...slips].map(([number, depositOn]) => ({ number, depositOn })),
    notHandedInFen: sum(cash.filter(({ hand_in }) => hand_in === null).map(({ amount_fen }) => amount_fen)),
  };
}

const cashOf = query<{ ids: string }>()(({ ids }) =>
  tables
    .selectFrom('receipt_payments')
    .leftJoin('hand_in_lines', (join) =>
      join
        .onRef('hand_in_lines.receipt_id', '=', 'receipt_payments.receipt_id')
        .onRef('hand_in_lines.nth', '=', 'receipt_payments.nth')
        .on('hand_in_lines.released', '=', 0),
    )
    .leftJoin('hand_ins', 'hand_ins.id', 'hand_in_lines.hand_in_id')
    .select([
      'receipt_payments.receipt_id',
      'receipt_payments.amount_fen',
      'receipt_payments.deposit_on',
      'hand_ins.number as hand_in',
      'hand_ins.deposit_on as handed_on',
    ])
    .where('receipt_payments.method', '=', 'cash')
    .where('receipt_payments.receipt_id', 'in', sql<string>`(SELECT value FROM json_each(${ids}))`)
    .orderBy('receipt_payments.receipt_id')
    .orderBy('receipt_payments.nth')
    .$narrowType<{ amount_fen: Fen }>(),
);
