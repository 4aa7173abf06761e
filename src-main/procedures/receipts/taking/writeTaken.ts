import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { minus, negate, sum } from '../../../../src-shared/rules/fen.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { movingNow } from '../movingNow.ts';
import { writePayment, writeReceipt } from '../writeRows.ts';
import { moveBalance } from '../prepaidAccounts.ts';
import { queueReceipt } from '../receiptSheet.ts';
import type { TakenNumber } from '../takeReceiptNumber.ts';
import { cashIn } from './refusePayments.ts';
import { type Held, writeLines } from './writeLines.ts';

type Take = Contract['receipts']['take'];
type Answer = Output<Take>;

/** A payment that can be taken: whose shift and day, which number, and its lines as they will stand. */
type Taken = {
  moving: ReturnType<typeof movingNow>;
  number: TakenNumber;
  unitId: string;
  lines: readonly Held[];
  input: Input<Take>;
};

/** Writes a receipt with its paper, lines and payments, and moves what they move. */
export function writeTaken(scene: Scene, taken: Taken): Answer {
  const { tx, now, newId } = scene;
  const { moving, number, lines, input } = taken;
  const { payments } = input;
  const id = newId();
  const isByHand = input.handwrittenOn !== null;
  const cash = cashIn(payments);
  const tendered = cash > 0 ? input.tenderedFen : null;
  const receipt = {
    ...moving,
    code: number.code,
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
    reversal_of: null,
    reason: null,
    approved_by: null,
    paper_id: isByHand ? null : queued(scene, taken, { id, tendered }),
  } as const;
  tx.run(writeReceipt, receipt);
  writeLines(scene, receipt, lines);
  payments.forEach((payment, at) => {
    const { method, amountFen: amount, accountId, reference, valueOn } = payment;
    tx.run(writePayment, {
      ...moving,
      code: number.code,
      nth: at + 1,
      method,
      amount_fen: amount,
      cause: 'taken',
      moved_at: null,
      account_id: accountId,
      reference,
      value_on: valueOn,
    });
    if (accountId !== null) moveBalance(scene, { accountId, amount: negate(amount), receiptId: id });
  });
  return {
    id: id as Answer['id'],
    number: number.number,
    bookId: number.bookId as Answer['bookId'],
    no: number.no,
    unitId: taken.unitId as Answer['unitId'],
    paperId: receipt.paper_id,
    totalFen: receipt.total_fen,
    changeFen: tendered === null ? null : minus(tendered, cash),
    receivedOn: moving.received_on,
    depositOn: moving.deposit_on,
    lines: lines.map(toLine),
  };
}

type Line = Answer['lines'][number];

const toLine = (line: Held): Line => ({
  kind: line.kind,
  unitId: line.unit_id as Line['unitId'],
  itemId: line.item_id as Line['itemId'],
  chargeId: line.charge_id as Line['chargeId'],
  accountId: line.accountId as Line['accountId'],
  depositId: line.depositId as Line['depositId'],
  fromOn: line.from_on,
  toOn: line.to_on,
  calculation: line.calculation ?? '',
  amountFen: line.amount,
});

const queued = (
  scene: Scene,
  { number, lines, input }: Taken,
  { id, tendered }: { id: string; tendered: Answer['totalFen'] | null },
): ReturnType<typeof queueReceipt> =>
  queueReceipt(scene, {
    receiptId: id,
    kind: 'receipt',
    number,
    payer: input.payer,
    lines,
    payments: input.payments.map(({ method, amountFen, accountId }) => ({
      method,
      amount: amountFen,
      accountId,
    })),
    tendered,
    note: input.note,
    reversalOf: null,
    reason: null,
  });
