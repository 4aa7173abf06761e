import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { approvers } from '../../../../src-shared/contract/approval.ts';
import { negate } from '../../../../src-shared/rules/fen.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { approvedBy } from '../../staff/approvedBy.ts';
import { refuseShortDrawer } from '../cashOnHand.ts';
import { ownShift } from '../ownShift.ts';
import { writeMovement } from '../writeMovement.ts';
import { movementNamed } from './movementRow.ts';

type Move = Contract['drawer']['move'];

/**
 * 补零, 其他存入, 特批支出: cash goes into the drawer or out of it besides receipts. What goes out another person agreed to
 * first, and it has to be there.
 */
export function move(scene: Scene, { kind, amountFen, reason, approval }: Input<Move>): Output<Move> {
  const { tx, staff, now, newId } = scene;
  const shift = ownShift(scene);
  const goesOut = kind === 'paid-out';
  const agreed =
    goesOut || approval !== null
      ? approvedBy(scene, approval, goesOut ? approvers : [...approvers, 'finance'], 'another')
      : null;
  if (goesOut) refuseShortDrawer(tx, shift.id, amountFen);

  const id = newId();
  tx.run(writeMovement, {
    id,
    shift_id: shift.id,
    kind,
    amount_fen: goesOut ? negate(amountFen) : amountFen,
    reason,
    belongs_to: null,
    at: now,
    moved_by: staff.id,
    approved_by: agreed,
  });
  return movementNamed(tx, id);
}
