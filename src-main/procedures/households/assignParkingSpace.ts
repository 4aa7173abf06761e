import type { ParkingSpaceId } from '../../../src-shared/contract/households.ts';
import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { cleanText } from '../../../src-shared/rules/cleanText.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import { handParkingSpace, writeParkingSpace } from './estateRows.ts';

type AssignParkingSpace = Contract['households']['assignParkingSpace'];

/** A parking space of the unit's estate goes to the unit; a space nobody knew of yet is entered. */
export function assignParkingSpace(
  { tx, newId }: Scene,
  { unitId, code: typed, kind, fromOn }: Input<AssignParkingSpace>,
): Output<AssignParkingSpace> {
  const unit = tx.first(projectOfUnit, { unitId }) ?? refuse('unit/unknown');
  const code = cleanText(typed);
  const space = tx.first(spaceCalled, { projectId: unit.project_id, code });
  if (space && space.unit_id !== null && space.unit_id !== unitId) {
    refuse('parking/taken', { space: code, unit: space.unitCode ?? '' });
  }

  const id = (space?.id ?? newId()) as ParkingSpaceId;
  if (space) tx.run(handParkingSpace, { id, kind: kind ?? space.kind, unit_id: unitId, held_from: fromOn });
  else
    tx.run(writeParkingSpace, {
      id,
      project_id: unit.project_id,
      code,
      kind,
      unit_id: unitId,
      held_from: fromOn,
    });
  return { id };
}

const projectOfUnit = query<{ unitId: string }>()(({ unitId }) =>
  tables
    .selectFrom('units')
    .innerJoin('buildings', 'buildings.id', 'units.building_id')
    .select('buildings.project_id')
    .where('units.id', '=', unitId),
);

const spaceCalled = query<{ projectId: string; code: string }>()(({ projectId, code }) =>
  tables
    .selectFrom('parking_spaces')
    .leftJoin('units', 'units.id', 'parking_spaces.unit_id')
    .select(['parking_spaces.id', 'parking_spaces.kind', 'parking_spaces.unit_id', 'units.code as unitCode'])
    .where('parking_spaces.project_id', '=', projectId)
    .where('parking_spaces.code', '=', code),
);
