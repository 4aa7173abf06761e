import { sql } from 'kysely';
import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Tx } from '../../../ledger/tx.ts';

/** A shared cost as the screens show it. */
export type SharedCost = Output<Contract['fees']['sharedCosts']>[number];

/** Costs that stand, with their names; the list narrows them down. */
const costRows = tables
  .selectFrom('shared_costs')
  .innerJoin('fee_items', 'fee_items.id', 'shared_costs.item_id')
  .innerJoin('staff', 'staff.id', 'shared_costs.entered_by')
  .leftJoin('projects', 'projects.id', 'shared_costs.project_id')
  .leftJoin('buildings', 'buildings.id', 'shared_costs.building_id')
  .leftJoin('projects as around', 'around.id', 'buildings.project_id')
  .select(['shared_costs.id', 'shared_costs.item_id', 'fee_items.name as item_name'])
  .select(['from_on', 'to_on', 'total_fen', 'shared_costs.note', 'staff.name as entered_by', 'entered_at'])
  .select(
    sql<string>`coalesce(projects.name, around.name || ' ' || buildings.name, (SELECT office_name FROM office))`.as(
      'place_name',
    ),
  );

/** A row as a screen gets it. */
export const toCost = (row: NonNullable<(typeof costWith)['row']>): SharedCost => ({
  id: row.id as SharedCost['id'],
  itemId: row.item_id as SharedCost['itemId'],
  itemName: row.item_name,
  placeName: row.place_name,
  fromOn: row.from_on,
  toOn: row.to_on,
  totalFen: row.total_fen,
  note: row.note,
  enteredBy: row.entered_by,
  enteredAt: row.entered_at,
});

/** A cost that stands; refuses `cost/unknown`. */
export const costOrRefuse = (tx: Tx, id: string): SharedCost =>
  toCost(tx.first(costWith, { id }) ?? refuse('cost/unknown'));

/** Costs that stand, the latest first, five hundred at most. */
export const costsLatestFirst = query()(() =>
  costRows
    .where('voided_at', 'is', null)
    .orderBy('from_on', 'desc')
    .orderBy('entered_at', 'desc')
    .orderBy('shared_costs.id', 'desc')
    .limit(500),
);

const costWith = query<{ id: string }>()(({ id }) =>
  costRows.where('shared_costs.id', '=', id).where('voided_at', 'is', null),
);
