import { approvers } from '../../../../src-shared/contract/approval.ts';
import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { fenText, negate, sum } from '../../../../src-shared/rules/fen.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Schema } from '../../../ledger/schema.ts';
import { takeDailyNumber } from '../../../ledger/series.ts';
import { staffOnDuty } from '../../../ledger/staffOnDuty.ts';
import { refuseShortDrawer } from '../../drawer/cashOnHand.ts';
import { bookKept, itemOfKept } from '../../fees/keptDeposit.ts';
import { queuePaper } from '../../papers/queuePaper.ts';
import { approvedBy } from '../../staff/approvedBy.ts';
import { movingNow } from '../movingNow.ts';
import { writeNegativeReceipt } from '../writeNegativeReceipt.ts';
import { moneySettings } from '../paper/moneySettings.ts';
import { type Deposit, depositNow } from './depositRow.ts';
import { moveHeld } from './moveHeld.ts';
import { refundSlip } from './refundSlip.ts';

type RefundDeposit = Contract['receipts']['refundDeposit'];

/**
 * FEE-12: a deposit goes back to whoever paid it, less what is kept and what for, against its receipt; a second person
 * agrees. Finance pays it, unless the office decided that the desk may: then by a negative receipt in the drawer. What
 * is kept is a charge that the deposit settles: no money is earned without saying for what.
 */
export function refundDeposit(scene: Scene, input: Input<RefundDeposit>): Output<RefundDeposit> {
  const { tx, staff, now, today, newId } = scene;
  const deposit = depositNow(tx, input.id) ?? refuse('deposit/unknown');
  const { refundedFen: refunded, deductedFen: deducted } = input;
  refuseUnfit(deposit, input);
  const keptAs = deducted > 0 ? itemOfKept(scene, input.deductedItemId) : null;
  // what finance pays is in no drawer, and where all of it is kept nobody pays anything
  const way = refunded === 0 ? 'finance' : input.way;
  if (way === 'cash' && !moneySettings(tx).cashRefunds) refuse('receipt/cash-refunds-off');
  const moving = way === 'cash' ? movingNow(scene) : null;
  if (moving !== null) refuseShortDrawer(tx, moving.shift_id, refunded);
  const approver = approvedBy(scene, input.approval, approvers, 'another');

  const id = newId();
  const receiptId = moving && payOut(scene, deposit, input, moving, approver);
  const { number } = takeDailyNumber(scene, 'deposit-refund', 'TK');
  const paperId = queuePaper(scene, {
    kind: 'deposit-refund',
    subjectId: id,
    number,
    data: refundSlip(scene, deposit, { ...input, way, number, approver: staffOnDuty(tx, approver)!.name }),
  });
  const chargeId =
    keptAs &&
    bookKept(scene, {
      unitId: deposit.unitId,
      item: keptAs,
      amount: deducted,
      deductedFor: input.deductedFor!,
      approvedBy: approver,
    });
  tx.run(writeRefund, {
    id,
    number,
    deposit_id: deposit.id,
    refunded_fen: refunded,
    deducted_fen: deducted,
    deducted_for: deducted > 0 ? input.deductedFor : null,
    reason: input.reason,
    way,
    receipt_id: receiptId,
    paper_id: paperId,
    payee: input.payee,
    made_at: now,
    made_on: today,
    made_by: staff.id,
    approved_by: approver,
    charge_id: chargeId,
  });
  tx.run(moveHeld, { id: deposit.id, refunded, deducted });
  return depositNow(tx, deposit.id)!;
}

function refuseUnfit(deposit: Deposit, input: Input<RefundDeposit>): void {
  if (deposit.cancelledAt !== null) refuse('deposit/cancelled', { number: deposit.receiptNumber });
  const wanted = sum([input.refundedFen, input.deductedFen]);
  if (wanted === 0) refuse('deposit/nothing');
  if (wanted > deposit.heldFen) refuse('deposit/more-than-held', { held: fenText(deposit.heldFen) });
  if (input.deductedFen > 0 && input.deductedFor === null) refuse('deposit/deduction-why');
  if (!input.receiptBack) refuse('deposit/receipt-missing', { number: deposit.receiptNumber });
}

/** The receipt of money that leaves the drawer for a deposit. */
const payOut = (
  scene: Scene,
  deposit: Deposit,
  { refundedFen, payee, reason }: Input<RefundDeposit>,
  moving: ReturnType<typeof movingNow>,
  approver: string,
): string => {
  const back = negate(refundedFen);
  return writeNegativeReceipt(scene, {
    kind: 'deposit-refund',
    unitId: deposit.unitId,
    payer: payee,
    lines: [
      {
        kind: 'deposit',
        unit_id: deposit.unitId,
        item_id: deposit.itemId,
        charge_id: null,
        account_id: null,
        deposit_id: deposit.id,
        amount_fen: back,
      },
    ],
    payments: [{ method: 'cash', account_id: null, reference: null, value_on: null, amount_fen: back }],
    moving,
    reversalOf: null,
    reason,
    approver,
  });
};

const writeRefund = query<Schema['deposit_refunds']>()((row) =>
  tables.insertInto('deposit_refunds').values({
    id: row.id,
    number: row.number,
    deposit_id: row.deposit_id,
    refunded_fen: row.refunded_fen,
    deducted_fen: row.deducted_fen,
    deducted_for: row.deducted_for,
    reason: row.reason,
    way: row.way,
    receipt_id: row.receipt_id,
    paper_id: row.paper_id,
    payee: row.payee,
    made_at: row.made_at,
    made_on: row.made_on,
    made_by: row.made_by,
    approved_by: row.approved_by,
    charge_id: row.charge_id,
  }),
);
