import type { UnitId } from '../../../src-shared/contract/households.ts';
import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { naturalKey } from '../../../src-shared/rules/naturalKey.ts';
import { entranceCode, roomCode, roomNumber } from '../../../src-shared/rules/roomCode.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import { writeUnit } from './estateRows.ts';
import { indexUnit } from './indexUnit.ts';

type RegisterUnit = Contract['households']['registerUnit'];

/** HOU-01: enters a unit in a building; its code 3-1-502 is what everyone at the desk calls it. */
export function registerUnit({ tx, now, newId }: Scene, input: Input<RegisterUnit>): Output<RegisterUnit> {
  const building = tx.first(buildingWithProject, { id: input.buildingId }) ?? refuse('building/unknown');
  const entrance = entranceCode(input.entrance);
  const room = roomNumber(input.room) || input.room;
  const code = roomCode({ building: building.name, entrance, room });
  if (tx.first(unitAt, { buildingId: input.buildingId, entrance, room }))
    refuse('unit/code-taken', { unit: code });

  const id = newId() as UnitId;
  tx.run(writeUnit, {
    id,
    building_id: input.buildingId,
    entrance,
    room,
    code,
    sort_key: naturalKey(building.projectName, building.name, entrance, room),
    floor: input.floor,
    usage: input.usage,
    area_cm2: input.areaCm2,
    inner_area_cm2: input.innerAreaCm2,
    occupancy: input.occupancy,
    handed_over_on: input.handedOverOn,
    moved_in_on: input.movedInOn,
    warranty_until: input.warrantyUntil,
    resident_count: input.residentCount,
    note: input.note,
    version: 1,
    corrected_at: now,
  });
  indexUnit(tx, id);
  return { id };
}

const buildingWithProject = query<{ id: string }>()(({ id }) =>
  tables
    .selectFrom('buildings')
    .innerJoin('projects', 'projects.id', 'buildings.project_id')
    .select(['buildings.name', 'projects.name as projectName'])
    .where('buildings.id', '=', id),
);

const unitAt = query<{ buildingId: string; entrance: string; room: string }>()(
  ({ buildingId, entrance, room }) =>
    tables
      .selectFrom('units')
      .select('id')
      .where('building_id', '=', buildingId)
      .where('entrance', '=', entrance)
      .where('room', '=', room),
);
