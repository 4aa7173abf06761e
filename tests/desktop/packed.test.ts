import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { inspectPack } from '../../scripts/packing/inspectPack.ts';
import { filesBelow, makePack, type Pack } from '../../scripts/packing/makePack.ts';

/** What no machine without the official Electron, and no Linux, can show; docs/release.md has it done by hand. */
const unproved = [
  'the ledger in Electron’s own Node (utilityProcess)',
  'the sandbox, where tests run as root',
  'the Windows program and its installer',
];

let pack: Pack;
beforeAll(() => {
  pack = makePack();
  const size = `${(pack.bytes / 1_048_576).toFixed(0)} MB`;
  console.log(`packed: ${size}, Electron ${pack.electron}, ${pack.seconds.toFixed(1)} s`);
}, 180_000);

test(`the packed program is whole, starts by itself, keeps its data in the XDG folder and nothing beside itself (not proved here: ${unproved.join('; ')})`, async () => {
  expect(await inspectPack(pack)).toEqual([]);

  const home = temporaryFolder();
  const before = states(pack.folder);
  const page = await start(pack.program, home);

  await page.getByLabel('办公室名称').waitFor();
  expect(await page.evaluate(() => window.location.href)).toMatch(/^app:\/\/bundle\//);
  const ledger = path.join(home, 'data', 'dangzhi', 'ledger.db');
  expect(fs.readFileSync(ledger).subarray(0, 15).toString()).toBe('SQLite format 3');
  expect(states(pack.folder)).toEqual(before);
});

test('the look over a pack finds a second driver, a stray ledger, a foreign language and a blown-back fuse', async () => {
  plant('resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds/win32-x64.node');
  plant('ledger.db');
  plant('locales/fr.pak');
  blowBack(pack.program);

  const findings = (await inspectPack(pack)).join('\n');

  expect(findings).toContain('there should be one .node');
  expect(findings).toContain('ledger.db');
  expect(findings).toContain('locales: en-US,fr,zh-CN,zh-TW');
  expect(findings).toContain('the fuse RunAsNode is not off');
});

/** Lays a file that does not belong there into the pack, for this test. */
function plant(name: string): void {
  const file = path.join(pack.folder, name);
  fs.writeFileSync(file, '');
  onTestFinished(() => fs.rmSync(file));
}

function temporaryFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dangzhi-packed-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** As a double click would start it, with a home of its own; the port is how its window is looked at. */
async function start(program: string, home: string): Promise<Page> {
  const child = spawn(
    program,
    [
      ...(process.env['NO_SANDBOX'] ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--lang=zh-CN',
      '--remote-debugging-port=0',
      `--user-data-dir=${path.join(home, 'profile')}`,
    ],
    {
      env: { ...process.env, HOME: home, XDG_DATA_HOME: path.join(home, 'data') },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  onTestFinished(async () => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  });
  const browser = await chromium.connectOverCDP(await addressSaidBy(child));
  const [context] = browser.contexts();
  if (!context) throw new Error('the program has no window');
  return context.pages()[0] ?? (await context.waitForEvent('page'));
}

function addressSaidBy(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`the program ended with ${code}:\n${said}`)));
  });
}

/** Every file beside the program, with its size and the time it was last written. */
const states = (folder: string): string[] =>
  filesBelow(folder).map((file) => {
    const { size, mtimeMs } = fs.statSync(path.join(folder, file));
    return `${file} ${size} ${mtimeMs}`;
  });

/** Turns the first fuse, RunAsNode, on again, for this test: behind the mark stand a version, a length, a sign for each fuse. */
function blowBack(program: string): void {
  const sound = fs.readFileSync(program);
  const spoilt = Buffer.from(sound);
  spoilt.write('1', spoilt.indexOf('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX') + 34, 'latin1');
  fs.writeFileSync(program, spoilt);
  onTestFinished(() => fs.writeFileSync(program, sound));
}
