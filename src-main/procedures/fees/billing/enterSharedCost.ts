import { sql } from 'kysely';
import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { periodAt } from '../../../../src-shared/rules/charges/period.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Schema } from '../../../ledger/schema.ts';
import { feeItemWith } from '../calculation/feeItemWith.ts';
import { stepOf } from '../calculation/homePeriods.ts';
import { costOrRefuse } from './costRow.ts';

type Enter = Contract['fees']['enterSharedCost'];

/** What a period of a shared item cost altogether (公摊); the next run over the period shares it out. */
export function enterSharedCost(scene: Scene, input: Input<Enter>): Output<Enter> {
  const { tx, staff, now } = scene;
  const { itemId, projectId, buildingId, fromOn, toOn } = input;
  const item = feeItemWith(tx, itemId) ?? refuse('item/unknown');
  if (item.method !== 'shared') refuse('cost/not-shared', { item: item.name });
  if (toOn < fromOn) refuse('cost/backwards');
  // years from each home's own handover are nobody's period together
  const step = stepOf(item.frequency, null) ?? refuse('cost/not-shared', { item: item.name });
  const period = periodAt(step, fromOn);
  if (period.from !== fromOn || period.to !== toOn) refuse('cost/not-a-period', { ...period });
  if (projectId !== null && buildingId !== null) refuse('standard/scope');
  const place = projectId ?? buildingId;
  if (place !== null && !tx.first(placeWith, { place })) refuse('standard/place-unknown');
  const other = tx.first(overlapping, { itemId, projectId, buildingId, fromOn, toOn });
  if (other) refuse('cost/overlaps', { from: other.from_on, to: other.to_on });

  const id = scene.newId();
  tx.run(writeCost, {
    id,
    item_id: itemId,
    project_id: projectId,
    building_id: buildingId,
    from_on: fromOn,
    to_on: toOn,
    total_fen: input.totalFen,
    note: input.note,
    entered_at: now,
    entered_by: staff.id,
  });
  return costOrRefuse(tx, id);
}

const placeWith = query<{ place: string }>()(({ place }) =>
  tables
    .selectFrom('projects')
    .select('id')
    .where('id', '=', place)
    .unionAll(tables.selectFrom('buildings').select('id').where('id', '=', place)),
);

type Place = {
  itemId: string;
  projectId: string | null;
  buildingId: string | null;
  fromOn: string;
  toOn: string;
};

/** A cost of the same days for the same place, or one within or around it: a home has a part in one of them only. */
const overlapping = query<Place>()(({ itemId, projectId, buildingId, fromOn, toOn }) =>
  tables
    .selectFrom('shared_costs')
    .leftJoin('buildings', 'buildings.id', 'shared_costs.building_id')
    .select(['from_on', 'to_on'])
    .where('item_id', '=', itemId)
    .where('voided_at', 'is', null)
    .where('from_on', '<=', toOn)
    .where('to_on', '>=', fromOn)
    .where(
      sql<boolean>`(${projectId} IS NULL AND ${buildingId} IS NULL
        OR shared_costs.project_id IS NULL AND shared_costs.building_id IS NULL
        OR coalesce(shared_costs.project_id, buildings.project_id) = ${projectId}
        OR shared_costs.building_id = ${buildingId}
        OR shared_costs.project_id = (SELECT project_id FROM buildings WHERE id = ${buildingId}))`,
    )
    .limit(1),
);

const writeCost = query<Omit<Schema['shared_costs'], 'voided_at'>>()((row) =>
  tables.insertInto('shared_costs').values({
    id: row.id,
    item_id: row.item_id,
    project_id: row.project_id,
    building_id: row.building_id,
    from_on: row.from_on,
    to_on: row.to_on,
    total_fen: row.total_fen,
    note: row.note,
    entered_at: row.entered_at,
    entered_by: row.entered_by,
  }),
);
