import path from 'node:path';
import { openReader } from '../../src-main/ledger/connection.ts';
import { cashOf } from '../fixtures/money.ts';
import { cashOffice } from './cashOffice.ts';
import { codeOf, desk, type Line, serveLedger, type Serving, valueOf } from './desk.ts';
import { type Dice, diceOf } from './dice.ts';
import { Kill } from './kill.ts';
import { inTemporaryFolder, morning, trialLedger } from './trialLedger.ts';

export type ReceiptKills = {
  kills: number;
  acknowledged: number;
  /** Receipts that were on their way when the power went; asked for again with the same key. */
  retried: number;
  /** Those of them that had been written all the same. */
  writtenBefore: number;
  wrong: string[];
};

/**
 * I22: money is taken again and again, and the power goes at a moment nobody chose. After it there is, of every receipt,
 * nothing at all or the receipt with its number and its one paper; asked for again with its key it is there once.
 */
export async function receiptKills({ kills, seed }: { kills: number; seed: number }): Promise<ReceiptKills> {
  const dice = diceOf(seed);
  const told: ReceiptKills = { kills, acknowledged: 0, retried: 0, writtenBefore: 0, wrong: [] };
  await inTemporaryFolder(async (folder) => {
    const ledger = await trialLedger(path.join(folder, 'office'));
    const counter: Counter = {
      taking: await openCounter(ledger),
      answered: new Set(),
      open: new Set(),
      told,
    };
    for (let nth = 1; nth <= kills; nth += 1) {
      const serving = serveLedger(ledger);
      await askAgain(serving, counter);
      await untilThePowerGoes(serving, counter, nth, dice);
      lookAt(ledger, counter);
    }
    const serving = serveLedger(ledger);
    await askAgain(serving, counter);
    await serving.end();
    lookAt(ledger, counter);
    told.acknowledged = counter.answered.size;
    const { stdout } = await desk(['verify', '--ledger', ledger]);
    if (!stdout.includes('"findings":[]')) told.wrong.push(`verify: ${stdout.slice(0, 400)}`);
  });
  return told;
}

/** What was said to the desk and what it answered: all that a clerk has in hand. */
type Counter = {
  taking: Taking;
  /** The keys of receipts the desk acknowledged, and of those it gave no answer to. */
  answered: Set<string>;
  open: Set<string>;
  told: ReceiptKills;
};

type Taking = (key: string) => Line;

/** An office that takes money, with the drawer open. */
async function openCounter(ledger: string): Promise<Taking> {
  const { taking } = await cashOffice(ledger);
  const serving = serveLedger(ledger);
  const input = { counts: cashOf(50_000), reason: null };
  await valueOf(serving.ask({ procedure: 'drawer.open', input, key: 'open', staff: 'wang' }));
  await serving.end();
  return (key) => taking(key, { amountFen: 1_000, method: 'cash', startedAt: Date.parse(morning) });
}

/** Whoever got no answer asks once more, with the key the form was opened with (I9). */
async function askAgain(serving: Serving, { taking, answered, open, told }: Counter): Promise<void> {
  for (const key of open) {
    const answer = await serving.ask(taking(key));
    if (answer?.ok) answered.add(key);
    else told.wrong.push(`${key}: asked again: ${codeOf(answer)}`);
    told.retried += 1;
  }
  open.clear();
}

/** Three payers at a time, each receipt printed as soon as it is taken, until the power is cut. */
async function untilThePowerGoes(
  serving: Serving,
  { taking, answered, open, told }: Counter,
  nth: number,
  dice: Dice,
): Promise<void> {
  const first = Promise.withResolvers<void>();
  const cut = new Kill(serving, nth, dice);
  const queue = async (place: number): Promise<void> => {
    for (let turn = 0; !serving.isGone; turn += 1) {
      const key = `receipt-${nth}-${place}-${turn}`;
      open.add(key);
      const asked = serving.ask(taking(key));
      cut.sent();
      const answer = await asked;
      first.resolve();
      if (!answer) return;
      open.delete(key);
      if (!answer.ok) {
        told.wrong.push(`${key}: ${codeOf(answer)}`);
        return;
      }
      answered.add(key);
      await print(serving, (answer.value as { paperId: string }).paperId);
    }
  };
  await cut.strikes(first.promise, [0, 1, 2].map(queue));
}

async function print(serving: Serving, id: string): Promise<void> {
  const started = await serving.ask({
    procedure: 'papers.start',
    input: { id, reason: null, nothingOut: false, locale: 'zh-CN' },
    key: `print-${id}`,
    staff: 'wang',
  });
  if (!started?.ok) return;
  const { runId } = started.value as { runId: string };
  const input = { runId, outcome: 'printed', file: null, trouble: null };
  await serving.ask({ procedure: 'papers.finish', input, key: `printed-${id}`, staff: 'wang' });
}

/** What the file says after the power went: each receipt whole, once where it was acknowledged, with one paper. */
function lookAt(ledger: string, { answered, open, told }: Counter): void {
  const db = openReader(ledger);
  try {
    const rows = db
      .prepare(
        `SELECT receipts.note AS key, receipts.total_fen AS face, count(*) OVER (PARTITION BY receipts.note) AS times,
           (SELECT sum(amount_fen) FROM receipt_lines WHERE receipt_id = receipts.id) AS lines,
           (SELECT sum(amount_fen) FROM receipt_payments WHERE receipt_id = receipts.id) AS paid,
           (SELECT count(*) FROM papers WHERE subject_id = receipts.id AND kind = 'receipt') AS papers
         FROM receipts`,
      )
      .all() as Written[];
    const written = new Map(rows.map((row) => [row.key, row]));
    for (const { key, face, times, lines, paid, papers } of rows) {
      const isWhole = times === 1 && lines === face && paid === face && papers === 1;
      if (!isWhole) told.wrong.push(`${key}: ${JSON.stringify({ times, face, lines, paid, papers })}`);
      if (!answered.has(key) && !open.has(key)) told.wrong.push(`${key}: nobody asked for it`);
    }
    for (const key of answered) if (!written.has(key)) told.wrong.push(`${key}: lost`);
    told.writtenBefore += [...open].filter((key) => written.has(key)).length;
  } finally {
    db.close();
  }
}

type Written = { key: string; face: number; times: number; lines: number; paid: number; papers: number };
