import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { noteNamed, noteToDo } from './noteRow.ts';

type FinishNote = Contract['handover']['finishNote'];

/** SHF-10, SHF-19: what was noted is dealt with: how, by whom, when; from then on no handover carries it. */
export function finishNote({ tx, staff, now }: Scene, { id, how }: Input<FinishNote>): Output<FinishNote> {
  if (!noteToDo(tx, id).needsAction) refuse('note/nothing-to-do');
  tx.run(writeDone, { id, now, by: staff.id, how });
  return noteNamed(tx, id);
}

const writeDone = query<{ id: string; now: number; by: string; how: string }>()((slots) =>
  tables
    .updateTable('desk_notes')
    .set({ done_at: slots.now, done_by: slots.by, done_how: slots.how })
    .where('id', '=', slots.id),
);
