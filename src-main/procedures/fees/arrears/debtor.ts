import { sql } from 'kysely';
import type { Fen } from '../../../../src-shared/rules/fen.ts';
import { idsIn, query, tables } from '../../../ledger/query.ts';
import { balance, isOpen } from '../openCharges.ts';

const debtors = tables
  .selectFrom('units')
  .innerJoin('buildings', 'buildings.id', 'units.building_id')
  .innerJoin('projects', 'projects.id', 'buildings.project_id')
  .select(['units.id', 'units.code', 'projects.name as project']);

/** The home that owes, as it is addressed. */
export const debtorNamed = query<{ unitId: string }>()(({ unitId }) =>
  debtors.where('units.id', '=', unitId),
);

/** All that are to get a notice, as they are addressed. */
export const debtorsNamed = query<{ unitIds: string }>()(({ unitIds }) =>
  debtors.where('units.id', 'in', idsIn(unitIds)),
);

/** What a household may be asked for: all it owes, without what it doubts (FEE-03). 0 where it owes nothing. */
export const dunnableOf = query<{ unitId: string }>()(({ unitId }) =>
  tables
    .selectFrom('charges')
    .select(sql<Fen>`coalesce(sum(${balance}), 0)`.as('owed_fen'))
    .where('unit_id', '=', unitId)
    .where(isOpen)
    .where('disputed', '=', 0),
);
