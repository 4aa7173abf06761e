import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import type { Schema } from '../../ledger/schema.ts';

type CorrectBuilding = Contract['households']['correctBuilding'];

/** HOU-02: what a building is like, corrected: storeys, lift, structure, pipes. */
export function correctBuilding({ tx }: Scene, input: Input<CorrectBuilding>): Output<CorrectBuilding> {
  const changed = tx.run(rewriteBuilding, {
    id: input.id,
    floors: input.floors,
    has_lift: input.hasLift === null ? null : Number(input.hasLift),
    structure: input.structure,
    pipes: input.pipes,
  });
  if (changed === 0) refuse('building/unknown');
  return {};
}

const rewriteBuilding = query<Omit<Schema['buildings'], 'project_id' | 'name' | 'sort_key'>>()((row) =>
  tables
    .updateTable('buildings')
    .set({ floors: row.floors, has_lift: row.has_lift, structure: row.structure, pipes: row.pipes })
    .where('id', '=', row.id),
);
