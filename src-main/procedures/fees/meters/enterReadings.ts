import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Schema } from '../../../ledger/schema.ts';
import { meterAsReadOrRefuse, readingTrouble } from './readingTrouble.ts';

type EnterReadings = Contract['fees']['enterReadings'];

/** A column of readings as it was read off: all of it, or a refusal that names the row and the room. */
export function enterReadings(
  { tx, staff, now, today, newId }: Scene,
  { readOn: columnDay, fromFile, readings }: Input<EnterReadings>,
): Output<EnterReadings> {
  const rowOf = new Map<string, number>();
  for (const [row, { meterId, value, rolledOver, readOn = columnDay }] of readings.entries()) {
    const meter = meterAsReadOrRefuse(tx, meterId, { row });
    if (rowOf.has(meterId)) refuse('reading/twice', { row, room: meter.code, serial: meter.serial });
    rowOf.set(meterId, row);
    const trouble = readingTrouble(meter, { value, rolledOver, readOn }, today);
    if (trouble) refuse(trouble.code, { row, ...trouble.params });
    tx.run(writeReading, {
      id: newId(),
      meter_id: meterId,
      read_on: readOn,
      value,
      rolled_over: rolledOver ? 1 : 0,
      source: fromFile ? 'import' : 'typed',
      entered_at: now,
      entered_by: staff.id,
    });
  }
  return { entered: readings.length };
}

const writeReading = query<Omit<Schema['meter_readings'], 'voided_at' | 'voided_by' | 'void_reason'>>()(
  (row) =>
    tables.insertInto('meter_readings').values({
      id: row.id,
      meter_id: row.meter_id,
      read_on: row.read_on,
      value: row.value,
      rolled_over: row.rolled_over,
      source: row.source,
      entered_at: row.entered_at,
      entered_by: row.entered_by,
      voided_at: null,
      voided_by: null,
      void_reason: null,
    }),
);
