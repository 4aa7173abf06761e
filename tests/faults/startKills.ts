import fs from 'node:fs';
import path from 'node:path';
import { codeOf, desk } from './desk.ts';
import { diceOf } from './dice.ts';
import { inTemporaryFolder, morning } from './trialLedger.ts';

export type StartKills = { kills: number; setUpBefore: number; wrong: string[] };

/** Kills the very first start, which makes the file, at any moment: it can be done again, and ends in one sound office. */
export async function startKills({ kills, seed }: { kills: number; seed: number }): Promise<StartKills> {
  return inTemporaryFolder(async (folder) => {
    const dice = diceOf(seed);
    const told: StartKills = { kills: 0, setUpBefore: 0, wrong: [] };
    const began = performance.now();
    await init(path.join(folder, 'unkilled', 'ledger.db'));
    const longest = Math.ceil(performance.now() - began);
    for (let i = 0; i < kills; i++) {
      const ledger = path.join(folder, String(i), 'ledger.db');
      const killAfter = Math.floor(longest * 0.3) + dice.below(longest); // before that Node itself is starting
      const first = await init(ledger, killAfter);
      if (first.code === null) told.kills++;
      const again = await init(ledger);
      const code = codeOf(again.answer);
      if (code === 'office/already-set-up') told.setUpBefore++;
      else if (code !== 'ok')
        told.wrong.push(`killed after ${killAfter} ms, then ${code}: ${again.stderr.slice(0, 200)}`);
      if (first.answer?.ok && code !== 'office/already-set-up')
        told.wrong.push('an acknowledged office is gone');
      const proof = await desk(['verify', '--ledger', ledger]);
      if (proof.code !== 0) told.wrong.push(`verify: ${proof.stdout.slice(0, 300)}`);
      fs.rmSync(path.dirname(ledger), { recursive: true });
    }
    return told;
  });
}

const init = (ledger: string, killAfter?: number) =>
  desk(
    ['init', '--manual-clock', '--clock', morning, '--ledger', ledger],
    killAfter === undefined ? {} : { killAfter },
  );
