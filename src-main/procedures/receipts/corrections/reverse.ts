import { approvers } from '../../../../src-shared/contract/approval.ts';
import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { negate, sum } from '../../../../src-shared/rules/fen.ts';
import type { PaymentMethod, ReversalWay } from '../../../../src-shared/rules/paymentMethods.ts';
import { whyNotReverse } from '../../../../src-shared/rules/receiptCorrections.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { refuseShortDrawer } from '../../drawer/cashOnHand.ts';
import { approvedBy } from '../../staff/approvedBy.ts';
import { moneySettings } from '../paper/moneySettings.ts';
import { receiptNamed, receiptNow } from '../receiptNow.ts';
import { standingOf } from '../toReceipt.ts';
import { giveBack } from './giveBack.ts';
import { movingNow } from '../movingNow.ts';
import { paidNow, takenLines } from './takenRows.ts';
import { writeNegativeReceipt } from '../writeNegativeReceipt.ts';

type Reverse = Contract['receipts']['reverse'];

/**
 * 红冲: where the shift of a receipt is over or its copies did not all come back, a negative receipt with a number of its
 * own takes it back whole, in the shift of today (I8, I12). A second person agrees. Its cash goes back by finance unless the office decided otherwise, or
 * stays in the drawer for the receipt that is written anew; other methods go back the way they came.
 */
export function reverse(scene: Scene, input: Input<Reverse>): Output<Reverse> {
  const { tx } = scene;
  const moving = movingNow(scene);
  const receipt = tx.first(receiptNamed, { id: input.id }) ?? refuse('receipt/unknown');
  const why = whyNotReverse(standingOf(receipt));
  if (why !== null) refuse(why, { number: receipt.number });
  if (input.way === 'cash' && !moneySettings(tx).cashRefunds) refuse('receipt/cash-refunds-off');
  const lines = tx.all(takenLines, { receiptId: input.id });
  const paid = tx.all(paidNow, { receiptId: input.id });
  const cash = paid.filter(({ method }) => method === 'cash').map((payment) => payment.amount_fen);
  if (input.way === 'cash') refuseShortDrawer(tx, moving.shift_id, sum(cash));
  const approver = approvedBy(scene, input.approval, approvers, 'another');
  const id = writeNegativeReceipt(scene, {
    kind: 'reversal',
    unitId: receipt.unit_id,
    payer: receipt.payer,
    lines: lines.map((line) => ({ ...line, amount_fen: negate(line.amount_fen) })),
    payments: paid.map((payment) => ({
      ...payment,
      method: wayBack(payment.method, input.way),
      amount_fen: negate(payment.amount_fen),
    })),
    moving,
    reversalOf: { id: input.id, number: receipt.number },
    reason: input.reason,
    approver,
  });
  giveBack(scene, { receiptId: id, takenAt: receipt.taken_at, lines, paid });
  return receiptNow(scene, id);
}

const wayBack = (method: PaymentMethod, way: ReversalWay): PaymentMethod =>
  method === 'cash' && way === 'finance' ? 'finance' : method;
