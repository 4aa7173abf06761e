import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import { businessDate } from '../../../../src-shared/rules/businessDate.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';

type Settlement = Output<Contract['fees']['charge']>['settlements'][number];

/** What settled a charge or took that back, in the order in which it happened. */
export function settlementsOf({ tx, counter }: Scene, chargeId: string): Settlement[] {
  const paid = tx.all(receiptLinesOf, { chargeId }).map((row): Settlement => {
    // a line that voids belongs to the moment of voiding, and to whoever did it
    const voided = row.voids === 1 && row.voided_at !== null;
    return {
      at: voided ? (row.voided_at ?? row.taken_at) : row.taken_at,
      on: voided ? businessDate(row.voided_at ?? row.taken_at, counter.zone) : row.received_on,
      by: (voided ? row.voided_by : null) ?? row.taken_by,
      kind: 'receipt',
      amountFen: row.amount_fen,
      text: row.number,
      receiptId: row.receipt_id,
      adjustmentId: null,
      canTakeBack: false,
    };
  });
  const adjusted = tx.all(adjustmentsOf, { chargeId }).map((row): Settlement => ({
    at: row.made_at,
    on: row.made_on,
    by: row.made_by,
    kind: row.kind,
    amountFen: row.amount_fen,
    text: row.reason,
    receiptId: null,
    adjustmentId: row.id as Settlement['adjustmentId'],
    canTakeBack: canTakeBack(row),
  }));
  return [...paid, ...adjusted].toSorted((a, b) => a.at - b.at);
}

/** A payment of before this ledger stays; what was kept of a deposit goes back with its refund (撤回退款). */
const canTakeBack = (row: NonNullable<(typeof adjustmentsOf)['row']>): boolean =>
  (row.kind === 'waiver' || row.kind === 'offset') && row.reverses === null && row.taken_back_by === null;

const receiptLinesOf = query<{ chargeId: string }>()(({ chargeId }) =>
  tables
    .selectFrom('unit_lines')
    .innerJoin('receipts', 'receipts.id', 'unit_lines.receipt_id')
    .innerJoin('staff as taker', 'taker.id', 'receipts.taken_by')
    .leftJoin('staff as voider', 'voider.id', 'receipts.voided_by')
    .select(['receipt_id', 'unit_lines.amount_fen', 'voids', 'number', 'receipts.taken_at', 'received_on'])
    .select(['voided_at', 'taker.name as taken_by', 'voider.name as voided_by'])
    .where('unit_lines.unit_id', '=', (eb) =>
      eb.selectFrom('charges').select('unit_id').where('id', '=', chargeId),
    )
    .where('unit_lines.charge_id', '=', chargeId)
    .orderBy('receipts.taken_at')
    .orderBy('unit_lines.nth'),
);

const adjustmentsOf = query<{ chargeId: string }>()(({ chargeId }) =>
  tables
    .selectFrom('charge_adjustments as adjustment')
    .innerJoin('staff', 'staff.id', 'adjustment.made_by')
    .leftJoin('charge_adjustments as reversal', 'reversal.reverses', 'adjustment.id')
    .select(['adjustment.id', 'adjustment.kind', 'adjustment.amount_fen', 'adjustment.reverses'])
    .select(['adjustment.reason', 'adjustment.made_at', 'adjustment.made_on', 'staff.name as made_by'])
    .select('reversal.id as taken_back_by')
    .where('adjustment.charge_id', '=', chargeId)
    .orderBy('adjustment.made_at'),
);
