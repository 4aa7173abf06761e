import { sql } from 'kysely';
import type { Contract, Input } from '../../../../src-shared/contract/index.ts';
import { narrowness } from '../../../../src-shared/rules/charges/standards.ts';
import { dayFrom } from '../../../../src-shared/rules/officeInstant.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Schema } from '../../../ledger/schema.ts';
import type { Tx } from '../../../ledger/tx.ts';
import { isBeside, isPeriod } from '../periodsOf.ts';
import { placeOf } from './standardScope.ts';

/**
 * Refuses `standard/charged-already` where a run has charged days from the new price's first on, for which the new one
 * would have held at another price. What households paid ahead keeps the price it was paid at.
 */
export function refuseChargedOtherwise(
  tx: Tx,
  item: Schema['fee_items'],
  input: Input<Contract['fees']['setStandard']>,
): void {
  const { id: itemId, longest_days } = item;
  const charged = tx.first(chargedOtherwise, {
    itemId,
    since: dayFrom(input.fromOn, -longest_days),
    fromOn: input.fromOn,
    place: placeOf(input),
    usage: input.usage ?? '',
    narrowness: narrowness(input),
    price: input.price,
    tiers: input.tiers && JSON.stringify(input.tiers),
    floorBands: input.floorBands && JSON.stringify(input.floorBands),
    formula: input.formula,
  });
  if (charged) refuse('standard/charged-already', { unit: charged.code, to: charged.to_on });
}

/** Refuses `standard/charged-already` where a run has charged days after a price's last at this very price. */
export function refuseChargedAfter(
  tx: Tx,
  standardId: string,
  item: Schema['fee_items'],
  toOn: string,
): void {
  const charged = tx.first(chargedAfter, {
    standardId,
    itemId: item.id,
    since: dayFrom(toOn, 1 - item.longest_days),
    toOn,
  });
  if (charged) refuse('standard/charged-already', { unit: charged.code, to: charged.to_on });
}

/** Refuses `standard/charged-already` where anything that counts was calculated by a price, whatever it comes from. */
export function refuseUsed(
  tx: Tx,
  item: Schema['fee_items'],
  standard: Readonly<{ id: string; fromOn: string }>,
): void {
  const since = dayFrom(standard.fromOn, -item.longest_days);
  const charged = tx.first(chargedBy, { standardId: standard.id, itemId: item.id, since });
  if (charged) refuse('standard/charged-already', { unit: charged.code, to: charged.to_on });
}

/** `narrowness` of the standard a charge was calculated by; without one nothing is wider. */
const narrownessUsed = sql<number>`CASE
  WHEN used.id IS NULL THEN 0
  WHEN coalesce(used.vehicle_id, used.space_id) IS NOT NULL THEN 7
  WHEN used.unit_id IS NOT NULL THEN 6
  ELSE CASE WHEN used.building_id IS NOT NULL THEN 4 WHEN used.project_id IS NOT NULL THEN 2 ELSE 0 END
    + (used.usage IS NOT NULL) END`;

/** Charges of runs that hold days from one on; those that began earlier than the longest before it can not. */
const chargesOfRuns = (itemId: string, since: string, lastDay: string) =>
  tables
    .selectFrom('charges')
    .innerJoin('units', 'units.id', 'charges.unit_id')
    .select(['units.code', 'charges.to_on'])
    .where('charges.from_on', '>=', since)
    .where(isPeriod)
    .where('charges.source', '=', 'run')
    .where('charges.item_id', '=', itemId)
    .where('charges.to_on', '>=', lastDay)
    .limit(1);

type Charged = {
  itemId: string;
  since: string;
  fromOn: string;
  place: string;
  usage: string;
  narrowness: number;
  price: number | null;
  tiers: string | null;
  floorBands: string | null;
  formula: string | null;
};

const chargedOtherwise = query<Charged>()((slots) =>
  chargesOfRuns(slots.itemId, slots.since, slots.fromOn)
    .innerJoin('buildings', 'buildings.id', 'units.building_id')
    .leftJoin('fee_standards as used', 'used.id', 'charges.standard_id')
    .where(
      sql<boolean>`(${slots.place} = ''
        OR ${slots.place} IN (charges.object_id, charges.unit_id, buildings.id, buildings.project_id))`,
    )
    .where(sql<boolean>`(${slots.usage} = '' OR units.usage = ${slots.usage})`)
    .where(narrownessUsed, '<=', slots.narrowness)
    .where(
      sql<boolean>`(used.price, used.tiers, used.floor_bands, used.formula)
        IS NOT (${slots.price}, ${slots.tiers}, ${slots.floorBands}, ${slots.formula})`,
    ),
);

const chargedAfter = query<{ standardId: string; itemId: string; since: string; toOn: string }>()(
  ({ standardId, itemId, since, toOn }) =>
    chargesOfRuns(itemId, since, toOn)
      .where('charges.standard_id', '=', standardId)
      .where('charges.to_on', '>', toOn),
);

const chargedBy = query<{ standardId: string; itemId: string; since: string }>()(({
  standardId,
  itemId,
  since,
}) => {
  const charged = tables
    .selectFrom('charges')
    .innerJoin('units', 'units.id', 'charges.unit_id')
    .select(['units.code', 'charges.to_on'])
    .where('charges.from_on', '>=', since)
    .where('charges.item_id', '=', itemId)
    .where('charges.standard_id', '=', standardId)
    .where('charges.withdrawn_at', 'is', null);
  return charged.where(isPeriod).unionAll(charged.where(isBeside)).limit(1);
});
