import { query, tables } from '../../../ledger/query.ts';

/** The home that owes, as it is addressed. */
export const debtorNamed = query<{ unitId: string }>()(({ unitId }) =>
  tables
    .selectFrom('units')
    .innerJoin('buildings', 'buildings.id', 'units.building_id')
    .innerJoin('projects', 'projects.id', 'buildings.project_id')
    .select(['units.id', 'units.code', 'projects.name as project'])
    .where('units.id', '=', unitId),
);
