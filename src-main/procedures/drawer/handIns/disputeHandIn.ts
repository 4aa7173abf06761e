import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { handInNow, rowNamed } from './handInRow.ts';

type Dispute = Contract['drawer']['disputeHandIn'];

/** Finance does not agree: the slip waits until it is cleared up. */
export function disputeHandIn(scene: Scene, { id, reason }: Input<Dispute>): Output<Dispute> {
  const row = rowNamed(scene.tx, id);
  if (row.made_by === scene.staff.id) refuse('hand-in/own-work');
  if (row.state !== 'handed') refuse('hand-in/not-handed', { number: row.number });
  scene.tx.run(writeDisputed, { id, now: scene.now, reason });
  return handInNow(scene, id);
}

const writeDisputed = query<{ id: string; now: number; reason: string }>()(({ id, now, reason }) =>
  tables
    .updateTable('hand_ins')
    .set({ state: 'disputed', disputed_at: now, dispute_reason: reason })
    .where('id', '=', id),
);
