import type { FailureCode } from '../../../src-shared/contract/index.ts';
import type { ShiftState } from '../../../src-shared/rules/drawerShifts.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import { refuseClockBack, twoMinutes } from './clockBack.ts';
import { liveShift } from './shiftRow.ts';

type OwnShift = { id: string; nth: number; opened_at: number };

/** The drawer that whoever asks has now, for money goes into no other (I2); refuses where nobody or somebody else has it. */
export function ownShift(scene: Pick<Scene, 'tx' | 'staff' | 'now' | 'counter'>): OwnShift {
  const shift = ownShiftIn(scene, 'open', 'drawer/not-open');
  refuseClockBack(scene, shift.opened_at, twoMinutes);
  return shift;
}

/** Her drawer where it is in that state; refuses with the code where it is in another, or where nobody has it. */
export function ownShiftIn(
  { tx, staff }: Pick<Scene, 'tx' | 'staff'>,
  state: ShiftState,
  otherwise: FailureCode,
): OwnShift {
  const shift = tx.first(liveShift, {}) ?? refuse(otherwise);
  if (shift.cashier_id !== staff.id) refuse('drawer/not-yours', { name: shift.cashier_name });
  if (shift.state !== state) refuse(otherwise);
  return { id: shift.id, nth: shift.nth, opened_at: shift.opened_at };
}
