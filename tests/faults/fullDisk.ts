import fs from 'node:fs';
import path from 'node:path';
import { openReader } from '../../src-main/ledger/connection.ts';
import { codeOf, desk, type Line, serveLedger, type Serving } from './desk.ts';
import { type Dice, diceOf } from './dice.ts';
import { leaveFree, limitFiles, makeRoom, onSmallDisk } from './smallDisk.ts';
import { inTemporaryFolder, trialLedger } from './trialLedger.ts';
import { arrival, type Visit } from './visits.ts';

export type FullDisk = {
  /** How often there was no room left for one more visitor. */
  fills: number;
  acknowledged: number;
  refused: number;
  /** Starts on a disk that was full: some get through, some are refused. */
  startedFull: number;
  startsRefused: number;
  wrong: string[];
};

type Options = { fills: number; seed: number };

/** Fills the disk under a working desk, to another point each time, and makes room again. */
export async function fullDisk({ fills, seed }: Options): Promise<FullDisk> {
  return inTemporaryFolder((folder) =>
    onSmallDisk(folder, 24, async (disk) => {
      const ledger = await trialLedger(path.join(disk, 'office'));
      const dice = diceOf(seed);
      return campaign(ledger, fills, dice, {
        fill: () => leaveFree(disk, dice.below(300_000)),
        free: () => makeRoom(disk),
        squeeze: () => leaveFree(disk, dice.pick([0, 0, 4096, 8192, 20_000, 60_000])),
      });
    }),
  );
}

/** The same where it is not the disk that ends but what one file may grow to. */
export async function fileLimit({ fills, seed }: Options): Promise<FullDisk> {
  return inTemporaryFolder(async (folder) => {
    const ledger = await trialLedger(path.join(folder, 'office'));
    const dice = diceOf(seed);
    return campaign(ledger, fills, dice, {
      fill: ({ child }) => limitFiles(child.pid!, 100_000 + dice.below(fs.statSync(`${ledger}-wal`).size)),
      free: ({ child }) => limitFiles(child.pid!, 'unlimited'),
    });
  });
}

type Disk = {
  fill: (serving: Serving) => void;
  free: (serving: Serving) => void;
  /** Takes what room a desk that has ended gave back; only where the next one would feel it. */
  squeeze?: () => void;
};

async function campaign(ledger: string, fills: number, dice: Dice, disk: Disk): Promise<FullDisk> {
  const told: FullDisk = {
    fills: 0,
    acknowledged: 0,
    refused: 0,
    startedFull: 0,
    startsRefused: 0,
    wrong: [],
  };
  const names: string[] = [];
  let serving = serveLedger(ledger);
  const register = async (name: string): Promise<string> => {
    const code = codeOf(await serving.ask(arrival(name, `k-${name}`)));
    if (code === 'ok') names.push(name);
    return code;
  };

  for (let turn = 0; told.fills < fills && turn < 3 * fills; turn++) {
    if ((await register(`early${turn}`)) !== 'ok')
      told.wrong.push(`fill ${told.fills}: not served on an empty disk`);
    disk.fill(serving);
    const first = await untilRefused(register, turn, told);
    if (first === undefined) {
      disk.free(serving); // the log still had room of its own
      continue;
    }
    await whileFull(serving, first, told);
    if (disk.squeeze && dice.chance(0.3)) {
      if (dice.chance(0.5)) disk.free(serving);
      if (dice.chance(0.5)) await serving.kill();
      else await serving.end();
      disk.squeeze();
      serving = await startFull(ledger, told);
    }
    disk.free(serving);
    if (serving.child.exitCode !== null || serving.child.signalCode !== null) serving = serveLedger(ledger);
    const again = await register(first);
    if (again !== 'ok') told.wrong.push(`fill ${told.fills}: ${again} after there was room again`);
    if ((await register(`late${turn}`)) !== 'ok')
      told.wrong.push(`fill ${told.fills}: not served after the retry`);
    told.fills++;
  }

  const code = await serving.end();
  if (code !== 0) told.wrong.push(`it ended with ${code}: ${serving.stderr().slice(0, 300)}`);
  told.acknowledged = names.length;
  const proof = await desk(['verify', '--ledger', ledger]);
  if (proof.code !== 0) told.wrong.push(`verify: ${proof.stdout.slice(0, 400)}`);
  const there = visitorsIn(ledger);
  if (there.join() !== names.sort().join())
    told.wrong.push(`${there.length} visits stand, ${names.length} were acknowledged`);
  return told;
}

/** Visitors come until one can't be written down; his name, or undefined where there was room for all. */
async function untilRefused(
  register: (name: string) => Promise<string>,
  turn: number,
  told: FullDisk,
): Promise<string | undefined> {
  for (let i = 0; i < 400; i++) {
    const name = `v${turn}-${i}`;
    const code = await register(name);
    if (code === 'ok') continue;
    told.refused++;
    if (code !== 'ledger/disk-full') told.wrong.push(`fill ${told.fills}: ${code}`);
    return name;
  }
  return undefined;
}

/** What still has to be answered on a full disk: questions with a value, all else with a code. */
async function whileFull(serving: Serving, refused: string, told: FullDisk): Promise<void> {
  const present = await serving.ask({ procedure: 'visitors.present', staff: 'wang' });
  if (!present?.ok) told.wrong.push(`fill ${told.fills}: visitors.present ${codeOf(present)}`);
  else if ((present.value as Visit[]).some(({ visitorName }) => visitorName === refused)) {
    told.wrong.push(`fill ${told.fills}: ${refused} was refused, and is there`);
  }
  const asked: readonly (readonly [line: Line, expected: RegExp])[] = [
    [
      { procedure: 'staff.lock', input: { why: 'asked' }, key: `lock-${told.fills}`, staff: 'wang' },
      /^(ok|ledger\/disk-full)$/,
    ],
    [{ procedure: 'office.verify', staff: 'admin' }, /^ok$/],
    [{ procedure: 'office.backUp', staff: 'admin' }, /^(ok|backup\/failed|ledger\/disk-full)$/],
  ];
  for (const [line, expected] of asked) {
    const code = codeOf(await serving.ask(line));
    if (!expected.test(code)) told.wrong.push(`fill ${told.fills}: ${line.procedure} ${code}`);
  }
}

async function startFull(ledger: string, told: FullDisk): Promise<Serving> {
  told.startedFull++;
  const serving = serveLedger(ledger);
  const heard: string[] = [];
  serving.heardStray((line) => heard.push(line));
  const answer = await serving.ask({ procedure: 'office.status' });
  if (answer) return serving;
  const code = await serving.gone;
  const { error } = JSON.parse(heard[0] ?? '{}') as { error?: { code: string } };
  told.startsRefused++;
  if (code !== 1 || error?.code !== 'ledger/disk-full') {
    told.wrong.push(
      `a start on a full disk: exit ${code}, ${heard.join().slice(0, 200)} ${serving.stderr().slice(0, 300)}`,
    );
  }
  return serving;
}

function visitorsIn(ledger: string): string[] {
  const db = openReader(ledger);
  try {
    return (db.prepare('SELECT visitor_name FROM visits').pluck().all() as string[]).sort();
  } finally {
    db.close();
  }
}
