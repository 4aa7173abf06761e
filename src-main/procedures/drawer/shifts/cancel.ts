import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import { negate } from '../../../../src-shared/rules/fen.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { ownShift } from '../ownShift.ts';
import { writeMovement } from '../writeMovement.ts';
import { receiptsIn, shiftNow } from '../shiftRow.ts';

/**
 * Gives the drawer back untouched. Its opening difference is booked back, so that it is not in the sums of all shifts
 * twice: the next who counts finds it again.
 */
export function cancel(scene: Scene): Output<Contract['drawer']['cancel']> {
  const { tx, staff, now, newId } = scene;
  const { id } = ownShift(scene);
  const receipts = receiptsIn(tx, id);
  if (receipts > 0 || tx.first(otherMovement, { id })) refuse('drawer/not-empty', { receipts });

  for (const { amount_fen: amount, reason, belongs_to } of tx.all(differences, { id })) {
    tx.run(writeMovement, {
      id: newId(),
      shift_id: id,
      kind: 'opening-difference',
      amount_fen: negate(amount),
      reason,
      belongs_to,
      at: now,
      moved_by: staff.id,
      approved_by: null,
    });
  }
  tx.run(writeCancel, { id, now });
  return shiftNow(tx, id);
}

const differences = query<{ id: string }>()(({ id }) =>
  tables
    .selectFrom('drawer_movements')
    .select(['amount_fen', 'reason', 'belongs_to'])
    .where('shift_id', '=', id)
    .where('kind', '=', 'opening-difference'),
);

const otherMovement = query<{ id: string }>()(({ id }) =>
  tables
    .selectFrom('drawer_movements')
    .select('id')
    .where('shift_id', '=', id)
    .where('kind', '<>', 'opening-difference')
    .limit(1),
);

const writeCancel = query<{ id: string; now: number }>()(({ id, now }) =>
  tables.updateTable('drawer_shifts').set({ state: 'cancelled', ended_at: now }).where('id', '=', id),
);
