import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { demoSecret } from '../../src-shared/demoSecret.ts';
import { openApp } from './app.ts';
import type { App } from './launch.ts';
import { soundOffice } from './troubles.ts';

test('a damaged ledger is restored from its backup in the window, and the damaged file is kept', async () => {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'dangzhi-recovery-'));
  onTestFinished(() => fs.rmSync(data, { recursive: true, force: true }));
  soundOffice(data);
  fs.rmSync(path.join(data, 'ledger.db-wal'), { force: true });
  fs.writeFileSync(path.join(data, 'ledger.db'), 'x'.repeat(8192));
  const { page } = await openApp({ data });

  await page.getByRole('button', { name: /用备份恢复/ }).click();
  await page.getByRole('grid', { name: '备份' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('和园物业服务中心，窗口 A1').waitFor();
  const secret = page.getByLabel('PIN 或密码', { exact: true });
  const go = page.getByRole('button', { name: /恢复这份备份/ });
  await go.waitFor();
  if (await secret.isVisible()) await secret.fill('counter-2026'); // the heads say that it once reached further
  await go.click();
  await page.getByText(/^账本完好/).waitFor();
  await page.keyboard.press('Enter');

  await page.locator('input[type=password]').waitFor(); // the one admin is asked for her password
  const [aside] = fs.readdirSync(path.join(data, 'quarantine'));
  expect(fs.readFileSync(path.join(data, 'quarantine', aside!, 'ledger.db'), 'utf8')).toMatch(/^x{8192}$/);
});

test('a ledger process that dies leaves no call hanging, comes back by itself, and a retry with the same key is done once', async () => {
  const app = await openApp({ args: ['--demo'] });
  await signInByCall(app, 'wang');
  const before = (await call(app, 'visitors.present', {}, 'p-1')) as { value: unknown[] };

  // asked and killed in the same moment: whether it was done can not be known
  const asked = call(app, 'visitors.register', arrival, 'the-one');
  killLedger(app);
  const first = await asked;
  expect(first.ok || first.error?.code === 'ledger/down').toBe(true);

  const again = await call(app, 'visitors.register', arrival, 'the-one');
  expect(again).toMatchObject({ ok: true, value: { visitorName: '林一' } });
  expect(await call(app, 'visitors.register', arrival, 'the-one')).toEqual(again);
  const after = (await call(app, 'visitors.present', {}, 'p-2')) as { value: unknown[] };
  expect(after.value).toHaveLength(before.value.length + 1);
});

const arrival = {
  category: 'guest',
  visitorName: '林一',
  partySize: 1,
  company: null,
  phoneTail: null,
  plate: null,
  business: null,
  unitId: null,
  hostName: null,
};

type Answer = { ok: boolean; value?: unknown; error?: { code: string } };

const call = ({ page }: App, procedure: string, input: unknown, key: string): Promise<Answer> =>
  page.evaluate(([name, asked, once]) => window.bridge.call(name, asked, once), [
    procedure,
    input,
    key,
  ] as const);

async function signInByCall(app: App, login: string): Promise<void> {
  const { value } = await call(app, 'staff.roster', {}, 'roster');
  const { id } = (value as { id: string; login: string }[]).find((member) => member.login === login)!;
  expect(await call(app, 'staff.signIn', { staffId: id, secret: demoSecret }, 'sign-in')).toMatchObject({
    ok: true,
  });
}

/** Ends the ledger process of this program as a crash would. */
function killLedger({ electron }: App): void {
  const parent = String(electron.process().pid);
  const children = fs.readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && isLedgerOf(parent, pid));
  expect(children).toHaveLength(1);
  for (const pid of children) process.kill(Number(pid), 'SIGKILL');
}

function isLedgerOf(parent: string, pid: string): boolean {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [, itsParent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return itsParent === parent && fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('ledger');
  } catch {
    return false; // it ended while we looked
  }
}
