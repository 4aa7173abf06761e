import { approvers } from '../../../../src-shared/contract/approval.ts';
import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { type Fen, fen, negate } from '../../../../src-shared/rules/fen.ts';
import type { RefundKind } from '../../../../src-shared/rules/paymentMethods.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Schema } from '../../../ledger/schema.ts';
import { undoKept } from '../../fees/keptDeposit.ts';
import { voidPaper } from '../../papers/queuePaper.ts';
import { approvedBy } from '../../staff/approvedBy.ts';
import { moveHeld } from '../deposits/moveHeld.ts';
import { movingNow } from '../movingNow.ts';
import { moveBalance } from '../prepaidAccounts.ts';
import { takeToNothing } from '../takeToNothing.ts';
import { paidAt } from './paidAt.ts';

type UndoRefund = Contract['receipts']['undoRefund'];

/**
 * A refund that should not have been: its rows stay, more of them take it back. In cash only while its shift is open: the
 * receipt of what left the drawer comes to nothing. By finance while it is not paid. Afterwards the money has to come in
 * again by a receipt. A second person agrees, as she did to the refund.
 */
export function undoRefund(scene: Scene, input: Input<UndoRefund>): Output<UndoRefund> {
  const { tx, staff, now, today } = scene;
  const { kind, id, reason } = input;
  const refund = refundOf(scene, kind, id) ?? refuse('refund/unknown');
  const { number, receipt_id: receiptId } = refund;
  if (refund.undone_at !== null) refuse('refund/undone', { number });
  if (refund.paid_at !== null) refuse('refund/paid', { number });
  if (receiptId !== null && refund.shift_state !== 'open') refuse('refund/shift-over', { number });
  if (!input.papersBack) refuse('refund/papers-missing', { number });
  const moving = receiptId === null ? null : movingNow(scene);
  const approver = approvedBy(scene, input.approval, approvers, 'another');

  if (receiptId !== null && moving !== null)
    takeToNothing(scene, { id: receiptId, paperId: refund.receipt_paper_id, reason, moving });
  if (refund.deposit_id !== null)
    tx.run(moveHeld, {
      id: refund.deposit_id,
      refunded: negate(refund.refunded_fen),
      deducted: negate(refund.deducted_fen),
    });
  if (refund.charge_id !== null)
    undoKept(scene, { chargeId: refund.charge_id, reason, approvedBy: approver });
  if (refund.account_id !== null) {
    const cause = receiptId === null ? { refundId: id } : { receiptId };
    moveBalance(scene, { accountId: refund.account_id, amount: refund.refunded_fen, ...cause });
  }
  voidPaper(tx, refund.paper_id, now);
  tx.run(writeUndo, {
    refund_id: id,
    kind,
    reason,
    made_at: now,
    made_on: today,
    made_by: staff.id,
    approved_by: approver,
  });
  return { kind, id, number, undoneAt: now };
}

type Refund = {
  number: string;
  deposit_id: string | null;
  account_id: string | null;
  charge_id: string | null;
  refunded_fen: Fen;
  deducted_fen: Fen;
  paper_id: string;
  receipt_id: string | null;
  receipt_paper_id: string | null;
  shift_state: string | null;
  undone_at: number | null;
  paid_at: number | null;
};

function refundOf({ tx }: Scene, kind: RefundKind, id: string): Refund | undefined {
  if (kind === 'deposit') {
    const row = tx.first(depositRefund, { id });
    return row && { ...row, account_id: null };
  }
  const row = tx.first(prepaidRefund, { id });
  return row && { ...row, deposit_id: null, charge_id: null, deducted_fen: fen(0) };
}

const depositRefund = query<{ id: string }>()(({ id }) =>
  tables
    .selectFrom('deposit_refunds as refund')
    .leftJoin('receipts', 'receipts.id', 'refund.receipt_id')
    .leftJoin('drawer_shifts', 'drawer_shifts.id', 'receipts.shift_id')
    .leftJoin('refund_undos', 'refund_undos.refund_id', 'refund.id')
    .select(['refund.number', 'refund.deposit_id', 'refund.charge_id', 'refunded_fen', 'deducted_fen'])
    .select(['refund.paper_id', 'refund.receipt_id', 'receipts.paper_id as receipt_paper_id'])
    .select(['drawer_shifts.state as shift_state', 'refund_undos.made_at as undone_at'])
    .select(paidAt('refund.id').as('paid_at'))
    .where('refund.id', '=', id),
);

const prepaidRefund = query<{ id: string }>()(({ id }) =>
  tables
    .selectFrom('prepaid_refunds as refund')
    .leftJoin('receipts', 'receipts.id', 'refund.receipt_id')
    .leftJoin('drawer_shifts', 'drawer_shifts.id', 'receipts.shift_id')
    .leftJoin('refund_undos', 'refund_undos.refund_id', 'refund.id')
    .select(['refund.number', 'refund.account_id', 'refund.amount_fen as refunded_fen'])
    .select(['refund.paper_id', 'refund.receipt_id', 'receipts.paper_id as receipt_paper_id'])
    .select(['drawer_shifts.state as shift_state', 'refund_undos.made_at as undone_at'])
    .select(paidAt('refund.id').as('paid_at'))
    .where('refund.id', '=', id),
);

const writeUndo = query<Schema['refund_undos']>()((row) =>
  tables.insertInto('refund_undos').values({
    refund_id: row.refund_id,
    kind: row.kind,
    reason: row.reason,
    made_at: row.made_at,
    made_on: row.made_on,
    made_by: row.made_by,
    approved_by: row.approved_by,
  }),
);
