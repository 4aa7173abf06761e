import fs from 'node:fs';
import path from 'node:path';
import { openReader } from '../../src-main/ledger/connection.ts';
import { openLedger } from '../../src-main/ledger/openLedger.ts';
import { serveLedger, valueOf } from './desk.ts';
import { diceOf } from './dice.ts';
import { copyLedger, inTemporaryFolder, trialLedger } from './trialLedger.ts';
import { arrival, passFor, type Visit } from './visits.ts';

export type WalCuts = { cuts: number; flips: number; walBytes: number; lossesFound: number; wrong: string[] };

/**
 * Takes the write-ahead log that a killed desk left, cuts it at one place after the other, or flips one of its bits, and
 * opens the ledger: what is missing then is missing from the end only, and the heads file knows.
 */
export async function walCuts({
  cuts,
  flips,
  seed,
}: {
  cuts: number;
  flips: number;
  seed: number;
}): Promise<WalCuts> {
  return inTemporaryFolder(async (folder) => {
    const dice = diceOf(seed);
    const crashed = await crashedLedger(path.join(folder, 'office'));
    const wal = fs.readFileSync(`${crashed}-wal`);
    const told: WalCuts = { cuts, flips, walBytes: wal.length, lossesFound: 0, wrong: [] };
    const work = path.join(folder, 'work');
    const whole = (await opened(crashed, work, wal)).rows;

    let before = 0;
    for (let i = 0; i <= cuts; i++) {
      const at = Math.floor((wal.length * i) / cuts);
      const left = await opened(crashed, work, wal.subarray(0, at)).catch(String);
      if (typeof left === 'string') told.wrong.push(`cut at ${at}: ${left}`);
      else if (left.rows < before)
        told.wrong.push(`cut at ${at}: ${left.rows} rows, ${before} with less of it`);
      else {
        if (left.isMissed !== left.rows < whole)
          told.wrong.push(`cut at ${at}: ${whole - left.rows} lost, reported ${left.isMissed}`);
        if (left.isMissed) told.lossesFound++;
        before = left.rows;
      }
    }
    if (before !== whole) told.wrong.push(`the whole log brings back ${before} rows of ${whole}`);

    for (let i = 0; i < flips; i++) {
      const bit = dice.below(wal.length * 8);
      const flipped = Buffer.from(wal);
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      const left = await opened(crashed, work, flipped).catch(String);
      if (typeof left === 'string') told.wrong.push(`bit ${bit}: ${left}`);
      else {
        if (left.isMissed !== left.rows < whole)
          told.wrong.push(`bit ${bit}: ${whole - left.rows} lost, reported ${left.isMissed}`);
        if (left.isMissed) told.lossesFound++;
      }
    }
    return told;
  });
}

/** A ledger as a killed desk leaves it: much of it in the write-ahead log only. */
async function crashedLedger(folder: string): Promise<string> {
  const ledger = await trialLedger(folder);
  const serving = serveLedger(ledger);
  for (let i = 0; i < 15; i++) {
    const visit = await valueOf<Visit>(serving.ask(arrival(`访客${i}`, `r${i}`)));
    await valueOf(serving.ask(passFor(visit, `p${i}`)));
  }
  await serving.kill();
  return ledger;
}

/** The rows of the journal that are found with this log beside the ledger, and whether rows are known to be missing. */
async function opened(
  crashed: string,
  work: string,
  wal: Buffer,
): Promise<{ rows: number; isMissed: boolean }> {
  const file = copyLedger(crashed, work);
  fs.rmSync(`${file}-shm`, { force: true });
  fs.writeFileSync(`${file}-wal`, wal);
  const ledger = await openLedger(file, { create: false });
  const isMissed = ledger.behind !== undefined;
  ledger.close();
  const db = openReader(file);
  try {
    const pages = db.pragma('integrity_check', { simple: true });
    if (pages !== 'ok') throw new Error(String(pages));
    return { rows: (db.prepare('SELECT count(*) FROM journal').pluck().get() as number) - 1, isMissed };
  } finally {
    db.close();
  }
}
