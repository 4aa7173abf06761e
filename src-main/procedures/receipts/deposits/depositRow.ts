import { sql } from 'kysely';
import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import { minus } from '../../../../src-shared/rules/fen.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Tx } from '../../../ledger/tx.ts';
import { paidAt } from '../refunds/paidAt.ts';

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
  return row && toDeposits(tx, [row])[0];
}

/** Rows as a screen gets them; what was paid back of all of them is asked for once. */
export function toDeposits(tx: Tx, rows: readonly DepositRow[]): Deposit[] {
  const ids = JSON.stringify(rows.map(({ id }) => id));
  const refunds = Map.groupBy(tx.all(refundsOf, { ids }), (refund) => refund.deposit_id);
  return rows.map((row) => toDeposit(row, refunds.get(row.id) ?? []));
}

const toDeposit = (row: DepositRow, refunds: readonly RefundRow[]): Deposit => ({
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
  refunds: refunds.map(toRefund),
});

type RefundRow = NonNullable<(typeof refundsOf)['row']>;

const toRefund = (row: RefundRow): Refund => ({
  id: row.id as Refund['id'],
  number: row.number,
  refundedFen: row.refunded_fen,
  deductedFen: row.deducted_fen,
  deductedFor: row.deducted_for,
  keptAs: row.kept_as,
  chargeId: row.charge_id as Refund['chargeId'],
  reason: row.reason,
  way: row.way,
  payee: row.payee,
  madeAt: row.made_at,
  madeBy: row.made_by_name,
  approvedBy: row.approved_by_name,
  paidAt: row.way === 'cash' || row.refunded_fen === 0 ? row.made_at : row.paid_at,
  undoneAt: row.undone_at,
  paperId: row.paper_id as Refund['paperId'],
});

export const depositNamed = query<{ id: string }>()(({ id }) => depositsKept.where('deposits.id', '=', id));

export const refundsOf = query<{ ids: string }>()(({ ids }) =>
  tables
    .selectFrom('deposit_refunds')
    .innerJoin('staff as maker', 'maker.id', 'deposit_refunds.made_by')
    .innerJoin('staff as approver', 'approver.id', 'deposit_refunds.approved_by')
    .leftJoin('refund_undos', 'refund_undos.refund_id', 'deposit_refunds.id')
    .leftJoin('charges', 'charges.id', 'deposit_refunds.charge_id')
    .leftJoin('fee_items', 'fee_items.id', 'charges.item_id')
    .selectAll('deposit_refunds')
    .select(['maker.name as made_by_name', 'approver.name as approved_by_name'])
    .select(['refund_undos.made_at as undone_at', 'fee_items.name as kept_as'])
    .select(paidAt('deposit_refunds.id').as('paid_at'))
    .where('deposit_refunds.deposit_id', 'in', sql<string>`(SELECT value FROM json_each(${ids}))`)
    .orderBy('deposit_refunds.made_at'),
);
