import { type Fen, negate } from '../../../src-shared/rules/fen.ts';
import type { Scene } from '../../ledger/scene.ts';
import { moveBalance } from '../receipts/prepaidAccounts.ts';
import { settle } from './settle.ts';
import { writeAdjustment } from './writeAdjustment.ts';

/** 预存冲抵: prepaid money settles a charge. The caller has looked that the account holds it and the charge is open for it. */
export function offsetCharge(
  scene: Scene,
  {
    chargeId,
    accountId,
    amount,
    reason,
  }: Readonly<{ chargeId: string; accountId: string; amount: Fen; reason: string }>,
): void {
  const adjustmentId = writeAdjustment(scene, {
    chargeId,
    kind: 'offset',
    amount,
    reason,
    approvedBy: scene.staff.id,
  });
  moveBalance(scene, { accountId, amount: negate(amount), adjustmentId });
  settle(scene, chargeId, amount);
}
