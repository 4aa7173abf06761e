import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { waitingHandover } from './handoverRow.ts';

/** Takes the record back while nobody signed it, to make it out anew; its number stays used. */
export function withdraw({ tx, staff, now }: Scene): Output<Contract['handover']['withdraw']> {
  const { id, prepared_by, prepared_by_name } = waitingHandover(tx) ?? refuse('handover/none-waiting');
  if (prepared_by !== staff.id) refuse('handover/not-yours', { by: prepared_by_name });
  tx.run(writeWithdrawn, { id, now });
  return {};
}

const writeWithdrawn = query<{ id: string; now: number }>()(({ id, now }) =>
  tables.updateTable('handovers').set({ withdrawn_at: now }).where('id', '=', id),
);
