// The full campaign of faults: the same code as tests/faults, with bigger numbers. `npm run faults [-- --kills 1000 …]`,
// `npm run faults -- --only storm,wal`. One line a campaign; exit code 1 where anything was wrong.
import { parseArgs } from 'node:util';
import { autoBackupKills } from '../tests/faults/autoBackupKills.ts';
import { backupKills } from '../tests/faults/backupKills.ts';
import { childScript } from '../tests/faults/desk.ts';
import { fileLimit, fullDisk } from '../tests/faults/fullDisk.ts';
import { junkLines } from '../tests/faults/junkLines.ts';
import { killStorm } from '../tests/faults/killStorm.ts';
import { malformedCalls } from '../tests/faults/malformedCalls.ts';
import { migrationKills } from '../tests/faults/migrationKills.ts';
import { cannot } from '../tests/faults/smallDisk.ts';
import { repairKills } from '../tests/faults/repairKills.ts';
import { startKills } from '../tests/faults/startKills.ts';
import { walCuts } from '../tests/faults/walCuts.ts';

const { values: given } = parseArgs({
  options: {
    only: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    kills: { type: 'string', default: '1000' },
    statements: { type: 'string', default: '1000' },
    blind: { type: 'string', default: '50' },
    starts: { type: 'string', default: '200' },
    backups: { type: 'string', default: '500' },
    cuts: { type: 'string', default: '2000' },
    flips: { type: 'string', default: '2000' },
    calls: { type: 'string', default: '200000' },
    lines: { type: 'string', default: '10000' },
    fills: { type: 'string', default: '200' },
    repairs: { type: 'string', default: '20' },
  },
});
const seed = Number(given.seed);
const number = (name: Exclude<keyof typeof given, 'only'>): number => Number(given[name]);

type Told = { wrong: unknown[] };
type Campaign = { name: string; run: () => Promise<Told>; cannot?: string | undefined };

const campaigns: readonly Campaign[] = [
  { name: 'storm', run: () => storm('shipped') },
  { name: 'control-answers-before-commit', run: () => caught('answersBeforeCommit', 'lost') },
  { name: 'control-skips-journal', run: () => caught('skipsJournal', 'verify') },
  {
    name: 'migrations',
    run: () => migrationKills({ statements: number('statements'), blind: number('blind'), seed }),
  },
  { name: 'starts', run: () => startKills({ kills: number('starts'), seed }) },
  { name: 'backups', run: () => backupKills({ kills: number('backups'), seed, visitors: 4000 }) },
  {
    name: 'own-backups',
    run: () => autoBackupKills({ kills: number('backups'), seed, visitors: 4000 }),
  },
  { name: 'repair', run: () => repairKills({ kills: number('repairs'), seed }) },
  { name: 'wal', run: () => walCuts({ cuts: number('cuts'), flips: number('flips'), seed }) },
  { name: 'malformed', run: () => malformedCalls({ calls: number('calls'), seed }) },
  { name: 'junk', run: () => junkLines({ lines: number('lines'), seed }) },
  { name: 'full-disk', run: () => fullDisk({ fills: number('fills'), seed }), cannot: cannot.mount },
  { name: 'file-limit', run: () => fileLimit({ fills: number('fills'), seed }), cannot: cannot.limit },
];

const only = given.only?.split(',');
for (const { name, run, cannot: why } of campaigns.filter(
  (campaign) => !only || only.includes(campaign.name),
)) {
  if (why) {
    console.log(`– ${name}: not tried on this machine: ${why}`);
    continue;
  }
  const began = performance.now();
  const { wrong, ...counts } = await run();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    `${wrong.length === 0 ? '✓' : '✗'} ${name} ${told(counts)} wrong=${wrong.length} seed=${seed} ${seconds} s`,
  );
  for (const what of wrong.slice(0, 20))
    console.log(`    ${typeof what === 'string' ? what : JSON.stringify(what)}`);
  if (wrong.length > 0) process.exitCode = 1;
}

async function storm(server: string, kills = number('kills')): Promise<Told> {
  const { violations, ...counts } = await killStorm({
    kills,
    seed,
    ...(server === 'shipped' ? {} : { server: (ledger) => [childScript(server), ledger] }),
  });
  return { ...counts, wrong: violations };
}

/** A desk that is wrong on purpose: here it is the harness that fails when it sees nothing. */
async function caught(server: string, kind: string): Promise<Told> {
  const { wrong, ...counts } = await storm(server, 20);
  const seen = wrong.filter((violation) => (violation as { kind: string }).kind === kind).length;
  const told = { ...counts, caught: seen };
  return { ...told, wrong: seen > 0 ? [] : [`the control was not caught (${kind})`] };
}

function told(counts: object): string {
  return Object.entries(counts)
    .map(([name, value]) => `${name}=${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join(' ');
}
