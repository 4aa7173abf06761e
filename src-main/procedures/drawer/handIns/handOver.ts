import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { handInReceivers } from '../../../../src-shared/contract/drawer/handIns.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { approvedBy } from '../../staff/approvedBy.ts';
import { handInNow, rowNamed } from './handInRow.ts';

type HandOver = Contract['drawer']['handOver'];

/** The slip and its money go to another person, who proves herself. */
export function handOver(scene: Scene, { id, receiver }: Input<HandOver>): Output<HandOver> {
  const row = rowNamed(scene.tx, id);
  if (row.state !== 'prepared') refuse('hand-in/not-prepared', { number: row.number });
  if (receiver.staffId === row.made_by) refuse('hand-in/receiver-is-maker');
  markHanded(scene, id, approvedBy(scene, receiver, handInReceivers, 'another'));
  return handInNow(scene, id);
}

/** Writes that a slip was handed over now; who took it has proven herself by then. */
export function markHanded({ tx, now }: Scene, id: string, to: string): void {
  tx.run(writeHanded, { id, to, now });
}

const writeHanded = query<{ id: string; to: string; now: number }>()(({ id, to, now }) =>
  tables.updateTable('hand_ins').set({ state: 'handed', handed_at: now, handed_to: to }).where('id', '=', id),
);
