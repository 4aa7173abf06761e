import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openApp } from './app.ts';
import { ask, goTo, signIn } from './atTheDesk.ts';
import type { App } from './launch.ts';
import { soundOffice } from './troubles.ts';

test('a new computer goes on where the old one stopped: a copy on a stick, put back from the first run, proved, signed in', async () => {
  const stick = folder('stick');
  const old = await openOffice();
  await goTo(old.page, '#/office/backups');
  await choosing(old, stick);
  await old.page.getByRole('button', { name: /备份到 U 盘/ }).waitFor();
  await old.page.keyboard.press('Alt+u');
  await old.page.getByText(/^已拷好并核对/).waitFor();
  const [copy, ...others] = fs.readdirSync(stick);
  expect(others).toEqual([]);
  await old.close();

  const app = await openApp();
  const { page } = app;
  const name = page.getByLabel('办公室名称');
  await name.waitFor();
  await page.keyboard.type('新');
  await page.keyboard.press('F2');
  await page.getByText(/备份文件夹里没有备份/).waitFor();
  await page.keyboard.press('Escape'); // what was typed stays, and so does the cursor
  await page.waitForFunction(() => document.activeElement?.id === 'officeName');
  expect(await name.inputValue()).toBe('新');
  await page.keyboard.press('F2');
  await page.getByText(/备份文件夹里没有备份/).waitFor();
  await choosing(app, path.join(stick, copy!));
  await page.keyboard.press('F2');
  await page.getByText('和园物业服务中心，窗口 A1').waitFor();
  expect(await page.getByText(/会丢掉|另一个办公室/).count()).toBe(0);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: '恢复好了' }).waitFor();
  await page.getByText(/^账本完好/).waitFor();
  await page.keyboard.press('Enter');

  await signIn(app, '管理员', adminSecret);
  await goTo(app.page, '#/office/move');
  const done = page.getByRole('checkbox', { checked: true });
  await done.first().waitFor();
  expect(await done.count()).toBe(6); // up to the restore, and the proof
  const verified = spawnSync('node', ['out/main/desk.js', 'verify', '--ledger', ledgerOf(app)], {
    encoding: 'utf8',
  });
  expect(JSON.parse(verified.stdout)).toMatchObject({ ok: true, value: { findings: [] } });
  expect(app.complaints).toEqual([]);
});

test('an older backup is put back on an admin’s word only; until then the desk goes on with what it has', async () => {
  const app = await openOffice();
  const { page } = app;
  await changeName(app, '和园物业服务中心（东区）');

  await goTo(app.page, '#/office/restore');
  await page.getByRole('grid', { name: '备份' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText(/^会丢掉 .* 之后登记的内容/).waitFor();
  const secret = page.getByLabel('PIN 或密码', { exact: true });
  await page.keyboard.press('Control+Enter');
  await page.getByText('这一项要填').waitFor();
  await secret.fill('not-the-one');
  await page.keyboard.press('Control+Enter');
  await page.getByText(/^PIN 不对/).waitFor();
  expect(await secret.evaluate((field) => document.activeElement === field)).toBe(true);
  expect(await officeName(app)).toBe('和园物业服务中心（东区）');

  await page.keyboard.type(adminSecret);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: '恢复好了' }).waitFor();
  await page.getByText(/^账本完好/).waitFor();
  const aside = await page.getByText(/quarantine/).textContent();
  expect(fs.readdirSync(aside!)).toContain('ledger.db');
  await page.keyboard.press('Enter');
  await signIn(app, '管理员', adminSecret);
  expect(await officeName(app)).toBe('和园物业服务中心');
});

test('a damaged backup is refused with a sentence, and the desk goes on', async () => {
  const damaged = path.join(folder('stick'), 'ledger-20261122T080000Z-12-asked.backup');
  fs.writeFileSync(damaged, 'x'.repeat(8192));
  const app = await openOffice();
  const { page } = app;
  await goTo(app.page, '#/office/restore');
  await page.getByRole('grid', { name: '备份' }).waitFor();
  await choosing(app, damaged);
  await page.keyboard.press('F2');
  await page.getByText(/^这份备份没有通过检查/).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('grid', { name: '备份' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: /从备份恢复/ }).waitFor();
  await changeName(app, '和园物业服务中心（西区）');
  expect(await officeName(app)).toBe('和园物业服务中心（西区）');
});

const adminSecret = 'counter-2026';

function folder(name: string): string {
  const made = fs.mkdtempSync(path.join(os.tmpdir(), `dangzhi-${name}-`));
  onTestFinished(() => fs.rmSync(made, { recursive: true, force: true }));
  return made;
}

/** An office of one admin with one backup, signed in. */
async function openOffice(): Promise<App> {
  const data = folder('office');
  soundOffice(data);
  const app = await openApp({ data });
  await signIn(app, '管理员', adminSecret);
  return app;
}

/** What the clerk will point at in the system's own window. */
function choosing({ electron }: App, file: string): Promise<void> {
  return electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, file);
}

async function changeName(app: App, name: string): Promise<void> {
  const settings = await ask<object>(app, 'office.settings', {});
  await ask(app, 'office.changeSettings', { ...settings, officeName: name });
}

const officeName = async (app: App): Promise<string> =>
  (await ask<{ officeName: string }>(app, 'office.status', {})).officeName;

const ledgerOf = ({ data }: App): string => path.join(data, 'ledger.db');
