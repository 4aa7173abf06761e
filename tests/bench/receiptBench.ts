import fs from 'node:fs';
import { ratio, ratioLine } from './ratio.ts';
import { takeByHand } from './receiptByHand.ts';
import { type ReceiptDesk, receiptDesk } from './receiptDesk.ts';

/** Taking money for three charges through the ledger against the same rows written by hand. */
export async function takingMoney(blocks: number): Promise<string> {
  const calls = 25;
  const households = (blocks + 3) * calls;
  const subject = await receiptDesk(households);
  const limit = await receiptDesk(households * 2);
  await limit.service.close();
  const byHand = takeByHand(limit.file);
  const payments = { subject: subject.payments.values(), limit: limit.payments.values() };
  try {
    return ratioLine(
      await ratio({
        name: '收一笔款（3 行 2 种方式，已落盘）÷ 手写同样的行',
        goal: 1.15,
        blocks,
        calls,
        limit: () => byHand.run(next(payments.limit)),
        subject: () => subject.ask('receipts', 'take', next(payments.subject)),
      }),
    );
  } finally {
    byHand.close();
    await subject.close();
  }
}

/** How many pages of the write-ahead log a payment costs on a ledger that has taken some: an exact count. */
export async function pagesPerPayment(): Promise<string> {
  const desk = await receiptDesk(2_000);
  try {
    const payments = desk.payments.values();
    for (let n = 0; n < 600; n++) desk.ask('receipts', 'take', next(payments));
    const { db } = desk.service.ledger;
    db.pragma('wal_autocheckpoint = 0'); // the log must hold every page of the count
    db.pragma('wal_checkpoint(TRUNCATE)');
    const count = 200;
    for (let n = 0; n < count; n++) desk.ask('receipts', 'take', next(payments));
    const frames = (fs.statSync(`${desk.file}-wal`).size - walHeader) / walFrame;
    const pages = frames / count;
    const verdict = pages <= goalPages ? 'pass ' : 'FAIL ';
    return `${verdict} exact WAL 页数／收一笔款 ${pages.toFixed(2)}（目标 ≤ ${goalPages}；${frames} 页 ÷ ${count} 次）`;
  } finally {
    await desk.close();
  }
}

const goalPages = 18;
const walHeader = 32;
const walFrame = 4096 + 24;

function next(payments: Iterator<ReceiptDesk['payments'][number]>): ReceiptDesk['payments'][number] {
  const { value, done } = payments.next();
  if (done) throw new RangeError('every household has paid');
  return value;
}
