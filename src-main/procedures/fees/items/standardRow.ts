import { z } from 'zod';
import { type Standard as StandardShape } from '../../../../src-shared/contract/fees/items.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Tx } from '../../../ledger/tx.ts';

/** A price for whom and from when, as the screens show it. */
export type Standard = z.output<typeof StandardShape>;

/** Standards with their places in words; the list narrows them down. */
export const standardRows = tables
  .selectFrom('fee_standards')
  .innerJoin('staff', 'staff.id', 'fee_standards.set_by')
  .leftJoin('projects', 'projects.id', 'fee_standards.project_id')
  .leftJoin('buildings', 'buildings.id', 'fee_standards.building_id')
  .leftJoin('units', 'units.id', 'fee_standards.unit_id')
  .leftJoin('vehicles', 'vehicles.id', 'fee_standards.vehicle_id')
  .leftJoin('parking_spaces', 'parking_spaces.id', 'fee_standards.space_id')
  .selectAll('fee_standards')
  .select((eb) => [
    'staff.name as set_by_name',
    eb.fn
      .coalesce('units.code', 'vehicles.plate', 'parking_spaces.code', 'buildings.name', 'projects.name')
      .as('scope_name'),
  ]);

/** A row as a screen gets it. */
export const toStandard = (row: NonNullable<(typeof standardWith)['row']>): Standard => ({
  id: row.id as Standard['id'],
  itemId: row.item_id as Standard['itemId'],
  projectId: row.project_id as Standard['projectId'],
  buildingId: row.building_id as Standard['buildingId'],
  usage: row.usage,
  unitId: row.unit_id as Standard['unitId'],
  vehicleId: row.vehicle_id as Standard['vehicleId'],
  spaceId: row.space_id as Standard['spaceId'],
  scopeName: placeName(row.scope_name ?? '', row.building_id !== null),
  price: row.price,
  tiers: row.tiers === null ? null : Tiers.parse(JSON.parse(row.tiers)),
  floorBands: row.floor_bands === null ? null : FloorBands.parse(JSON.parse(row.floor_bands)),
  formula: row.formula,
  fromOn: row.from_on,
  toOn: row.to_on,
  note: row.note,
  setAt: row.set_at,
  setBy: row.set_by_name,
});

/** A building is kept as it stands in codes: 3 is spoken of as 3栋. */
const placeName = (name: string, isBuilding: boolean): string =>
  isBuilding && /^[\dA-Z]+$/.test(name) ? `${name}栋` : name;

const Tiers = z.array(z.strictObject({ upTo: z.int().nullable(), price: z.int() }));
const FloorBands = z.array(z.strictObject({ from: z.int(), to: z.int(), price: z.int() }));

/** The standard as it stands by now; one taken back is none. Refuses `standard/unknown`. */
export const standardOrRefuse = (tx: Tx, id: string): Standard =>
  toStandard(tx.first(standardWith, { id }) ?? refuse('standard/unknown'));

const standardWith = query<{ id: string }>()(({ id }) =>
  standardRows.where('fee_standards.id', '=', id).where('fee_standards.voided_at', 'is', null),
);
