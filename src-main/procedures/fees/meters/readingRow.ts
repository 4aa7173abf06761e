import { sql } from 'kysely';
import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';

/** A reading as the screens show it. */
export type Reading = Output<Contract['fees']['voidReading']>;

const readings = tables
  .selectFrom('meter_readings')
  .innerJoin('meters', 'meters.id', 'meter_readings.meter_id')
  .innerJoin('units', 'units.id', 'meters.unit_id')
  .innerJoin('staff', 'staff.id', 'meter_readings.entered_by')
  .select([
    'meter_readings.id',
    'meter_readings.meter_id',
    'meter_readings.read_on',
    'meter_readings.value',
    'meter_readings.rolled_over',
    'meter_readings.source',
    'meter_readings.entered_at',
    'staff.name as entered_by',
    'meter_readings.voided_at',
    'meter_readings.void_reason',
    'meters.serial',
    'meters.removed_on',
    'units.code',
    sql<number>`EXISTS (
      SELECT 1 FROM charge_readings JOIN charges ON charges.id = charge_id
      WHERE charge_readings.meter_id = meter_readings.meter_id AND to_reading_id = meter_readings.id
        AND charges.withdrawn_at IS NULL)`.as('charged'),
  ]);

type ReadingRow = NonNullable<(typeof readingNamed)['row']>;

/** A row as a screen gets it. */
export const toReading = (row: ReadingRow): Reading => ({
  id: row.id as Reading['id'],
  meterId: row.meter_id as Reading['meterId'],
  readOn: row.read_on,
  value: row.value,
  rolledOver: row.rolled_over === 1,
  source: row.source,
  enteredAt: row.entered_at,
  enteredBy: row.entered_by,
  voidedAt: row.voided_at,
  voidReason: row.void_reason,
  charged: row.charged === 1,
});

export const readingNamed = query<{ id: string }>()(({ id }) => readings.where('meter_readings.id', '=', id));

export const readingsOfMeter = query<{ meterId: string }>()(({ meterId }) =>
  readings
    .where('meter_readings.meter_id', '=', meterId)
    .orderBy('meter_readings.read_on', 'desc')
    .orderBy(sql`meter_readings.rowid`, 'desc'),
);
