import { sql } from 'kysely';
import type { FailureCode } from '../../../../src-shared/contract/index.ts';
import { type MeterTrouble, usageOf } from '../../../../src-shared/rules/charges/meters.ts';
import { decimalText } from '../../../../src-shared/rules/charges/ratio.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Tx } from '../../../ledger/tx.ts';

/** What a clerk read off a meter, in 1/1,000, and on which day. */
export type Read = { readonly value: number; readonly rolledOver: boolean; readonly readOn: string };

/** Why a reading can not be what it says; `room` and `serial` tell which meter. */
export type ReadingTrouble = {
  readonly code: FailureCode;
  readonly params: Readonly<Record<string, string | number>>;
};

/** A meter with its last reading that counts: `last_on` is `null` before its first one. */
export type ReadMeter = NonNullable<(typeof meterAsRead)['row']>;

/** The meter with its last reading; refuses `meter/unknown`. */
export const meterAsReadOrRefuse = (tx: Tx, id: string, where: Readonly<Record<string, number>>): ReadMeter =>
  tx.first(meterAsRead, { id }) ?? refuse('meter/unknown', where);

/**
 * What keeps a reading from following the one before: a meter taken out, a day that is not after it, a figure that goes
 * backwards without the dial having begun again.
 */
export function readingTrouble(meter: ReadMeter, read: Read, today: string): ReadingTrouble | null {
  const untimely = dayTrouble(meter, read.readOn, today);
  if (untimely) return untimely;
  const at = { room: meter.code, serial: meter.serial };
  if (meter.last_on === read.readOn) return { code: 'reading/same-day', params: { ...at, on: read.readOn } };
  return countTrouble(meter, read);
}

/** What keeps a meter from being read, or taken out, on a day: it is out already, or the day is not its next one. */
export function dayTrouble(meter: ReadMeter, day: string, today: string): ReadingTrouble | null {
  const at = { room: meter.code, serial: meter.serial };
  if (meter.removed_on !== null) return { code: 'meter/removed', params: { ...at, on: meter.removed_on } };
  if (day > today) return { code: 'reading/future', params: { ...at, on: day } };
  if (day < meter.installed_on)
    return { code: 'reading/before-installed', params: { ...at, on: meter.installed_on } };
  if (meter.last_on !== null && meter.last_on > day)
    return { code: 'reading/not-after-last', params: { ...at, on: meter.last_on } };
  return null;
}

/** What keeps a figure from following the last one, whatever the day. */
export function countTrouble(meter: ReadMeter, read: Omit<Read, 'readOn'>): ReadingTrouble | null {
  const last = meter.last_value ?? meter.first_reading;
  const usage = usageOf([
    {
      from: last,
      to: read.value,
      multiplier: meter.multiplier,
      dialDigits: meter.dial_digits,
      isRolledOver: read.rolledOver,
    },
  ]);
  if (usage.ok) return null;
  const params = {
    room: meter.code,
    serial: meter.serial,
    last: decimalText(last, 3),
    value: decimalText(read.value, 3),
    digits: meter.dial_digits ?? 0,
  };
  return { code: codeOf(usage.why), params };
}

/** Below 0, and by no multiplier, nothing gets past the contract. */
function codeOf(why: MeterTrouble): FailureCode {
  if (why === 'meter/negative' || why === 'meter/multiplier') throw new Error(`a reading is ${why}`);
  return why;
}

/** The meters with their last reading; lists narrow it down. */
export const readMeters = tables
  .selectFrom('meters')
  .innerJoin('units', 'units.id', 'meters.unit_id')
  .select([
    'meters.id',
    'meters.unit_id',
    'units.code',
    'meters.kind',
    'meters.serial',
    'meters.place',
    'meters.multiplier',
    'meters.dial_digits',
    'meters.installed_on',
    'meters.first_reading',
    'meters.removed_on',
    sql<string | null>`(
      SELECT max(read_on) FROM meter_readings WHERE meter_id = meters.id AND voided_at IS NULL)`.as(
      'last_on',
    ),
    sql<number | null>`(
      SELECT value FROM meter_readings WHERE meter_id = meters.id AND voided_at IS NULL
      ORDER BY read_on DESC LIMIT 1)`.as('last_value'),
  ]);

const meterAsRead = query<{ id: string }>()(({ id }) => readMeters.where('meters.id', '=', id));
