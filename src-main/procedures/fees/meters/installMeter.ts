import type { Contract, Input } from '../../../../src-shared/contract/index.ts';
import { usageOf } from '../../../../src-shared/rules/charges/meters.ts';
import { decimalText } from '../../../../src-shared/rules/charges/ratio.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { writeMeter } from './meterRow.ts';

type NewMeter = Input<Contract['fees']['addMeter']>;

/** Of which row of a sheet a refusal speaks, from 0. */
type Where = { row?: number };

/**
 * Hangs a meter in a home from its first reading on, and gives its id. Refuses a serial number that a meter of the kind
 * still at work has, and a first reading its dial can not show.
 */
export function installMeter({ tx, today, newId }: Scene, meter: NewMeter, where: Where = {}): string {
  const unit = tx.first(unitNamed, { id: meter.unitId }) ?? refuse('meter/unit-unknown', where);
  const at = { room: unit.code, serial: meter.serial, ...where };
  if (meter.installedOn > today) refuse('reading/future', { ...at, on: meter.installedOn });
  if (isBeyondDial(meter))
    refuse('meter/beyond-dial', {
      ...at,
      value: decimalText(meter.firstReading, 3),
      digits: meter.dialDigits ?? 0,
    });
  const holder = tx.first(meterAtWork, { kind: meter.kind, serial: meter.serial });
  if (holder) refuse('meter/serial-taken', { ...at, unit: holder.code });

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

/** Whether the first reading has more digits before the point than the dial. */
export function isBeyondDial({
  firstReading,
  multiplier,
  dialDigits,
}: Pick<NewMeter, 'firstReading' | 'multiplier' | 'dialDigits'>): boolean {
  const span = { from: firstReading, to: firstReading, multiplier, dialDigits, isRolledOver: false };
  const usage = usageOf([span]);
  return !usage.ok && usage.why === 'meter/beyond-dial';
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
