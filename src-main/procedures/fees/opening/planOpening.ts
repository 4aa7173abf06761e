import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { OpeningRow as RowShape } from '../../../../src-shared/contract/fees/opening.ts';
import { fenText } from '../../../../src-shared/rules/fen.ts';
import { atOnce } from '../../../ledger/atOnce.ts';
import type { Progress, Scene } from '../../../ledger/scene.ts';
import type { Problem } from '../fileLines.ts';
import { type BookedCharge, bookedCharges } from './bookedCharges.ts';
import { facts, type Facts, subjectKey } from './facts.ts';

export type OpeningRow = z.output<typeof RowShape>;

/** What becomes of one row. */
export type Outcome = { action: 'add' | 'same' | 'failed'; problem: Problem | null };
export type OpeningPlan = {
  readonly outcomes: readonly Outcome[];
  /** Stands for these rows having these outcomes. */
  readonly plan: string;
};

/**
 * Works out what booking rows would do to the ledger as it is now, and writes nothing: the preview shows it, the import
 * does it. What is charged already is charged no second time, by whichever file or run it was.
 */
export function planOpening(scene: Pick<Scene, 'tx' | 'today'>, rows: readonly OpeningRow[]): OpeningPlan {
  return atOnce(planInSteps(scene, rows));
}

/** The same, saying now and then how far it is. */
export function* planInSteps(
  { tx, today }: Pick<Scene, 'tx' | 'today'>,
  rows: readonly OpeningRow[],
): Generator<Progress, OpeningPlan, void> {
  const known = facts(tx);
  const booked = bookedCharges(tx, rows);
  const told = new Map<string, OpeningRow[]>();
  const outcomes: Outcome[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % rowsPerStep === 0) yield { done: index, total: rows.length };
    const key = subjectKey(row.unitId, row.itemId, row.objectId);
    const outcome = outcomeOf(row, known, booked.get(key) ?? [], told.get(key) ?? [], today);
    if (outcome.action !== 'failed') told.set(key, [...(told.get(key) ?? []), row]);
    outcomes.push(outcome);
  }
  yield { done: rows.length, total: rows.length };
  return { outcomes, plan: fingerprint(rows, outcomes) };
}

function outcomeOf(
  row: OpeningRow,
  known: Facts,
  booked: readonly BookedCharge[],
  earlier: readonly OpeningRow[],
  today: string,
): Outcome {
  const wrong = factTrouble(row, known, today);
  if (wrong) return wrong;
  const twin = earlier.find((other) => overlap(row, other));
  if (twin) return failed('import/row-overlaps', { earlierRow: twin.row });
  const there = booked.find((charge) => overlap(row, { fromOn: charge.from_on, toOn: charge.to_on }));
  if (!there) return { action: 'add', problem: null };
  const isSame =
    there.source === 'opening' &&
    there.from_on === row.fromOn &&
    there.to_on === row.toOn &&
    there.amount_fen === row.amountFen &&
    there.history_fen === row.paidFen;
  return isSame
    ? { action: 'same', problem: null }
    : failed('import/charged-already', {
        from: there.from_on,
        to: there.to_on,
        amount: fenText(there.amount_fen),
      });
}

/** A caller may send what no preview gave: it is looked at here as well. */
function factTrouble(row: OpeningRow, { items, objects }: Facts, today: string): Outcome | null {
  const item = items.get(row.itemId);
  if (!item || item.method === 'deposit') return failed('import/item-unknown', { found: '' });
  const owner = objects[item.object].get(row.objectId);
  if (owner === undefined || owner !== row.unitId) return failed('import/unit-unknown', { unit: '' });
  if (row.toOn < row.fromOn) return failed('import/period-backwards', {});
  if (row.paidFen > row.amountFen) return failed('import/paid-too-much', {});
  if (row.paidFen > 0 && row.paidOn === null) return failed('import/paid-day-missing', {});
  if (row.paidOn !== null && row.paidOn > today)
    return failed('import/paid-day-ahead', { found: row.paidOn });
  return null;
}

const overlap = (one: Days, other: Days): boolean => one.fromOn <= other.toOn && other.fromOn <= one.toOn;

type Days = { readonly fromOn: string; readonly toOn: string };

const failed = (code: string, params: Problem['params']): Outcome => ({
  action: 'failed',
  problem: { code, column: '', params },
});

/** Of the rows in one order of their fields, and of what becomes of them. */
const fingerprint = (rows: readonly OpeningRow[], outcomes: readonly Outcome[]): string =>
  createHash('sha256')
    .update(JSON.stringify(rows, Object.keys(RowShape.shape)))
    .update(JSON.stringify(outcomes))
    .digest('hex');

const rowsPerStep = 500;
