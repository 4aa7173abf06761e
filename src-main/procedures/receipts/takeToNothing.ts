import { negate } from '../../../src-shared/rules/fen.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import { voidPaper } from '../papers/queuePaper.ts';
import { nextPayment, paidNow, takenLines } from './corrections/takenRows.ts';
import type { movingNow } from './movingNow.ts';
import { writeLine, writePayment } from './writeRows.ts';

type Voided = { id: string; paperId: string | null; reason: string; moving: ReturnType<typeof movingNow> };

/**
 * A receipt comes to nothing (I11): the same lines and payments the other way, its number stays and its paper counts no
 * more. What it did besides, its caller takes back: gives what it was for and how it had been paid.
 */
export function takeToNothing({ tx, staff, now }: Scene, { id, paperId, reason, moving }: Voided) {
  const lines = tx.all(takenLines, { receiptId: id });
  const paid = tx.all(paidNow, { receiptId: id });
  const { code, nth } = tx.first(nextPayment, { receiptId: id })!;
  lines.forEach((line, index) =>
    tx.run(writeLine, {
      ...line,
      code,
      nth: lines.length + index + 1,
      amount_fen: negate(line.amount_fen),
      voids: 1,
      opens_at: null,
    }),
  );
  paid.forEach((payment, index) =>
    tx.run(writePayment, {
      ...payment,
      ...moving,
      code,
      nth: nth + index,
      amount_fen: negate(payment.amount_fen),
      cause: 'voided',
      moved_at: now,
    }),
  );
  tx.run(writeVoid, { id, now, staffId: staff.id, reason });
  if (paperId !== null) voidPaper(tx, paperId, now);
  return { lines, paid };
}

const writeVoid = query<{ id: string; now: number; staffId: string; reason: string }>()((slots) =>
  tables
    .updateTable('receipts')
    .set({ voided_at: slots.now, voided_by: slots.staffId, void_reason: slots.reason })
    .where('id', '=', slots.id),
);
