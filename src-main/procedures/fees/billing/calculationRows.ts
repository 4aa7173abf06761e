import type { Query } from '../../../ledger/query.ts';
import type { ComputedCharge, FeeItemRow } from '../calculation/computed.ts';

/*
 * A run writes rows by the hundred thousand, and most of what stands in them stands in many: an estate has a few hundred
 * floor plans. What they share lies in a table of this connection alone while the run is written; a row then is four
 * values, and many go in one statement. That is as fast as SQLite writes them from one of its own tables; a statement a row
 * takes almost twice as long.
 */

/** A statement that gives no rows and whose values stand in their order. */
type Statement<Params> = Query<Params, never>;

/** The table of what charges share; it is there and empty from one run to the next. */
export const keepCalculations: Statement<Record<never, never>> = {
  text: `CREATE TEMP TABLE IF NOT EXISTS billing_calculations (
    number INTEGER PRIMARY KEY, item_id, run_id, standard_id, from_on, to_on, due_on, quantity, price, rule, calculation,
    amount_fen, booked_at, booked_by, late_rate_millionths, late_grace_days, late_cap_millionths)`,
  bind: () => [],
};

export const clearCalculations: Statement<Record<never, never>> = {
  text: 'DELETE FROM temp.billing_calculations',
  bind: () => [],
};

type Calculation = ComputedCharge &
  Readonly<{ number: number; item: FeeItemRow; runId: string; now: number; staffId: string }>;

/** What charges of the same item, price, days and area share. */
export const writeCalculation: Statement<Calculation> = {
  text: 'INSERT INTO temp.billing_calculations VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  bind: (of) => [
    of.number,
    of.item.id,
    of.runId,
    of.standardId,
    of.fromOn,
    of.toOn,
    of.dueOn,
    of.quantity,
    of.price,
    of.rule,
    of.calculation,
    of.amount,
    of.now,
    of.staffId,
    of.item.late_rate_millionths,
    of.item.late_rate_millionths === null ? null : of.item.late_grace_days,
    of.item.late_rate_millionths === null ? null : of.item.late_cap_millionths,
  ],
};

/** How many charges one statement writes. */
export const rowsAtOnce = 250;

/** Charges by id, home, object and the number of what they share; a batch that is not full ends in nulls. */
export const writeRows: Statement<{ batch: readonly (string | number | null)[] }> = {
  text: `INSERT INTO charges (id, unit_id, item_id, object_id, source, run_id, standard_id, from_on, to_on, due_on, quantity,
      price, rule, calculation, amount_fen, settled_fen, disputed, booked_at, booked_by,
      late_rate_millionths, late_grace_days, late_cap_millionths)
    SELECT line.column1, line.column2, of.item_id, line.column3, 'run', of.run_id, of.standard_id, of.from_on, of.to_on,
      of.due_on, of.quantity, of.price, of.rule, of.calculation, of.amount_fen, 0, 0, of.booked_at, of.booked_by,
      of.late_rate_millionths, of.late_grace_days, of.late_cap_millionths
    FROM (VALUES ${Array.from({ length: rowsAtOnce }, () => '(?, ?, ?, ?)').join(', ')}) AS line
    CROSS JOIN temp.billing_calculations AS of
    WHERE of.number = line.column4`,
  bind: ({ batch }) => [...batch],
};
