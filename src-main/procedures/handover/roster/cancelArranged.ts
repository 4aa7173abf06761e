import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';

type CancelArranged = Contract['handover']['cancelArranged'];

/** Takes one day of what was arranged back; that it had been arranged stays written, and so does a day that is over. */
export function cancelArranged(
  { tx, staff, now, today }: Scene,
  { id }: Input<CancelArranged>,
): Output<CancelArranged> {
  const { day } = tx.first(standing, { id }) ?? refuse('arranged/unknown');
  if (day < today) refuse('arranged/past');
  tx.run(writeCancelled, { id, now, by: staff.id });
  return {};
}

const standing = query<{ id: string }>()(({ id }) =>
  tables.selectFrom('arranged_shifts').select('day').where('id', '=', id).where('cancelled_at', 'is', null),
);

const writeCancelled = query<{ id: string; now: number; by: string }>()(({ id, now, by }) =>
  tables.updateTable('arranged_shifts').set({ cancelled_at: now, cancelled_by: by }).where('id', '=', id),
);
