import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Contract, Output, VerbsOf } from '../../src-shared/contract/index.ts';
import type { LedgerDomain } from '../../src-main/ledger/scene.ts';
import type { Verification } from '../../src-main/ledger/verify.ts';

const root = path.resolve(import.meta.dirname, '../..');
const { values: given } = parseArgs({ options: { ledger: { type: 'string' }, out: { type: 'string' } } });

/** Where the day leaves its papers and, unless told otherwise, its ledger. */
export const folder = path.resolve(given.out ?? path.join(root, 'out', 'day'));
const ledger = path.resolve(given.ledger ?? path.join(folder, 'ledger', 'ledger.db'));

/** A file of this project. */
export const fileOf = (name: string): string => path.join(root, name);

/** A file the day makes. */
export const paperFile = (name: string): string => path.join(folder, name);

/** Begins with an empty folder: a day is played from nothing. */
export function clear(): void {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
}

/** Runs one step of the day and says in a line what came of it. */
export function step<T>(what: string, act: () => T, note: (value: T) => string = () => ''): T {
  const began = performance.now();
  const value = act();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log([`✓ ${what}`, note(value)].filter(Boolean).join('：') + `（${seconds} 秒）`);
  return value;
}

/** Proves the ledger as it is now; any finding ends the day. */
export function verified(): void {
  step(
    '校验账本',
    () => desk('verify') as Verification,
    ({ journalRows, findings }) =>
      findings.length === 0 ? `日志 ${journalRows} 行，没有问题` : stop(JSON.stringify(findings)),
  );
}

/** A time of this day as `--clock` takes it. */
export const clock = (time: string): string => `2026-11-22T${time}:00+08:00`;

/** A time of this day as an instant. */
export const at = (time: string): number => Date.parse(clock(time));

/** One call through the shell, typed by the contract as the screens' are. */
export function call<D extends LedgerDomain, V extends VerbsOf<D, 'query' | 'command' | 'report'> & string>(
  as: string | null,
  domain: D,
  verb: V,
  input: object,
  time?: string,
): Output<Contract[D][V]> {
  const signer = as === null ? [] : ['--as', as];
  const moved = time === undefined ? [] : ['--clock', clock(time)];
  const value = desk('call', `${domain}.${verb}`, JSON.stringify(input), ...signer, ...moved);
  return value as Output<Contract[D][V]>;
}

/** The `desk` command itself; a refusal ends the day. */
export function desk(...words: string[]): unknown {
  const { stdout } = spawnSync(
    process.execPath,
    [path.join(root, 'out/main/desk.js'), ...words, '--ledger', ledger],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 28 },
  );
  const result = JSON.parse(stdout) as { ok: boolean; value: unknown; error: unknown };
  return result.ok ? result.value : stop(`${words.slice(0, 2).join(' ')}: ${JSON.stringify(result.error)}`);
}

/** Ends the day and says why. */
export function stop(why: string): never {
  console.error(`✗ ${why}`);
  process.exit(1);
}
