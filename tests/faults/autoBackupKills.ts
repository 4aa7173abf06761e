import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { unproved } from './backupKills.ts';
import { bigLedger } from './bigLedger.ts';
import { childScript, desk, run } from './desk.ts';
import { diceOf } from './dice.ts';
import { inTemporaryFolder } from './trialLedger.ts';

export type AutoBackupKills = {
  kills: number;
  /** Kills that found an unfinished copy lying there. */
  halfWay: number;
  /** Backups that got their names. */
  finished: number;
  wrong: string[];
};

type Options = { kills: number; seed: number; visitors: number };

/** Kills a working desk that backs itself up: each file with a backup's name is proved, and the ledger is in order. */
export async function autoBackupKills({ kills, seed, visitors }: Options): Promise<AutoBackupKills> {
  return inTemporaryFolder(async (folder) => {
    const dice = diceOf(seed);
    const told: AutoBackupKills = { kills: 0, halfWay: 0, finished: 0, wrong: [] };
    const ledger = await bigLedger(path.join(folder, 'office'), visitors);
    const backups = path.join(folder, 'office', 'backups');
    fs.mkdirSync(backups);
    const seen = new Set<string>();

    while (told.kills < kills) {
      const begun = unfinishedIn(backups, dice.below(4)).then(() => after(dice.below(80)));
      const { code, stderr } = await run([childScript('backsUpItself'), ledger], { killAfter: begun });
      if (code !== null) told.wrong.push(`it was not killed but ended with ${code}: ${stderr.slice(0, 300)}`);
      told.kills++;
      const names = fs.readdirSync(backups);
      if (names.some((name) => name.endsWith('.partial'))) told.halfWay++;
      for (const name of names.filter((one) => one.endsWith('.backup') && !seen.has(one))) {
        seen.add(name);
        told.finished++;
        const wrong = unproved(path.join(backups, name));
        if (wrong) told.wrong.push(`${name}: ${wrong}`);
      }
      if (code !== null) break;
    }

    const proof = await desk(['verify', '--ledger', ledger]);
    if (proof.code !== 0) told.wrong.push(`the ledger: ${proof.stdout.slice(0, 300)}`);
    return told;
  });
}

/** When a copy has begun to be written in a folder, after so many more got their names. */
function unfinishedIn(folder: string, finishedBefore: number): Promise<void> {
  return new Promise((resolve) => {
    let finished = 0;
    const watcher = fs.watch(folder, (event, name) => {
      if (event === 'rename' && name?.endsWith('.backup')) finished++;
      if (finished < finishedBefore || !name?.endsWith('.partial')) return;
      watcher.close();
      resolve();
    });
  });
}
