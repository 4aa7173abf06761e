import { sql } from 'kysely';
import { query, tables } from '../../ledger/query.ts';
import type { Schema } from '../../ledger/schema.ts';

/** What may come to a receipt later. */
type Later = 'voided_at' | 'voided_by' | 'void_reason' | 'invoice_number' | 'invoiced_at' | 'invoiced_by';

/** A receipt as it is written, whichever way its money goes. */
export const writeReceipt = query<Omit<Schema['receipts'], Later>>()((row) =>
  tables.insertInto('receipts').values({
    code: row.code,
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
    tendered_fen: row.tendered_fen,
    note: row.note,
    handwritten: row.handwritten,
    reversal_of: row.reversal_of,
    reason: row.reason,
    approved_by: row.approved_by,
    paper_id: row.paper_id,
  }),
);

/** Which lines open their household on a receipt: the first it has for it. Gives the instant for these. */
export function opensFor(
  lines: readonly { unit_id: string }[],
  takenAt: number,
): (at: number) => number | null {
  const first = new Map(lines.map(({ unit_id }, at) => [unit_id, at] as const).toReversed());
  return (at) => (first.get(lines[at]!.unit_id) === at ? takenAt : null);
}

/** A line of the receipt of a code; `opens_at` on the first one it has for a household: with that the household finds it. */
type LineWritten = Omit<Schema['receipt_lines'], 'receipt_id'> & { code: number; opens_at: number | null };

export const writeLine = query<LineWritten>()((row) =>
  tables.insertInto('receipt_entries').values({
    place: sql<number>`${row.code} * 1000 + ${row.nth}`,
    amount_fen: row.amount_fen,
    account_id: row.account_id,
    kind: row.kind,
    unit_id: row.unit_id,
    item_id: row.item_id,
    charge_id: row.charge_id,
    deposit_id: row.deposit_id,
    voids: row.voids,
    opens_at: row.opens_at,
  }),
);

/** How money of the receipt of a code moved. */
type PaymentWritten = Omit<Schema['receipt_payments'], 'receipt_id'> & { code: number };

export const writePayment = query<PaymentWritten>()((row) =>
  tables.insertInto('receipt_entries').values({
    place: sql<number>`${row.code} * 1000 + 500 + ${row.nth}`,
    amount_fen: row.amount_fen,
    account_id: row.account_id,
    method: row.method,
    cause: row.cause,
    moved_at: row.moved_at,
    reference: row.reference,
    value_on: row.value_on,
    shift_id: row.shift_id,
    taken_by: row.taken_by,
    received_on: row.received_on,
    deposit_on: row.deposit_on,
  }),
);
