import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { dirtyRoster } from '../fixtures/roster.ts';
import { openApp } from './app.ts';
import { ask, focusIsOn, goTo, proveMyself, signIn } from './atTheDesk.ts';
import type { App } from './launch.ts';

test('VIS-01 VIS-03 VIS-04 VIS-06 the first day by keyboard: set up, import the roster, sign in, a visitor in and out, and the ledger proved', async () => {
  const app = await openApp();
  const { page } = app;

  await setUpOffice(app);
  await signIn(app, '管理员', 'counter-2026');
  await hire(app, '王晓梅', 'wang', '385204');

  await goTo(app.page, '#/import');
  await importRoster(app, path.resolve('tests/fixtures/importRoom.xlsx'));
  const roster = path.join(app.data, '业主名册.xlsx');
  const dirty = await dirtyRoster({ units: 240, seed: 1122 });
  fs.writeFileSync(roster, dirty.bytes);
  await importRoster(app, roster);

  await page.keyboard.press('Control+l');
  await proveMyself(app, '王晓梅', '385204');
  await changeSecret(app, '385204', '730916');

  await page.keyboard.press('F3');
  await page.keyboard.type('1-1-1001');
  await page.getByRole('option', { name: /张三/ }).waitFor();
  await page.keyboard.press('Enter');
  await page
    .getByRole('heading', { name: /1-1-1001/ })
    .first()
    .waitFor();
  await page.keyboard.press('F7');
  await page.getByRole('heading', { name: '新来访' }).waitFor();

  await page.keyboard.press('1'); // 来客; the digit goes on to the next field by itself
  await focusIsOn(app, '姓名');
  await page.keyboard.type('李明');
  await page.keyboard.press('Enter');
  await focusIsOn(app, '人数');
  await page.keyboard.press('Enter');
  await focusIsOn(app, '事由');
  await page.keyboard.type('探访亲友');
  await page.keyboard.press('Control+Enter');

  const documents = page.getByRole('radiogroup', { name: '出示证件' });
  await documents.waitFor();
  await page.keyboard.press('Control+Enter'); // no document was shown yet
  await page.getByText('访客还没有出示证件').waitFor();
  expect(await passes(app)).toEqual([]);

  await documents.getByRole('radio').first().focus();
  await page.keyboard.press('1'); // 身份证
  await focusIsOn(app, '证件已双手归还本人');
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+Enter');
  const saved = page.getByText(/已存为 PDF：/);
  await saved.waitFor();

  const [pass] = await passes(app);
  expect(pass).toMatchObject({ passNumber: expect.stringMatching(/^FK-A1-\d{8}-001$/), state: 'inside' });
  const pdf = /PDF：(.+\.pdf)/.exec((await saved.textContent()) ?? '')?.[1] ?? '';
  const text = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).stdout;
  expect(text).toContain('访客单');
  expect(text).toContain('李明');
  expect(text).toContain('1-1-1001');
  expect(text).toContain(pass!.passNumber);

  await page.keyboard.press('Escape');
  await page.keyboard.type(pass!.passCode, { delay: 8 }); // as a scanner types
  await page.keyboard.press('Enter');
  await page
    .getByText(/李明.*离开/)
    .first()
    .waitFor();
  expect(await passes(app)).toEqual([]);

  expect(app.complaints).toEqual([]);
  const ledger = path.join(app.data, 'ledger.db');
  const verified = spawnSync('node', ['out/main/desk.js', 'verify', '--ledger', ledger], {
    encoding: 'utf8',
  });
  expect(JSON.parse(verified.stdout)).toMatchObject({ ok: true, value: { findings: [] } });
});

async function setUpOffice({ page }: App): Promise<void> {
  await page.getByLabel('办公室名称').waitFor();
  await page.keyboard.type('和园物业服务中心');
  await page.keyboard.press('Control+Enter');
  await page.getByLabel('窗口代号').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByLabel('备份文件夹').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByLabel('姓名').waitFor();
  for (const text of ['管理员', 'admin', 'counter-2026', 'counter-2026']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Control+Enter');
  const code = await page.getByLabel('恢复码', { exact: true }).textContent();
  await page.getByLabel('照着纸再输一遍').focus();
  await page.keyboard.type(code ?? '');
  await page.keyboard.press('Control+Enter');
}

async function changeSecret({ page }: App, before: string, after: string): Promise<void> {
  await page.getByRole('heading', { name: '请设一个自己的 PIN 或密码' }).waitFor();
  await page.keyboard.type(before);
  await page.keyboard.press('Enter');
  await page.keyboard.type(after);
  await page.keyboard.press('Enter');
  await page.keyboard.type(after);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('navigation').waitFor();
}

async function hire(app: App, name: string, login: string, secret: string): Promise<void> {
  await ask(app, 'staff.add', { name, login, roles: ['receptionist'], secret });
}

async function importRoster({ page }: App, file: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(file);
  const go = page.getByRole('button', { name: /^导入 \d+ 行/ });
  await go.waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByText(/^已导入/).waitFor();
  await page.keyboard.press('F2');
  await page.locator('input[type=file]').waitFor({ state: 'attached' });
}

type Pass = { passNumber: string; passCode: string; state: string };

async function passes(app: App): Promise<Pass[]> {
  const present = await ask<(Pass | { passNumber: null })[]>(app, 'visitors.present', {});
  return present.filter((visit) => visit.passNumber !== null);
}
