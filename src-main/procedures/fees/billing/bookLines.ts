import { daysOf } from '../../../../src-shared/rules/charges/period.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Schema } from '../../../ledger/schema.ts';
import { raiseLongestDays } from '../bookCharge.ts';
import type { BillingLine } from '../calculation/billingLine.ts';
import type { ComputedCharge, FeeItemRow } from '../calculation/computed.ts';
import {
  clearCalculations,
  keepCalculations,
  rowsAtOnce,
  writeCalculation,
  writeRows,
} from './calculationRows.ts';
import type { Offsettable } from './prepaidOffsets.ts';

/** A line that became a charge. */
export type BookedLine = Offsettable & Readonly<{ id: string }>;

/**
 * Books all charges of a run and gives those of the homes wanted. In the order of the index that keeps them from being
 * charged twice, and with ids that rise with it: each row lies beside the one before in every index. What the charges of
 * one floor plan have in common is written down once for all of them.
 */
export function bookLines(
  scene: Scene,
  runId: string,
  lines: readonly BillingLine[],
  isWanted: (unitId: string) => boolean,
): BookedLine[] {
  const { tx, newId } = scene;
  const wanted: BookedLine[] = [];
  const calculations = calculationsOf(scene, runId);
  let batch: (string | number | null)[] = [];
  let uses: Schema['charge_readings'][] = [];
  const flush = (): void => {
    while (batch.length < rowsAtOnce * 4) batch.push(null, null, null, null);
    tx.run(writeRows, { batch });
    for (const use of uses) tx.run(writeUse, use);
    batch = [];
    uses = [];
  };

  for (const line of lines.toSorted(asIndexed)) {
    const { item, object, charge } = line;
    if (charge === null) throw new Error('a line without a charge can not be booked');
    const { unitId, objectId } = object;
    const id = newId();
    batch.push(id, unitId, objectId, calculations.numberOf(item, charge));
    for (const [nth, use] of line.uses.entries()) {
      uses.push({
        charge_id: id,
        nth: nth + 1,
        meter_id: use.meterId,
        from_value: use.fromValue,
        to_value: use.toValue,
        to_reading_id: use.toReadingId,
        read_on: use.readOn,
      });
    }
    if (isWanted(unitId))
      wanted.push({ id, unitId, itemId: item.id, fromOn: charge.fromOn, amount: charge.amount });
    if (batch.length === rowsAtOnce * 4) flush();
  }
  if (batch.length > 0) flush();
  tx.run(clearCalculations, {});
  for (const [itemId, days] of longestPeriods(lines)) raiseLongestDays(tx, itemId, days);
  return wanted;
}

/** Writes each calculation down as it is first asked for; charges that are the same share it. */
function calculationsOf({ tx, staff, now }: Scene, runId: string) {
  const numbers = new Map<ComputedCharge, number>();
  tx.run(keepCalculations, {});
  return {
    numberOf: (item: FeeItemRow, charge: ComputedCharge): number => {
      const known = numbers.get(charge);
      if (known !== undefined) return known;
      const number = numbers.size + 1;
      numbers.set(charge, number);
      tx.run(writeCalculation, { ...charge, number, item, runId, now, staffId: staff.id });
      return number;
    },
  };
}

/** Item by item, in days. Most lines share their period with the one before. */
function longestPeriods(lines: readonly BillingLine[]): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  let before: BillingLine | undefined;
  for (const line of lines) {
    if (line.period !== before?.period)
      longest.set(line.item.id, Math.max(longest.get(line.item.id) ?? 0, daysOf(line.period)));
    before = line;
  }
  return longest;
}

function asIndexed(a: BillingLine, b: BillingLine): number {
  return (
    compared(a.period.from, b.period.from) ||
    compared(a.object.unitId, b.object.unitId) ||
    compared(a.item.id, b.item.id) ||
    compared(a.object.objectId, b.object.objectId)
  );
}

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const writeUse = query<Schema['charge_readings']>()((row) =>
  tables.insertInto('charge_readings').values({
    charge_id: row.charge_id,
    nth: row.nth,
    meter_id: row.meter_id,
    from_value: row.from_value,
    to_value: row.to_value,
    to_reading_id: row.to_reading_id,
    read_on: row.read_on,
  }),
);
