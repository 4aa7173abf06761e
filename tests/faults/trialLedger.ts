import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { desk } from './desk.ts';

/** When every trial ledger begins, by its own clock. */
export const morning = '2026-11-22T08:10:00+08:00';

/** The password that `init --manual-clock` gives the first admin. */
export const adminSecret = 'trial-ledger';

/** A folder for what a campaign does to a ledger; gone with what is in it when the campaign ends, however it ends. */
export async function inTemporaryFolder<T>(act: (folder: string) => Promise<T> | T): Promise<T> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dangzhi-faults-'));
  try {
    return await act(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** A new trial ledger in a folder of its own, made by the shipped `desk`: an office, an admin, and 王晓梅 at the desk. */
export async function trialLedger(folder: string): Promise<string> {
  template ??= inTemporaryFolder(makeTemplate);
  for (const [name, content] of await template) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), content);
  }
  return path.join(folder, 'ledger.db');
}

/** Everything a ledger consists of, copied as it lies there: the program is not running, or was killed. */
export function copyLedger(from: string, folder: string): string {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.cpSync(path.dirname(from), folder, { recursive: true });
  return path.join(folder, path.basename(from));
}

let template: Promise<Map<string, Buffer>> | undefined;

/** Proving a password is slow on purpose: the office is set up once, and its files are kept here. */
async function makeTemplate(folder: string): Promise<Map<string, Buffer>> {
  const ledger = path.join(folder, 'ledger.db');
  await done(['init', '--manual-clock', '--clock', morning, '--ledger', ledger]);
  const clerk = { login: 'wang', name: '王晓梅', roles: ['receptionist'], secret: '385204-ok' };
  await done(['call', 'staff.add', JSON.stringify(clerk), '--as', 'admin', '--ledger', ledger]);
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => fs.statSync(path.join(folder, name)).isFile());
  return new Map(files.map((name) => [name, fs.readFileSync(path.join(folder, name))]));
}

async function done(words: string[]): Promise<void> {
  const { code, stdout, stderr } = await desk(words);
  if (code !== 0) throw new Error(`desk ${words[0]}: ${stdout}${stderr}`);
}
