import type { AdjustmentKind } from '../../../src-shared/rules/feeItems.ts';
import type { Fen } from '../../../src-shared/rules/fen.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import type { Schema } from '../../ledger/schema.ts';

type Adjustment = Readonly<{
  chargeId: string;
  kind: AdjustmentKind;
  /** Below 0 where it takes `reverses` back. */
  amount: Fen;
  reverses?: string;
  reason: string;
  approvedBy: string;
  /** The office's day it counts from; today unless it is a payment of before this ledger. */
  on?: string;
}>;

/** Writes down what settles a charge without money at the desk, or takes that back. `settle` moves the charge itself. */
export function writeAdjustment(scene: Scene, adjustment: Adjustment): string {
  const { tx, staff, now, today, newId } = scene;
  const { chargeId, kind, amount, reverses, reason, approvedBy, on } = adjustment;
  const id = newId();
  tx.run(insertAdjustment, {
    id,
    charge_id: chargeId,
    kind,
    amount_fen: amount,
    reverses: reverses ?? null,
    reason,
    approved_by: approvedBy,
    made_at: now,
    made_on: on ?? today,
    made_by: staff.id,
  });
  return id;
}

const insertAdjustment = query<Schema['charge_adjustments']>()((row) =>
  tables.insertInto('charge_adjustments').values({
    id: row.id,
    charge_id: row.charge_id,
    kind: row.kind,
    amount_fen: row.amount_fen,
    reverses: row.reverses,
    reason: row.reason,
    approved_by: row.approved_by,
    made_at: row.made_at,
    made_on: row.made_on,
    made_by: row.made_by,
  }),
);
