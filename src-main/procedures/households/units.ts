import { sql } from 'kysely';
import type { BuildingId, UnitId } from '../../../src-shared/contract/households.ts';
import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import { maskedPhones, ownersOfUnit, ownersPhonesOfUnit } from './unitColumns.ts';

type Units = Contract['households']['units'];

/** HOU-01: the owner roll (业主名册一览表), a page at a time in the order of the doors, by building or of all. */
export function units({ tx }: Scene, { buildingId, after, limit }: Input<Units>): Output<Units> {
  const page = { sortKey: after?.sortKey ?? '', id: after?.id ?? '', limit: limit + 1 };
  const rows =
    buildingId === null ? tx.all(rollFrom, page) : tx.all(rollOfBuildingFrom, { buildingId, ...page });
  const lines = rows.slice(0, limit);
  const last = rows.length > limit ? lines.at(-1) : undefined;
  const counted = buildingId === null ? tx.first(unitCount, {}) : tx.first(unitCountOf, { buildingId });
  return {
    lines: lines.map((row) => ({
      id: row.id as UnitId,
      code: row.code,
      buildingName: row.buildingName,
      entrance: row.entrance,
      room: row.room,
      floor: row.floor,
      areaCm2: row.area_cm2,
      occupancy: row.occupancy,
      owners: row.owners ?? '',
      phones: maskedPhones(row.phones),
    })),
    next: last ? { sortKey: last.sort_key, id: last.id as UnitId } : null,
    total: counted?.units ?? 0,
  };
}

type Page = { sortKey: string; id: string; limit: number };

const roll = tables
  .selectFrom('units')
  .innerJoin('buildings', 'buildings.id', 'units.building_id')
  .select([
    'units.id',
    'units.sort_key',
    'units.code',
    'buildings.name as buildingName',
    'units.entrance',
    'units.room',
    'units.floor',
    'units.area_cm2',
    'units.occupancy',
    ownersOfUnit.as('owners'),
    ownersPhonesOfUnit.as('phones'),
  ])
  .orderBy('units.sort_key')
  .orderBy('units.id');

export const rollFrom = query<Page>()(({ sortKey, id, limit }) =>
  roll.where(sql<boolean>`(units.sort_key, units.id) > (${sortKey}, ${id})`).limit(limit),
);

export const rollOfBuildingFrom = query<Page & { buildingId: BuildingId }>()(
  ({ buildingId, sortKey, id, limit }) =>
    roll
      .where('units.building_id', '=', buildingId)
      .where(sql<boolean>`(units.sort_key, units.id) > (${sortKey}, ${id})`)
      .limit(limit),
);

const unitCount = query()(() =>
  tables.selectFrom('units').select((eb) => eb.fn.countAll<number>().as('units')),
);

const unitCountOf = query<{ buildingId: BuildingId }>()(({ buildingId }) =>
  tables
    .selectFrom('units')
    .select((eb) => eb.fn.countAll<number>().as('units'))
    .where('building_id', '=', buildingId),
);
