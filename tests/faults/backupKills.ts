import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { openReader } from '../../src-main/ledger/connection.ts';
import { isLive } from '../../src-main/ledger/header.ts';
import { proveCopy } from '../../src-main/ledger/verify.ts';
import { bigLedger } from './bigLedger.ts';
import { desk } from './desk.ts';
import { diceOf } from './dice.ts';
import { inTemporaryFolder } from './trialLedger.ts';

export type BackupKills = {
  kills: number;
  /** Kills that found an unfinished copy lying there. */
  halfWay: number;
  /** Backups that got their names before the kill. */
  finished: number;
  ledgerMb: number;
  wrong: string[];
};

/** Kills `desk backup` at any moment: what has a backup's name is always a proved copy, and the ledger is untouched. */
export async function backupKills({
  kills,
  seed,
  visitors,
}: {
  kills: number;
  seed: number;
  visitors: number;
}): Promise<BackupKills> {
  return inTemporaryFolder(async (folder) => {
    const dice = diceOf(seed);
    const ledger = await bigLedger(path.join(folder, 'office'), visitors);
    const to = path.join(folder, 'stick');
    const told: BackupKills = {
      kills: 0,
      halfWay: 0,
      finished: 0,
      ledgerMb: fs.statSync(ledger).size / 1e6,
      wrong: [],
    };
    const backUp = (killAfter?: number | Promise<unknown>) =>
      desk(['backup', '--ledger', ledger, '--to', to], killAfter === undefined ? {} : { killAfter });

    let lasting = 0;
    const measured = async (killAfter?: number | Promise<unknown>) => {
      const began = performance.now();
      const end = await backUp(killAfter);
      if (end.code !== null) lasting = performance.now() - began;
      return end;
    };
    await measured();
    const proved = new Set(fs.readdirSync(to).map((name) => printOf(to, name)));
    if (proved.size !== 1) told.wrong.push(`one backup made ${[...proved].join()}`);

    while (told.kills < kills) {
      const anyMoment = Math.floor(lasting * 0.2) + dice.below(Math.ceil(lasting * 0.8));
      const begun = dice.chance(0.5) ? firstChangeIn(to).then(() => after(dice.below(60))) : undefined;
      const { code, answer } = await measured(begun ?? anyMoment);
      const files = fs.readdirSync(to);
      if (code === null) told.kills++;
      else if (code !== 0) told.wrong.push(`a backup was refused: ${JSON.stringify(answer)}`);
      if (code === null && files.some((name) => name.endsWith('.partial'))) told.halfWay++;
      for (const name of files.filter((file) => file.endsWith('.backup'))) {
        const print = printOf(to, name);
        if (proved.has(print)) continue;
        proved.add(print);
        told.finished++;
        const wrong = wrongWith(path.join(to, name), visitors);
        if (wrong) told.wrong.push(`${name}: ${wrong}`);
      }
      if (answer?.ok && !fs.existsSync((answer.value as { file: string }).file))
        told.wrong.push('an acknowledged backup is gone');
    }

    const last = await backUp();
    if (last.code !== 0) told.wrong.push(`after all the kills: ${last.stdout}`);
    const left = fs.readdirSync(to).filter((name) => !name.endsWith('.backup'));
    if (left.length > 0) told.wrong.push(`left lying after a good backup: ${left.join()}`);
    const proof = await desk(['verify', '--ledger', ledger]);
    if (proof.code !== 0) told.wrong.push(`the ledger: ${proof.stdout.slice(0, 300)}`);
    if (visitsIn(ledger) !== visitors) told.wrong.push('the ledger lost visits');
    return told;
  });
}

/** The moment when the copy begins to be written. */
function firstChangeIn(folder: string): Promise<void> {
  return new Promise((resolve) => {
    const watcher = fs.watch(folder, () => {
      watcher.close();
      resolve();
    });
    watcher.unref();
  });
}

/** One state of one file. */
function printOf(folder: string, name: string): string {
  const { size, mtimeMs } = fs.statSync(path.join(folder, name));
  return `${name} ${size} ${mtimeMs}`;
}

function wrongWith(backup: string, visitors: number): string | undefined {
  const wrong = unproved(backup);
  if (wrong) return wrong;
  const visits = visitsIn(backup);
  return visits === visitors ? undefined : `it holds ${visits} visits of ${visitors}`;
}

/** Why what has a backup's name is none, if it is none. */
export function unproved(backup: string): string | undefined {
  try {
    if (isLive(backup)) return 'it is still in write-ahead mode';
    const db = openReader(backup);
    try {
      proveCopy(db);
    } finally {
      db.close();
    }
    return undefined;
  } catch (error) {
    return String(error);
  }
}

function visitsIn(file: string): number {
  const db = openReader(file);
  try {
    return db.prepare('SELECT count(*) FROM visits').pluck().get() as number;
  } finally {
    db.close();
  }
}
