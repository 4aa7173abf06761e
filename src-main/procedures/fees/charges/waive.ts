import { deciders, lateFeeWaivers } from '../../../../src-shared/contract/fees/ids.ts';
import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { type Fen, fen, fenText, minus } from '../../../../src-shared/rules/fen.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { approvedBy } from '../../staff/approvedBy.ts';
import { bookLateFee } from '../lateFees.ts';
import { settle } from '../settle.ts';
import { writeAdjustment } from '../writeAdjustment.ts';
import { chargeNow, type ChargeRow, standingCharge } from './chargeRows.ts';

type Waive = Contract['fees']['waive'];

/** 减免 of what is left of a charge, or of the 违约金 it has run up: that is booked first, and owed as far as it is not waived. */
export function waive(scene: Scene, input: Input<Waive>): Output<Waive> {
  const { id, lateFee, amountFen, reason, approval } = input;
  const charge = standingCharge(scene, id);
  const isLateFee = lateFee || charge.source === 'late-fee';
  const approver = approvedBy(scene, approval, isLateFee ? lateFeeWaivers : deciders);
  const waived = lateFee ? bookedFeeOf(scene, charge) : { id, balance: leftOf(charge) };
  if (amountFen > waived.balance) refuse('charge/waive-too-much', { left: fenText(waived.balance) });

  writeAdjustment(scene, {
    chargeId: waived.id,
    kind: 'waiver',
    amount: amountFen,
    reason,
    approvedBy: approver,
  });
  settle(scene, waived.id, amountFen, 'waiver');
  return chargeNow(scene, id);
}

const leftOf = ({ amount_fen, settled_fen }: ChargeRow): Fen => minus(amount_fen, settled_fen);

const bookedFeeOf = (scene: Scene, { id }: ChargeRow): { id: string; balance: Fen } =>
  bookLateFee(scene, id) ?? refuse('charge/waive-too-much', { left: fenText(fen(0)) });
