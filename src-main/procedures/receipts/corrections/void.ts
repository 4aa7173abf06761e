import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { negate } from '../../../../src-shared/rules/fen.ts';
import { whyNotVoid } from '../../../../src-shared/rules/receiptCorrections.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { voidPaper } from '../../papers/queuePaper.ts';
import { receiptNamed, receiptNow } from '../receiptNow.ts';
import { standingOf } from '../toReceipt.ts';
import { giveBack } from './giveBack.ts';
import { movingNow } from '../movingNow.ts';
import { nextPayment, paidNow, takenLines } from './takenRows.ts';
import { writeLine, writePayment } from '../writeRows.ts';

type Void = Contract['receipts']['void'];

/**
 * 作废: in its own shift, with all copies back. The number stays and the receipt comes to nothing (I11): the same lines
 * and payments the other way, so that what is owed, the drawer and the accounts are as if it had not been.
 */
export function voidReceipt(scene: Scene, { id, reason, copiesBack }: Input<Void>): Output<Void> {
  const { tx, staff, now } = scene;
  const moving = movingNow(scene);
  const receipt = tx.first(receiptNamed, { id }) ?? refuse('receipt/unknown');
  const why = whyNotVoid(standingOf(receipt));
  if (why !== null) refuse(why, { number: receipt.number });
  // the one drawer there is: another open shift than hers cannot be
  if (receipt.shift_id !== moving.shift_id) refuse('receipt/shift-over', { number: receipt.number });
  if (!copiesBack) refuse('receipt/copies-missing');

  const lines = tx.all(takenLines, { receiptId: id });
  const paid = tx.all(paidNow, { receiptId: id });
  lines.forEach((line, index) =>
    tx.run(writeLine, {
      ...line,
      nth: lines.length + index + 1,
      amount_fen: negate(line.amount_fen),
      voids: 1,
    }),
  );
  const { nth } = tx.first(nextPayment, { receiptId: id })!;
  paid.forEach((payment, index) =>
    tx.run(writePayment, {
      ...payment,
      ...moving,
      receipt_id: id,
      nth: nth + index,
      amount_fen: negate(payment.amount_fen),
      cause: 'voided',
      moved_at: now,
    }),
  );
  giveBack(scene, { receiptId: id, takenAt: receipt.taken_at, lines, paid });
  tx.run(writeVoid, { id, now, staffId: staff.id, reason });
  if (receipt.paper_id !== null) voidPaper(tx, receipt.paper_id, now);
  return receiptNow(scene, id);
}

const writeVoid = query<{ id: string; now: number; staffId: string; reason: string }>()((slots) =>
  tables
    .updateTable('receipts')
    .set({ voided_at: slots.now, voided_by: slots.staffId, void_reason: slots.reason })
    .where('id', '=', slots.id),
);
