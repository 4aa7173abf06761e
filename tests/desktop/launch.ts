import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';

export type App = {
  electron: ElectronApplication;
  page: Page;
  /** Where its ledger lies. */
  data: string;
  /** Everything the program or its page complained of. */
  complaints: string[];
  /** Ends the program the hard way, as a power cut would. */
  kill: () => Promise<void>;
  close: () => Promise<void>;
};

export type LaunchOptions = { data?: string; args?: string[]; env?: Record<string, string> };

/** The built program in a real window, with a data folder and a browser profile of its own. */
export async function launchApp(options: LaunchOptions = {}): Promise<App> {
  const data = options.data ?? fs.mkdtempSync(path.join(os.tmpdir(), 'dangzhi-desktop-'));
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'dangzhi-profile-'));
  const electron = await _electron.launch({
    executablePath: process.env['ELECTRON_EXEC_PATH']!,
    args: [
      path.resolve(import.meta.dirname, '../..'),
      ...(process.env['NO_SANDBOX'] ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--lang=zh-CN',
      '--force-device-scale-factor=1',
      `--user-data-dir=${profile}`,
      ...(options.args ?? []),
    ],
    env: { ...environment(), DANGZHI_DATA: data, ...options.env },
  });
  const complaints: string[] = [];
  const child = electron.process();
  const page = await electron.firstWindow();
  page.on('pageerror', (error) => complaints.push(`page: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });

  let ended = false;
  const end = async (how: () => Promise<void> | void): Promise<void> => {
    if (ended) return;
    ended = true;
    await how();
    if (child.exitCode === null) child.kill('SIGKILL');
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    if (options.data === undefined) fs.rmSync(data, { recursive: true, force: true });
  };
  return {
    electron,
    page,
    data,
    complaints,
    kill: () => end(() => killAll(child.pid!)),
    close: () => end(() => electron.close()),
  };
}

/** The program with everything it started: a power cut leaves no process that could still tidy up. */
function killAll(pid: number): void {
  for (const one of [pid, ...startedBy(pid)]) {
    try {
      process.kill(one, 'SIGKILL');
    } catch {
      // it ended with the one before
    }
  }
}

function startedBy(pid: number): number[] {
  const children = fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === pid)
    .map(Number);
  return children.flatMap((child) => [child, ...startedBy(child)]);
}

/** As the kernel tells it: the second word after the program's name, which may hold anything. */
function parentOf(pid: string): number | undefined {
  try {
    const told = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(told.slice(told.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined; // it has ended meanwhile
  }
}

/** What a test runner has set for itself is no business of the program's; its window has a screen of its own. */
function environment(): Record<string, string> {
  const { DISPLAY, DISPLAYS, VITEST_POOL_ID = '1' } = process.env;
  const mine = DISPLAYS?.split(' ')[Number(VITEST_POOL_ID) - 1] || DISPLAY;
  const kept = Object.entries({ ...process.env, DISPLAY: mine }).filter(
    ([name]) => !/^(VITEST|DISPLAYS$|NODE_ENV$|TEST$)/.test(name),
  );
  return Object.fromEntries(kept.filter((entry): entry is [string, string] => entry[1] !== undefined));
}
