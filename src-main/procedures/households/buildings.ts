import type { BuildingId, ProjectId } from '../../../src-shared/contract/households.ts';
import type { Contract, Output } from '../../../src-shared/contract/index.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';

type Buildings = Contract['households']['buildings'];

/** HOU-02: how the estate is built: every building with its storeys, lift, structure, pipes and number of units. */
export function buildings({ tx }: Scene): Output<Buildings> {
  return tx.all(allBuildings, {}).map((row) => ({
    id: row.id as BuildingId,
    projectId: row.project_id as ProjectId,
    projectName: row.projectName,
    name: row.name,
    floors: row.floors,
    hasLift: row.has_lift === null ? null : row.has_lift === 1,
    structure: row.structure,
    pipes: row.pipes,
    units: row.units,
  }));
}

export const allBuildings = query()(() =>
  tables
    .selectFrom('buildings')
    .innerJoin('projects', 'projects.id', 'buildings.project_id')
    .select([
      'buildings.id',
      'buildings.project_id',
      'projects.name as projectName',
      'buildings.name',
      'buildings.floors',
      'buildings.has_lift',
      'buildings.structure',
      'buildings.pipes',
    ])
    .select((eb) =>
      eb
        .selectFrom('units')
        .select((count) => count.fn.countAll<number>().as('units'))
        .whereRef('units.building_id', '=', 'buildings.id')
        .$asScalar()
        .$notNull()
        .as('units'),
    )
    .orderBy('buildings.sort_key'),
);
