import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { Result } from '../../src-shared/failure.ts';
import { stop } from './tell.ts';

const root = path.resolve(import.meta.dirname, '../..');
const { values: given } = parseArgs({ options: { ledger: { type: 'string' }, out: { type: 'string' } } });

/** Where the day leaves its papers and, unless told otherwise, its ledger. */
export const folder = path.resolve(given.out ?? path.join(root, 'out', 'day'));
const ledger = path.resolve(given.ledger ?? path.join(folder, 'ledger', 'ledger.db'));

/** A file of this project. */
export const fileOf = (name: string): string => path.join(root, name);

/** A file the day makes. */
export const madeFile = (name: string): string => path.join(folder, name);

/** Begins with an empty folder: a day is played from nothing. */
export function clear(): void {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(madeFile('单据'), { recursive: true });
}

/** A command of the `desk` shell, which has the ledger to itself; a refusal ends the day. */
export async function desk<T>(...words: string[]): Promise<T> {
  if (words[0] !== 'verify') await leave(); // which reads beside whoever works
  const { stdout, stderr } = spawnSync(process.execPath, [...program, ...words, '--ledger', ledger], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const result = JSON.parse(stdout) as Result<T>;
  if (result.ok) return result.value;
  console.error(stderr);
  return stop(`${words.slice(0, 2).join(' ')}: ${JSON.stringify(result.error)}`);
}

/** Carries one call to the ledger, which stays open from one to the next. */
export async function carry(
  procedure: string,
  input: unknown,
  staff: string | null,
): Promise<Result<unknown>> {
  return ask({ id: 1, procedure, input, ...(staff === null ? {} : { staff }) });
}

/** Sets the trial ledger's clock. */
export async function setClock(clock: string): Promise<void> {
  const set = await ask({ id: 1, clock });
  if (!set.ok) stop(`${clock}: ${JSON.stringify(set.error)}`);
}

/** Lets go of the ledger, so that another command can have it. */
export async function leave(): Promise<void> {
  if (served === undefined) return;
  const { child } = served;
  served = undefined;
  child.stdin?.end();
  await once(child, 'exit');
}

type Served = { child: ChildProcess; lines: AsyncIterator<string>; reader: Interface };
let served: Served | undefined;

async function ask(line: object): Promise<Result<unknown>> {
  served ??= serve();
  served.child.stdin?.write(`${JSON.stringify(line)}\n`);
  const { value, done } = await served.lines.next();
  return done === true ? stop('desk serve 没有回答') : (JSON.parse(value) as Result<unknown>);
}

function serve(): Served {
  const child = spawn(process.execPath, [...program, 'serve', '--stdio', '--ledger', ledger], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const reader = createInterface({ input: child.stdout });
  return { child, reader, lines: reader[Symbol.asyncIterator]() };
}

const program = [path.join(root, 'out/main/desk.js')];
