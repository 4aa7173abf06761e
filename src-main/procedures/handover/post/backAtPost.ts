import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { absenceNow, absentNow } from './absenceRow.ts';

/** SHF-13: back at the post. */
export function backAtPost({ tx, staff, now }: Scene): Output<Contract['handover']['backAtPost']> {
  const { id } = absentNow(tx, staff.id) ?? refuse('absence/not-away');
  tx.run(writeBack, { id, now });
  return absenceNow(tx, id);
}

const writeBack = query<{ id: string; now: number }>()(({ id, now }) =>
  tables.updateTable('absences').set({ back_at: now }).where('id', '=', id),
);
