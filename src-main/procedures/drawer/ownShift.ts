import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import { liveShift } from './shiftRow.ts';

/** The drawer that whoever asks has now, for money goes into no other (I2); refuses where nobody or somebody else has it. */
export function ownShift({ tx, staff }: Pick<Scene, 'tx' | 'staff'>): { id: string; nth: number } {
  const shift = tx.first(liveShift, {}) ?? refuse('drawer/not-open');
  if (shift.cashier_id !== staff.id) refuse('drawer/not-yours', { name: shift.cashier_name });
  if (shift.state !== 'open') refuse('drawer/not-open');
  return { id: shift.id, nth: shift.nth };
}
