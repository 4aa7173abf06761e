import type { Contract, Input } from '../../../../src-shared/contract/index.ts';
import { negate, sum } from '../../../../src-shared/rules/fen.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Schema } from '../../../ledger/schema.ts';
import type { movingNow } from '../movingNow.ts';
import { writePayment } from '../writeRows.ts';
import { moveBalance } from '../prepaidAccounts.ts';
import { queueReceipt } from '../receiptSheet.ts';
import type { TakenNumber } from '../takeReceiptNumber.ts';
import { type FullReceipt, toReceipt } from '../toReceipt.ts';
import { cashIn } from './refusePayments.ts';
import { type Held, writeLines } from './writeLines.ts';

/** A payment that can be taken: whose shift and day, which number, and its lines as they will stand. */
type Taken = {
  moving: ReturnType<typeof movingNow>;
  number: TakenNumber;
  unitId: string;
  lines: readonly Held[];
  input: Input<Contract['receipts']['take']>;
};

/**
 * Writes a receipt with its paper, lines and payments, and moves what they move. What it answers is put together from
 * what was just written: at the counter somebody waits, and reading it back says the same.
 */
export function writeTaken(scene: Scene, taken: Taken): FullReceipt {
  const { tx, staff, now, newId } = scene;
  const { moving, number, lines, input } = taken;
  const id = newId();
  const isByHand = input.handwrittenOn !== null;
  const tendered = cashIn(input.payments) > 0 ? input.tenderedFen : null;
  const row = {
    ...moving,
    id,
    book_id: number.bookId,
    no: number.no,
    number: number.number,
    kind: 'receipt',
    unit_id: taken.unitId,
    payer: input.payer,
    total_fen: sum(lines.map(({ amount }) => amount)),
    started_at: input.startedAt,
    taken_at: now,
    tendered_fen: tendered,
    note: input.note,
    handwritten: isByHand ? 1 : 0,
    paper_id: isByHand ? null : queued(scene, taken, id),
    ...nothingYet,
  } as const;
  tx.run(writeReceipt, row);
  const lineRows = writeLines(scene, row, lines);
  const payments = input.payments.map((payment, at) => ({
    ...moving,
    receipt_id: id,
    nth: at + 1,
    method: payment.method,
    amount_fen: payment.amountFen,
    cause: 'taken' as const,
    moved_at: null,
    account_id: payment.accountId,
    reference: payment.reference,
    value_on: payment.valueOn,
  }));
  for (const payment of payments) {
    tx.run(writePayment, payment);
    const { account_id: accountId, amount_fen } = payment;
    if (accountId !== null) moveBalance(scene, { accountId, amount: negate(amount_fen), receiptId: id });
  }
  return toReceipt(
    {
      ...row,
      taken_by: staff.name,
      book_nth: number.bookNth,
      book_code: number.bookCode,
      shift_state: 'open',
      reversed_by: null,
      reversal_of_number: null,
    },
    lineRows,
    payments.map((payment) => ({ ...payment, taken_by: staff.name })),
  );
}

/** What may come to a receipt later. */
const nothingYet = {
  reversal_of: null,
  reason: null,
  approved_by: null,
  voided_at: null,
  voided_by: null,
  void_reason: null,
  invoice_number: null,
  invoiced_at: null,
  invoiced_by: null,
} as const;

const queued = (scene: Scene, { number, lines, input }: Taken, receiptId: string): string =>
  queueReceipt(scene, {
    receiptId,
    kind: 'receipt',
    number,
    payer: input.payer,
    lines,
    payments: input.payments.map(({ method, amountFen, accountId }) => ({
      method,
      amount: amountFen,
      accountId,
    })),
    tendered: cashIn(input.payments) > 0 ? input.tenderedFen : null,
    note: input.note,
    reversalOf: null,
    reason: null,
  });

const writeReceipt = query<Omit<Schema['receipts'], keyof typeof nothingYet>>()((row) =>
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
    tendered_fen: row.tendered_fen,
    note: row.note,
    handwritten: row.handwritten,
    paper_id: row.paper_id,
  }),
);
