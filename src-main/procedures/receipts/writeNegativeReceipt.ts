import type { ReceiptKind } from '../../../src-shared/rules/paymentMethods.ts';
import { type Fen, sum } from '../../../src-shared/rules/fen.ts';
import type { Scene } from '../../ledger/scene.ts';
import type { Schema } from '../../ledger/schema.ts';
import { describeLines } from './describeLines.ts';
import { queueReceipt } from './receiptSheet.ts';
import { takeOwnNumber } from './takeReceiptNumber.ts';
import type { movingNow } from './movingNow.ts';
import { opensFor, writeLine, writePayment, writeReceipt } from './writeRows.ts';

type Line = Pick<
  Schema['receipt_lines'],
  'kind' | 'unit_id' | 'item_id' | 'charge_id' | 'account_id' | 'deposit_id' | 'amount_fen'
>;
type Payment = Pick<Schema['receipt_payments'], 'method' | 'account_id' | 'reference' | 'value_on'> & {
  amount_fen: Fen;
};

type Facts = {
  kind: Exclude<ReceiptKind, 'receipt'>;
  unitId: string | null;
  payer: string;
  /** All of them below 0. */
  lines: readonly Line[];
  payments: readonly Payment[];
  moving: ReturnType<typeof movingNow>;
  reversalOf: { id: string; number: string } | null;
  reason: string;
  approver: string;
};

/** A receipt by which money goes back, with the next number and its paper in the outbox; moves nothing but itself. */
export function writeNegativeReceipt(scene: Scene, facts: Facts): string {
  const { tx, now, newId } = scene;
  const { lines, payments, moving, reversalOf, reason } = facts;
  const id = newId();
  const number = takeOwnNumber(scene);
  const described = describeLines(
    tx,
    lines.map((line) => ({
      kind: line.kind,
      unitId: line.unit_id,
      itemId: line.item_id,
      chargeId: line.charge_id,
      accountId: line.account_id,
    })),
  );
  const paperId = queueReceipt(scene, {
    receiptId: id,
    kind: facts.kind,
    number,
    payer: facts.payer,
    lines: described.map((line, index) => ({
      ...line,
      amount: lines[index]!.amount_fen,
      accountId: lines[index]!.account_id,
    })),
    payments: payments.map((payment) => ({
      method: payment.method,
      amount: payment.amount_fen,
      accountId: payment.account_id,
    })),
    tendered: null,
    note: null,
    reversalOf: reversalOf?.number ?? null,
    reason,
  });
  tx.run(writeReceipt, {
    ...moving,
    code: number.code,
    id,
    book_id: number.bookId,
    no: number.no,
    number: number.number,
    kind: facts.kind,
    unit_id: facts.unitId,
    payer: facts.payer,
    total_fen: sum(lines.map((line) => line.amount_fen)),
    started_at: now,
    taken_at: now,
    tendered_fen: null,
    note: null,
    handwritten: 0,
    reversal_of: reversalOf?.id ?? null,
    reason,
    approved_by: facts.approver,
    paper_id: paperId,
  });
  const opensAt = opensFor(lines, now);
  lines.forEach((line, index) =>
    tx.run(writeLine, {
      ...line,
      code: number.code,
      nth: index + 1,
      voids: 0,
      opens_at: opensAt(index),
    }),
  );
  payments.forEach((payment, index) =>
    tx.run(writePayment, {
      ...payment,
      ...moving,
      code: number.code,
      nth: index + 1,
      cause: 'taken',
      moved_at: null,
    }),
  );
  return id;
}
