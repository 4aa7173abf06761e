import { query, tables } from '../../ledger/query.ts';
import type { Schema } from '../../ledger/schema.ts';

type Negative = Omit<
  Schema['receipts'],
  | 'voided_at'
  | 'voided_by'
  | 'void_reason'
  | 'invoice_number'
  | 'invoiced_at'
  | 'invoiced_by'
  | 'handwritten'
  | 'tendered_fen'
>;

/** A receipt by which money goes back; it is never written by hand, and nobody hands anything over for it. */
export const writeNegative = query<Negative>()((row) =>
  tables.insertInto('receipts').values({
    id: row.id,
    book_id: row.book_id,
    no: row.no,
    number: row.number,
    kind: row.kind,
    unit_id: row.unit_id,
    payer: row.payer,
    total_fen: row.total_fen,
    started_at: row.started_at,
    taken_at: row.taken_at,
    received_on: row.received_on,
    deposit_on: row.deposit_on,
    shift_id: row.shift_id,
    taken_by: row.taken_by,
    note: row.note,
    handwritten: 0,
    reversal_of: row.reversal_of,
    reason: row.reason,
    approved_by: row.approved_by,
    paper_id: row.paper_id,
  }),
);

/** A line of a receipt. */
export const writeLine = query<Schema['receipt_lines']>()((row) =>
  tables.insertInto('receipt_lines').values({
    receipt_id: row.receipt_id,
    nth: row.nth,
    kind: row.kind,
    unit_id: row.unit_id,
    item_id: row.item_id,
    charge_id: row.charge_id,
    account_id: row.account_id,
    deposit_id: row.deposit_id,
    amount_fen: row.amount_fen,
    voids: row.voids,
  }),
);

/** How money of a receipt moved. */
export const writePayment = query<Schema['receipt_payments']>()((row) =>
  tables.insertInto('receipt_payments').values({
    receipt_id: row.receipt_id,
    nth: row.nth,
    method: row.method,
    amount_fen: row.amount_fen,
    cause: row.cause,
    moved_at: row.moved_at,
    account_id: row.account_id,
    reference: row.reference,
    value_on: row.value_on,
    shift_id: row.shift_id,
    taken_by: row.taken_by,
    received_on: row.received_on,
    deposit_on: row.deposit_on,
  }),
);
