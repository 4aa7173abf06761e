import type { Contract, Input } from '../../../../src-shared/contract/index.ts';
import { isBeyondDial } from '../../../../src-shared/rules/charges/meters.ts';
import { decimalText } from '../../../../src-shared/rules/charges/ratio.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { writeMeter } from './meterRow.ts';
import type { ReadingTrouble } from './readingTrouble.ts';

type NewMeter = Input<Contract['fees']['addMeter']>;

/** Of which row of a sheet a refusal speaks, from 0. */
type Where = { row?: number };

/**
 * Hangs a meter in a home from its first reading on, and gives its id. Refuses a serial number that a meter of the kind
 * still at work has, and a first reading its dial can not show.
 */
export function installMeter({ tx, today, newId }: Scene, meter: NewMeter, where: Where = {}): string {
  const unit = tx.first(unitNamed, { id: meter.unitId }) ?? refuse('meter/unit-unknown', where);
  const trouble = newMeterTrouble(meter, unit.code, today);
  if (trouble) refuse(trouble.code, { ...trouble.params, ...where });
  const holder = tx.first(meterAtWork, { kind: meter.kind, serial: meter.serial });
  if (holder)
    refuse('meter/serial-taken', { room: unit.code, serial: meter.serial, unit: holder.code, ...where });

  const id = newId();
  tx.run(writeMeter, {
    id,
    unit_id: meter.unitId,
    kind: meter.kind,
    serial: meter.serial,
    place: meter.place,
    multiplier: meter.multiplier,
    dial_digits: meter.dialDigits,
    installed_on: meter.installedOn,
    first_reading: meter.firstReading,
  });
  return id;
}

/** What keeps a meter from being hung in a room as it is said: a day that is still to come, a figure its dial can not show. */
export function newMeterTrouble(meter: NewMeter, room: string, today: string): ReadingTrouble | null {
  const { serial, installedOn, firstReading, dialDigits } = meter;
  const at = { room, serial };
  if (installedOn > today) return { code: 'reading/future', params: { ...at, on: installedOn } };
  if (!isBeyondDial(firstReading, dialDigits)) return null;
  const params = { ...at, value: decimalText(firstReading, 3), digits: dialDigits ?? 0 };
  return { code: 'meter/beyond-dial', params };
}

const unitNamed = query<{ id: string }>()(({ id }) =>
  tables.selectFrom('units').select('code').where('id', '=', id),
);

export const meterAtWork = query<{ kind: NewMeter['kind']; serial: string }>()(({ kind, serial }) =>
  tables
    .selectFrom('meters')
    .innerJoin('units', 'units.id', 'meters.unit_id')
    .select(['meters.unit_id', 'units.code'])
    .where('meters.kind', '=', kind)
    .where('meters.serial', '=', serial)
    .where('meters.removed_on', 'is', null),
);
