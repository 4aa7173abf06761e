import { sql } from 'kysely';
import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { dayFrom } from '../../../../src-shared/rules/officeInstant.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Schema } from '../../../ledger/schema.ts';
import { refuseChargedOtherwise, refuseUsed } from './chargedAlready.ts';
import { endOf, strikeOut } from './endStandard.ts';
import { itemOrRefuse } from './itemRow.ts';
import { refuseUnfitRates } from './refuseUnfitRates.ts';
import { placeOf, refuseUnfitScope } from './standardScope.ts';
import { standardOrRefuse } from './standardRow.ts';

type SetStandard = Contract['fees']['setStandard'];

/**
 * FEE-01: a price from a day on; the one of the same place until then ends the day before. One that begins on that very
 * day is replaced, as long as nothing was charged by it.
 */
export function setStandard(scene: Scene, input: Input<SetStandard>): Output<SetStandard> {
  const { tx, staff, now, newId } = scene;
  const { itemId, fromOn } = input;
  const item = itemOrRefuse(tx, itemId);
  refuseUnfitScope(tx, item.object, input);
  refuseUnfitRates(item, input);
  const place = { itemId, place: placeOf(input), usage: input.usage ?? '' };
  const last = tx.first(lastOfPlace, place);
  if (last && last.from_on > fromOn) refuse('standard/not-after-last', { from: last.from_on });
  const isReplaced = last?.from_on === fromOn;
  if (isReplaced) refuseUsed(tx, item, { id: last.id, fromOn });
  refuseChargedOtherwise(tx, item, input);

  if (isReplaced) tx.run(strikeOut, { id: last.id, now });
  else if (last && (last.to_on === null || last.to_on >= fromOn))
    tx.run(endOf, { id: last.id, toOn: dayFrom(fromOn, -1) });
  const id = newId();
  tx.run(writeStandard, {
    id,
    item_id: itemId,
    project_id: input.projectId,
    building_id: input.buildingId,
    usage: input.usage,
    unit_id: input.unitId,
    vehicle_id: input.vehicleId,
    space_id: input.spaceId,
    price: input.price,
    tiers: input.tiers && JSON.stringify(input.tiers),
    floor_bands: input.floorBands && JSON.stringify(input.floorBands),
    formula: input.formula,
    from_on: fromOn,
    note: input.note,
    set_at: now,
    set_by: staff.id,
  });
  return standardOrRefuse(tx, id);
}

const lastOfPlace = query<{ itemId: string; place: string; usage: string }>()(({ itemId, place, usage }) =>
  tables
    .selectFrom('fee_standards')
    .select(['id', 'from_on', 'to_on'])
    .where('item_id', '=', itemId)
    .where(sql<string>`coalesce(unit_id, vehicle_id, space_id, building_id, project_id, '')`, '=', place)
    .where(sql<string>`coalesce(usage, '')`, '=', usage)
    .where('voided_at', 'is', null)
    .orderBy('from_on', 'desc')
    .limit(1),
);

const writeStandard = query<Omit<Schema['fee_standards'], 'to_on' | 'voided_at'>>()((row) =>
  tables.insertInto('fee_standards').values({
    id: row.id,
    item_id: row.item_id,
    project_id: row.project_id,
    building_id: row.building_id,
    usage: row.usage,
    unit_id: row.unit_id,
    vehicle_id: row.vehicle_id,
    space_id: row.space_id,
    price: row.price,
    tiers: row.tiers,
    floor_bands: row.floor_bands,
    formula: row.formula,
    from_on: row.from_on,
    to_on: null,
    note: row.note,
    set_at: row.set_at,
    set_by: row.set_by,
  }),
);
