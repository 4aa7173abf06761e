import { sql } from 'kysely';
import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { countedBy } from '../../../../src-shared/rules/charges/meters.ts';
import type { MeterKind } from '../../../../src-shared/rules/feeItems.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Tx } from '../../../ledger/tx.ts';

type Route = Contract['fees']['route'];
type RouteRow = NonNullable<(typeof wholeRoute)['row']>;

/**
 * The walk of the readers: every meter of a kind that hangs there, door after door, with the reading before the day and
 * what was read on the day itself.
 */
export const route = ({ tx }: Scene, input: Input<Route>): Output<Route> =>
  routeRows(tx, input).map((row) => ({
    meterId: row.id as Output<Route>[number]['meterId'],
    unitId: row.unit_id as Output<Route>[number]['unitId'],
    unitCode: row.code,
    serial: row.serial,
    place: row.place,
    dialDigits: row.dial_digits,
    lastOn: row.before_on ?? row.installed_on,
    lastValue: row.before_value ?? row.first_reading,
    lastUsage: lastUsageOf(row),
    value: row.value,
    rolledOver: row.rolled_over === 1,
    readingId: row.reading_id as Output<Route>[number]['readingId'],
  }));

/** The rows of the walk, for the screen and for the paper. */
export function routeRows(
  tx: Tx,
  { kind, buildingId, readOn }: { kind: MeterKind; buildingId: string | null; readOn: string },
): RouteRow[] {
  return buildingId === null
    ? tx.all(wholeRoute, { kind, readOn })
    : tx.all(routeOfBuilding, { kind, readOn, buildingId });
}

/** What the dial counted up to the reading before the day, from the one before that or from the meter's first. */
function lastUsageOf(row: RouteRow): number | null {
  if (row.before_value === null) return null;
  return countedBy({
    from: row.earlier_value ?? row.first_reading,
    to: row.before_value,
    dialDigits: row.dial_digits,
    isRolledOver: row.before_rolled_over === 1,
  });
}

/** One column of the nth last reading that counts before a day. */
const before = <Value>(column: string, readOn: string, nth: number) =>
  sql<Value | null>`(
    SELECT ${sql.raw(column)} FROM meter_readings
    WHERE meter_id = meters.id AND voided_at IS NULL AND read_on < ${readOn}
    ORDER BY read_on DESC LIMIT 1 OFFSET ${sql.raw(String(nth))})`;

const walk = (kind: MeterKind, readOn: string) =>
  tables
    .selectFrom('meters')
    .innerJoin('units', 'units.id', 'meters.unit_id')
    .leftJoin('meter_readings as today', (join) =>
      join
        .onRef('today.meter_id', '=', 'meters.id')
        .on('today.read_on', '=', readOn)
        .on('today.voided_at', 'is', null),
    )
    .select([
      'meters.id',
      'meters.unit_id',
      'units.code',
      'meters.serial',
      'meters.place',
      'meters.dial_digits',
      'meters.installed_on',
      'meters.first_reading',
      'today.id as reading_id',
      'today.value',
      'today.rolled_over',
    ])
    .select([
      before<string>('read_on', readOn, 0).as('before_on'),
      before<number>('value', readOn, 0).as('before_value'),
      before<number>('rolled_over', readOn, 0).as('before_rolled_over'),
      before<number>('value', readOn, 1).as('earlier_value'),
    ])
    .where('meters.kind', '=', kind)
    .where('meters.removed_on', 'is', null)
    .where('meters.installed_on', '<=', readOn)
    .orderBy('units.sort_key')
    .orderBy('meters.place')
    .orderBy('meters.serial');

const wholeRoute = query<{ kind: MeterKind; readOn: string }>()(({ kind, readOn }) => walk(kind, readOn));

const routeOfBuilding = query<{ kind: MeterKind; readOn: string; buildingId: string }>()(
  ({ kind, readOn, buildingId }) => walk(kind, readOn).where('units.building_id', '=', buildingId),
);
