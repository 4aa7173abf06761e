import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import { minus } from '../../../../src-shared/rules/fen.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Tx } from '../../../ledger/tx.ts';

/** A deposit as the screens show it, with what was paid back of it. */
export type Deposit = Output<Contract['receipts']['refundDeposit']>;
type Refund = Deposit['refunds'][number];

/** Deposits with whom they are of and the receipt they came with; lists narrow it down. */
export const depositsKept = tables
  .selectFrom('deposits')
  .innerJoin('units', 'units.id', 'deposits.unit_id')
  .innerJoin('fee_items', 'fee_items.id', 'deposits.item_id')
  .innerJoin('receipts', 'receipts.id', 'deposits.receipt_id')
  .selectAll('deposits')
  .select(['units.code as unit_code', 'fee_items.name as item_name', 'receipts.number as receipt_number']);

type DepositRow = NonNullable<(typeof depositNamed)['row']>;

/** The deposit of an id as it stands now; `undefined` where there is none. */
export function depositNow(tx: Tx, id: string): Deposit | undefined {
  const row = tx.first(depositNamed, { id });
  return row && toDeposit(tx, row);
}

/** A row as a screen gets it. */
export const toDeposit = (tx: Tx, row: DepositRow): Deposit => ({
  id: row.id as Deposit['id'],
  unitId: row.unit_id as Deposit['unitId'],
  unitCode: row.unit_code,
  itemId: row.item_id as Deposit['itemId'],
  itemName: row.item_name,
  receiptId: row.receipt_id as Deposit['receiptId'],
  receiptNumber: row.receipt_number,
  payer: row.payer,
  amountFen: row.amount_fen,
  refundedFen: row.refunded_fen,
  deductedFen: row.deducted_fen,
  heldFen:
    row.cancelled_at === null
      ? minus(minus(row.amount_fen, row.refunded_fen), row.deducted_fen)
      : minus(row.amount_fen, row.amount_fen),
  takenOn: row.taken_on,
  cancelledAt: row.cancelled_at,
  refunds: tx.all(refundsOf, { depositId: row.id }).map(toRefund),
});

type RefundRow = NonNullable<(typeof refundsOf)['row']>;

const toRefund = (row: RefundRow): Refund => ({
  id: row.id as Refund['id'],
  number: row.number,
  refundedFen: row.refunded_fen,
  deductedFen: row.deducted_fen,
  deductedFor: row.deducted_for,
  reason: row.reason,
  way: row.way,
  payee: row.payee,
  madeAt: row.made_at,
  madeBy: row.made_by_name,
  approvedBy: row.approved_by_name,
  paidAt: row.paid_at,
  paperId: row.paper_id as Refund['paperId'],
});

export const depositNamed = query<{ id: string }>()(({ id }) => depositsKept.where('deposits.id', '=', id));

export const refundsOf = query<{ depositId: string }>()(({ depositId }) =>
  tables
    .selectFrom('deposit_refunds')
    .innerJoin('staff as maker', 'maker.id', 'deposit_refunds.made_by')
    .innerJoin('staff as approver', 'approver.id', 'deposit_refunds.approved_by')
    .selectAll('deposit_refunds')
    .select(['maker.name as made_by_name', 'approver.name as approved_by_name'])
    .where('deposit_refunds.deposit_id', '=', depositId)
    .orderBy('deposit_refunds.made_at'),
);
