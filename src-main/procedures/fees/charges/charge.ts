import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { dayFrom } from '../../../../src-shared/rules/officeInstant.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { chargeOrRefuse, type ChargeRow, toCharges } from './chargeRows.ts';
import { isBeside, isPeriod, withBegins } from '../periodsOf.ts';
import { settlementsOf } from './settlements.ts';
import { standardUsed } from './standardUsed.ts';

type ChargeQuery = Contract['fees']['charge'];
type Whole = Output<ChargeQuery>;

/** FEE-03: all there is to say to an owner who asks what a charge is made of. */
export function charge(scene: Scene, { id }: Input<ChargeQuery>): Whole {
  const { tx } = scene;
  const row = chargeOrRefuse(scene, id);
  const [shown] = toCharges(scene, [row]);
  if (!shown) throw new Error(`charge ${id} is not shown`);
  const origin = tx.first(originOf, { id });
  return {
    ...shown,
    standard: standardUsed(tx, id),
    readings: tx.all(readingsOf, { id }).map(({ serial, from_value, to_value, read_on }) => ({
      serial,
      fromValue: from_value,
      toValue: to_value,
      readOn: read_on,
    })),
    runNumber: origin?.run_number ?? null,
    bookedBy: origin?.booked_by ?? '',
    settlements: settlementsOf(scene, id),
    disputes: tx.all(disputesOf, { id }).map((dispute) => ({
      id: dispute.id as Whole['disputes'][number]['id'],
      doubt: dispute.doubt,
      explained: dispute.explained,
      openedAt: dispute.opened_at,
      openedBy: dispute.opened_by,
      settledAt: dispute.settled_at,
      settledBy: dispute.settled_by,
      outcome: dispute.outcome,
    })),
    history: historyOf(scene, row),
  };
}

/** What the same item was for the same object before; looked for over five years. */
function historyOf({ tx }: Scene, row: ChargeRow): Whole['history'] {
  const same = {
    unitId: row.unit_id,
    itemId: row.item_id,
    objectId: row.object_id,
    since: dayFrom(row.from_on, -daysLookedBack),
    before: row.from_on,
    dayBefore: dayFrom(row.from_on, -1),
  };
  return [...tx.all(periodsBefore, same), ...tx.all(besideBefore, same)]
    .toSorted((a, b) => (a.from_on < b.from_on ? 1 : -1))
    .slice(0, mostShown)
    .map(({ from_on, to_on, amount_fen, calculation }) => ({
      fromOn: from_on,
      toOn: to_on,
      amountFen: amount_fen,
      calculation,
    }));
}

const daysLookedBack = 5 * 366;
const mostShown = 12;

const originOf = query<{ id: string }>()(({ id }) =>
  tables
    .selectFrom('charges')
    .innerJoin('staff', 'staff.id', 'charges.booked_by')
    .leftJoin('billing_runs', 'billing_runs.id', 'charges.run_id')
    .select(['staff.name as booked_by', 'billing_runs.number as run_number'])
    .where('charges.id', '=', id),
);

const readingsOf = query<{ id: string }>()(({ id }) =>
  tables
    .selectFrom('charge_readings')
    .innerJoin('meters', 'meters.id', 'charge_readings.meter_id')
    .select(['serial', 'from_value', 'to_value', 'read_on'])
    .where('charge_id', '=', id)
    .orderBy('nth'),
);

const disputesOf = query<{ id: string }>()(({ id }) =>
  tables
    .selectFrom('charge_disputes')
    .innerJoin('staff as opener', 'opener.id', 'charge_disputes.opened_by')
    .leftJoin('staff as settler', 'settler.id', 'charge_disputes.settled_by')
    .select(['charge_disputes.id', 'doubt', 'explained', 'opened_at', 'settled_at', 'outcome'])
    .select(['opener.name as opened_by', 'settler.name as settled_by'])
    .where('charge_id', '=', id)
    .orderBy('opened_at', 'desc'),
);

type Same = {
  unitId: string;
  itemId: string;
  objectId: string;
  since: string;
  before: string;
  dayBefore: string;
};

export const periodsBefore = query<Same>()(({ unitId, itemId, objectId, since, dayBefore }) =>
  withBegins(since, dayBefore)
    .selectFrom('begins')
    .innerJoin('charges', 'charges.from_on', 'begins.day')
    .select(['charges.from_on', 'to_on', 'amount_fen', 'calculation'])
    .where('unit_id', '=', unitId)
    .where('item_id', '=', itemId)
    .where('object_id', '=', objectId)
    .where(isPeriod),
);

export const besideBefore = query<Same>()(({ unitId, itemId, objectId, since, before }) =>
  tables
    .selectFrom('charges')
    .select(['from_on', 'to_on', 'amount_fen', 'calculation'])
    .where('unit_id', '=', unitId)
    .where('from_on', '>=', since)
    .where('from_on', '<', before)
    .where(isBeside)
    .where('withdrawn_at', 'is', null)
    .where('late_of', 'is', null)
    .where('item_id', '=', itemId)
    .where('object_id', '=', objectId),
);
