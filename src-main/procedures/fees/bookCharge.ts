import { sql } from 'kysely';
import { daysOf } from '../../../src-shared/rules/charges/period.ts';
import type { ChargeSource } from '../../../src-shared/rules/feeItems.ts';
import { type Fen, fen } from '../../../src-shared/rules/fen.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import type { Schema } from '../../ledger/schema.ts';
import type { Tx } from '../../ledger/tx.ts';

/** A charge as it is booked: for whom, for which days, how it was calculated, and what it comes to. */
export type NewCharge = Readonly<{
  unitId: string;
  itemId: string;
  objectId: string;
  /** What a run charges is written by the run. */
  source: Exclude<ChargeSource, 'run'>;
  lateOf?: string | null;
  standardId?: string | null;
  fromOn: string;
  toOn: string;
  dueOn: string;
  /** In cm² or 1/1,000 units; none where the calculation alone says it. */
  quantity?: number | null;
  /** In 1/10,000 yuan. */
  price?: number | null;
  /** How it was rounded, and how months were counted: `fen days`. */
  rule: string;
  calculation: string;
  amount: Fen;
}>;

/** Books one charge, whatever it comes from, and gives its id. The caller has looked that it may be charged. */
export function bookCharge(scene: Scene, charge: NewCharge): string {
  const { tx, staff, now, newId } = scene;
  const id = newId();
  tx.run(writeCharge, chargeRow(charge, { id, now, staffId: staff.id }));
  raiseLongestDays(tx, charge.itemId, daysOf({ from: charge.fromOn, to: charge.toOn }));
  return id;
}

/** A charge's row as it is written first; its 违约金 is copied from its item. */
export type FirstRow = Omit<Schema['charges'], LateTerm>;

type LateTerm = 'late_rate_millionths' | 'late_grace_days' | 'late_cap_millionths';

/** A new charge as its row: nothing of it is settled and nobody doubts it. */
export const chargeRow = (
  charge: NewCharge,
  booked: { id: string; now: number; staffId: string },
): FirstRow => ({
  id: booked.id,
  unit_id: charge.unitId,
  item_id: charge.itemId,
  object_id: charge.objectId,
  source: charge.source,
  run_id: null,
  late_of: charge.lateOf ?? null,
  standard_id: charge.standardId ?? null,
  from_on: charge.fromOn,
  to_on: charge.toOn,
  due_on: charge.dueOn,
  quantity: charge.quantity ?? null,
  price: charge.price ?? null,
  rule: charge.rule,
  calculation: charge.calculation,
  amount_fen: charge.amount,
  settled_fen: fen(0),
  disputed: 0,
  booked_at: booked.now,
  booked_by: booked.staffId,
  withdrawn_at: null,
});

/** An item's longest period so far, in days: how far back a charge may have begun that overlaps another. */
export function raiseLongestDays(tx: Tx, itemId: string, days: number): void {
  tx.run(raise, { itemId, days });
}

/** What paying late costs from now on by the item's terms of today; where it costs nothing, and of 违约金 itself, none. */
const lateTerm = (term: LateTerm, { item_id, late_of }: Pick<FirstRow, 'item_id' | 'late_of'>) =>
  sql<number | null>`(SELECT ${sql.ref(term)} FROM fee_items
    WHERE id = ${item_id} AND late_rate_millionths IS NOT NULL AND ${late_of} IS NULL)`;

/** Writes a charge's row. */
export const writeCharge = query<FirstRow>()((row) =>
  tables.insertInto('charges').values({
    id: row.id,
    unit_id: row.unit_id,
    item_id: row.item_id,
    object_id: row.object_id,
    source: row.source,
    run_id: row.run_id,
    late_of: row.late_of,
    standard_id: row.standard_id,
    from_on: row.from_on,
    to_on: row.to_on,
    due_on: row.due_on,
    quantity: row.quantity,
    price: row.price,
    rule: row.rule,
    calculation: row.calculation,
    amount_fen: row.amount_fen,
    settled_fen: row.settled_fen,
    disputed: row.disputed,
    booked_at: row.booked_at,
    booked_by: row.booked_by,
    withdrawn_at: row.withdrawn_at,
    late_rate_millionths: lateTerm('late_rate_millionths', row),
    late_grace_days: lateTerm('late_grace_days', row),
    late_cap_millionths: lateTerm('late_cap_millionths', row),
  }),
);

const raise = query<{ itemId: string; days: number }>()(({ itemId, days }) =>
  tables
    .updateTable('fee_items')
    .set({ longest_days: days })
    .where('id', '=', itemId)
    .where('longest_days', '<', days),
);
