import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Schema } from '../../../ledger/schema.ts';

/** A meter as the screens show it. */
export type Meter = Output<Contract['fees']['addMeter']>;

const meters = tables
  .selectFrom('meters')
  .innerJoin('units', 'units.id', 'meters.unit_id')
  .select([
    'meters.id',
    'meters.unit_id',
    'units.code as unit_code',
    'meters.kind',
    'meters.serial',
    'meters.place',
    'meters.multiplier',
    'meters.dial_digits',
    'meters.installed_on',
    'meters.first_reading',
    'meters.removed_on',
    'meters.last_reading',
  ]);

type MeterRow = NonNullable<(typeof meterNamed)['row']>;

/** A row as a screen gets it. */
export const toMeter = (row: MeterRow): Meter => ({
  id: row.id as Meter['id'],
  unitId: row.unit_id as Meter['unitId'],
  unitCode: row.unit_code,
  kind: row.kind,
  serial: row.serial,
  place: row.place,
  multiplier: row.multiplier,
  dialDigits: row.dial_digits,
  installedOn: row.installed_on,
  firstReading: row.first_reading,
  removedOn: row.removed_on,
  lastReading: row.last_reading,
});

export const meterNamed = query<{ id: string }>()(({ id }) => meters.where('meters.id', '=', id));

export const metersOfUnit = query<{ unitId: string }>()(({ unitId }) =>
  meters
    .where('meters.unit_id', '=', unitId)
    .orderBy('meters.kind')
    .orderBy('meters.removed_on', (removed) => removed.desc().nullsFirst())
    .orderBy('meters.serial'),
);

export const writeMeter = query<
  Omit<Schema['meters'], 'removed_on' | 'last_reading' | 'last_rolled_over' | 'replaced_by'>
>()((row) =>
  tables.insertInto('meters').values({
    id: row.id,
    unit_id: row.unit_id,
    kind: row.kind,
    serial: row.serial,
    place: row.place,
    multiplier: row.multiplier,
    dial_digits: row.dial_digits,
    installed_on: row.installed_on,
    first_reading: row.first_reading,
    removed_on: null,
    last_reading: null,
    last_rolled_over: 0,
    replaced_by: null,
  }),
);
