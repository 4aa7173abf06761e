import { approvers } from '../../../../src-shared/contract/approval.ts';
import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import type { Role } from '../../../../src-shared/contract/procedure.ts';
import type { Fen } from '../../../../src-shared/rules/fen.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Tx } from '../../../ledger/tx.ts';
import { approvedBy } from '../../staff/approvedBy.ts';
import { drawerSettings } from '../drawerSettings.ts';
import { liveShift } from '../shiftRow.ts';
import { lastReckoning, toSealed } from '../toSealed.ts';
import { seal } from './reckon.ts';

type ApproveVariance = Contract['drawer']['approveVariance'];

/**
 * I7: 长款 or 短款 with its reason, agreed to by another person, never by whose difference it is. The tolerance decides who
 * may agree, never whether it is written down.
 */
export function approveVariance(scene: Scene, input: Input<ApproveVariance>): Output<ApproveVariance> {
  const { tx, staff } = scene;
  const shift = tx.first(liveShift, {}) ?? refuse('drawer/not-in-review');
  const last = lastReckoning(tx, shift.id);
  const isHers = shift.cashier_id === staff.id || (shift.state === 'review' && last?.counted_by === staff.id);
  if (!isHers) refuse('drawer/not-yours', { name: shift.cashier_name });
  if (shift.state !== 'review' || last === undefined) refuse('drawer/not-in-review');
  if (input.approval?.staffId === shift.cashier_id) refuse('approval/same-person');
  const agreed = approvedBy(scene, input.approval, whoMayAgree(tx, last.variance_fen), 'another');

  seal(scene, {
    shiftId: shift.id,
    countId: last.count_id,
    variance: last.variance_fen,
    agreed: { reason: input.reason, reason_text: input.text, approved_by: agreed },
  });
  return toSealed(scene, shift.id);
}

const whoMayAgree = (tx: Tx, variance: Fen): readonly Role[] =>
  Math.abs(variance) <= drawerSettings(tx).toleranceFen ? approvers : ['manager'];
