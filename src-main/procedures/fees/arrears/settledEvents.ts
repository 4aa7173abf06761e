import { type RawBuilder, sql } from 'kysely';
import type { AdjustmentKind } from '../../../../src-shared/rules/feeItems.ts';
import type { Fen } from '../../../../src-shared/rules/fen.ts';
import { query, tables } from '../../../ledger/query.ts';
import { type Days, movedOn, withoutEnd } from '../../receipts/receiptsBetween.ts';

/** A span of days, for the whole estate or (`buildingId` not '') for one building. */
export type Span = { readonly fromOn: string; readonly toOn: string; readonly buildingId: string };

/** What a charge is to a span: its period began before it, in it, or begins after it. */
export type Age = 'earlier' | 'current' | 'later';
/** When something was settled, seen from a span. */
export type When = 'before' | 'in' | 'after';

/** So much of an item's charges of an age was settled at a time; by household only where one has to know. */
export type Settled = {
  item_id: string;
  /** '' but of the span's own charges settled after it. */
  unit_id: string;
  age: Age;
  time: When;
  kind: 'receipt' | AdjustmentKind;
  amount_fen: Fen;
};

export const inBuilding = (unitId: string, { buildingId }: Span) =>
  sql<boolean>`(${buildingId} = ''
    OR ${sql.ref(unitId)} IN (SELECT id FROM units WHERE building_id = ${buildingId}))`;

/** How old a charge is, seen from a span. */
export const ageOf = ({ fromOn, toOn }: Span) =>
  sql<Age>`CASE WHEN charges.from_on < ${fromOn} THEN 'earlier' WHEN charges.from_on > ${toOn} THEN 'later'
    ELSE 'current' END`;

const timeOf = (day: RawBuilder<string>, { fromOn, toOn }: Span) =>
  sql<When>`CASE WHEN ${day} < ${fromOn} THEN 'before' WHEN ${day} > ${toOn} THEN 'after' ELSE 'in' END`;

const householdOf = (day: RawBuilder<string>, span: Span) =>
  sql<string>`iif(${ageOf(span)} = 'current' AND ${day} > ${span.toOn}, charges.unit_id, '')`;

/** The day a line of a receipt counts on: what voiding took back counts on the day of the voiding. */
export const lineDay = sql<string>`iif(receipt_lines.voids = 0, receipts.received_on, (
  SELECT max(received_on) FROM receipt_payments
  WHERE receipt_id = receipt_lines.receipt_id AND cause = 'voided'))`;

/**
 * 减免, 预存冲抵 and payments of before this ledger, on the days they count from. What was settled of a charge that was
 * withdrawn later stands on its day too: it was all taken back, on other days, before the charge could be withdrawn.
 */
export const adjustmentsBySpan = query<Span>()((span) => {
  const day = sql<string>`charge_adjustments.made_on`;
  return tables
    .selectFrom('charge_adjustments')
    .innerJoin('charges', 'charges.id', 'charge_adjustments.charge_id')
    .select([
      'charges.item_id',
      householdOf(day, span).as('unit_id'),
      ageOf(span).as('age'),
      timeOf(day, span).as('time'),
      sql<Settled['kind']>`charge_adjustments.kind`.as('kind'),
      sql<Fen>`sum(charge_adjustments.amount_fen)`.as('amount_fen'),
    ])
    .where(inBuilding('charges.unit_id', span))
    .groupBy(sql`1, 2, 3, 4, 5`);
});

/** Money that receipts settled charges with from the span's first day on, whatever it was paid with. */
export const receiptsBySpan = query<Span & Days>()((span) =>
  tables
    .selectFrom('receipt_lines')
    .innerJoin('receipts', 'receipts.id', 'receipt_lines.receipt_id')
    .innerJoin('charges', 'charges.id', 'receipt_lines.charge_id')
    .select([
      'charges.item_id',
      householdOf(lineDay, span).as('unit_id'),
      ageOf(span).as('age'),
      timeOf(lineDay, span).as('time'),
      sql<Settled['kind']>`'receipt'`.as('kind'),
      sql<Fen>`sum(receipt_lines.amount_fen)`.as('amount_fen'),
    ])
    .where(
      'receipt_lines.receipt_id',
      'in',
      movedOn({ fromOn: span.fromOn, firstId: span.firstId, ...withoutEnd }),
    )
    .where(sql<boolean>`${lineDay} >= ${span.fromOn}`)
    .where(inBuilding('charges.unit_id', span))
    .groupBy(sql`1, 2, 3, 4`),
);
