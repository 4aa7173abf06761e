import { sql } from 'kysely';
import { query, tables } from '../../../ledger/query.ts';
import { isPeriod } from '../periodsOf.ts';

/** What of a shared cost was charged to whom. */
export type Part = NonNullable<(typeof partsCharged)['row']>;

/** Charges that count of exactly the period, item and place of a shared cost; the query narrows them down. */
export const chargesOfCost = (costId: string) =>
  tables
    .selectFrom('shared_costs')
    .innerJoin('charges', (join) =>
      join
        .onRef('charges.from_on', '=', 'shared_costs.from_on')
        .onRef('charges.item_id', '=', 'shared_costs.item_id')
        .onRef('charges.to_on', '=', 'shared_costs.to_on'),
    )
    .innerJoin('units', 'units.id', 'charges.unit_id')
    .innerJoin('buildings', 'buildings.id', 'units.building_id')
    .where('shared_costs.id', '=', costId)
    .where(isPeriod)
    .where(
      sql<boolean>`coalesce(shared_costs.building_id, buildings.id) = buildings.id
        AND coalesce(shared_costs.project_id, buildings.project_id) = buildings.project_id`,
    );

export const partsCharged = query<{ costId: string }>()(({ costId }) =>
  chargesOfCost(costId).select(['charges.object_id', 'charges.amount_fen']),
);
