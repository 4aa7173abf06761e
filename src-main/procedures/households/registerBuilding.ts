import type { BuildingId } from '../../../src-shared/contract/households.ts';
import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { naturalKey } from '../../../src-shared/rules/naturalKey.ts';
import { buildingCode } from '../../../src-shared/rules/roomCode.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import { writeBuilding } from './estateRows.ts';

type RegisterBuilding = Contract['households']['registerBuilding'];

/** HOU-02: enters a building. 11号楼, 11栋 and 11 are one building; it is kept as it stands in codes, 11. */
export function registerBuilding(
  { tx, newId }: Scene,
  input: Input<RegisterBuilding>,
): Output<RegisterBuilding> {
  const project = tx.first(projectNamed, { id: input.projectId }) ?? refuse('project/unknown');
  const name = buildingCode(input.name);
  if (tx.first(buildingCalled, { projectId: input.projectId, name })) refuse('building/name-taken', { name });

  const id = newId() as BuildingId;
  tx.run(writeBuilding, {
    id,
    project_id: input.projectId,
    name,
    sort_key: naturalKey(project.name, name),
    floors: input.floors,
    has_lift: input.hasLift === null ? null : Number(input.hasLift),
    structure: input.structure,
    pipes: input.pipes,
  });
  return { id };
}

const projectNamed = query<{ id: string }>()(({ id }) =>
  tables.selectFrom('projects').select('name').where('id', '=', id),
);

const buildingCalled = query<{ projectId: string; name: string }>()(({ projectId, name }) =>
  tables.selectFrom('buildings').select('id').where('project_id', '=', projectId).where('name', '=', name),
);
