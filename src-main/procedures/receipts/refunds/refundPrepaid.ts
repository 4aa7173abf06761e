import { approvers } from '../../../../src-shared/contract/approval.ts';
import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { fenText, negate } from '../../../../src-shared/rules/fen.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Schema } from '../../../ledger/schema.ts';
import { takeDailyNumber } from '../../../ledger/series.ts';
import { staffOnDuty } from '../../../ledger/staffOnDuty.ts';
import { refuseShortDrawer } from '../../drawer/cashOnHand.ts';
import { queuePaper } from '../../papers/queuePaper.ts';
import { approvedBy } from '../../staff/approvedBy.ts';
import { movingNow } from '../movingNow.ts';
import { moneySettings } from '../paper/moneySettings.ts';
import { type Account, accountNamed, toAccount } from '../prepaid/accountRow.ts';
import { moveBalance } from '../prepaidAccounts.ts';
import { writeNegativeReceipt } from '../writeNegativeReceipt.ts';
import { refundNamed, toPrepaidRefund } from './prepaidRefundRow.ts';
import { prepaidSlip } from './prepaidSlip.ts';

type RefundPrepaid = Contract['receipts']['refundPrepaid'];

/**
 * 退预存: money a household left at the office goes back, never more than is there; a second person agrees. Finance pays
 * it, unless the office decided that the desk may: then by a negative receipt in the drawer.
 */
export function refundPrepaid(scene: Scene, input: Input<RefundPrepaid>): Output<RefundPrepaid> {
  const { tx, staff, now, today, newId } = scene;
  const { amountFen: amount, way, payee, reason } = input;
  const account = toAccount(tx.first(accountNamed, { id: input.accountId }) ?? refuse('account/unknown'));
  if (amount > account.balanceFen)
    refuse('refund/more-than-balance', { balance: fenText(account.balanceFen) });
  if (way === 'cash' && !moneySettings(tx).cashRefunds) refuse('receipt/cash-refunds-off');
  const moving = way === 'cash' ? movingNow(scene) : null;
  if (moving !== null) refuseShortDrawer(tx, moving.shift_id, amount);
  const approver = approvedBy(scene, input.approval, approvers, 'another');

  const id = newId();
  const { number } = takeDailyNumber(scene, 'prepaid-refund', 'TC');
  const receiptId = moving && payOut(scene, account, input, moving, approver);
  const paperId = queuePaper(scene, {
    kind: 'prepaid-refund',
    subjectId: id,
    number,
    data: prepaidSlip(scene, account, { ...input, number, approver: staffOnDuty(tx, approver)!.name }),
  });
  tx.run(writeRefund, {
    id,
    number,
    account_id: account.id,
    amount_fen: amount,
    reason,
    way,
    receipt_id: receiptId,
    paper_id: paperId,
    payee,
    made_at: now,
    made_on: today,
    made_by: staff.id,
    approved_by: approver,
  });
  const cause = receiptId === null ? { refundId: id } : { receiptId };
  moveBalance(scene, { accountId: account.id, amount: negate(amount), ...cause });
  return toPrepaidRefund(tx.first(refundNamed, { id })!);
}

/** The receipt of prepaid money that leaves the drawer. */
function payOut(
  scene: Scene,
  account: Account,
  { amountFen, payee, reason }: Input<RefundPrepaid>,
  moving: ReturnType<typeof movingNow>,
  approver: string,
): string {
  const back = negate(amountFen);
  return writeNegativeReceipt(scene, {
    kind: 'prepaid-refund',
    unitId: account.unitId,
    payer: payee,
    lines: [
      {
        kind: 'prepaid',
        unit_id: account.unitId,
        item_id: account.itemId,
        charge_id: null,
        account_id: account.id,
        deposit_id: null,
        amount_fen: back,
      },
    ],
    payments: [{ method: 'cash', account_id: null, reference: null, value_on: null, amount_fen: back }],
    moving,
    reversalOf: null,
    reason,
    approver,
  });
}

const writeRefund = query<Schema['prepaid_refunds']>()((row) =>
  tables.insertInto('prepaid_refunds').values({
    id: row.id,
    number: row.number,
    account_id: row.account_id,
    amount_fen: row.amount_fen,
    reason: row.reason,
    way: row.way,
    receipt_id: row.receipt_id,
    paper_id: row.paper_id,
    payee: row.payee,
    made_at: row.made_at,
    made_on: row.made_on,
    made_by: row.made_by,
    approved_by: row.approved_by,
  }),
);
