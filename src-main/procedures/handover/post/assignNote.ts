import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { noteNamed, noteToDo } from './noteRow.ts';

type AssignNote = Contract['handover']['assignNote'];

/** SHF-02: who sees to it; of somebody of the office or of engineering only the name is known. */
export function assignNote({ tx, now }: Scene, { id, to }: Input<AssignNote>): Output<AssignNote> {
  noteToDo(tx, id);
  tx.run(writeAssigned, { id, to, now });
  return noteNamed(tx, id);
}

/** Also written when an item of the handover is given to somebody. */
export const writeAssigned = query<{ id: string; to: string; now: number }>()(({ id, to, now }) =>
  tables
    .updateTable('desk_notes')
    .set({ assigned_to: to, assigned_at: now })
    .where('id', '=', id)
    .where('done_at', 'is', null),
);
