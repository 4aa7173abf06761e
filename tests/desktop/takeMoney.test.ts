import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { expect, test } from 'vitest';
import { capitalAmount } from '../../src-shared/rules/capitalAmount.ts';
import { demoSecret } from '../../src-shared/demoSecret.ts';
import { fen, fenText } from '../../src-shared/rules/fen.ts';
import { openApp } from './app.ts';
import { ask, focusIsOn, handMs, signIn } from './atTheDesk.ts';
import { signOut } from './atTheDesk.ts';
import type { App } from './launch.ts';
import { chargeEverybody, findPayer, newestReceipt, openDrawer, type Receipt } from './moneyFlow.ts';

test('FEE-02 three charges by two ways, by keyboard: found, paid, printed, and the time it took is kept', async () => {
  const app = await atTheCounter();
  const { page } = app;
  const { press, pressed, countFromHere } = countedKeys(app);
  await openDrawer(app, press);

  await focusIsOn(app, '住户');
  await page.keyboard.type('1-1-201', { delay: handMs });
  countFromHere();
  await press('Enter'); // the household
  await focusIsOn(app, '收多少');
  await page.getByRole('table', { name: '应缴的费用' }).waitFor();
  await press('Enter'); // everything that is owed
  await press('0'); // by several ways
  await page.getByRole('group', { name: '第 2 种' }).waitFor();
  await page.locator('input[type=radio]:focus').waitFor({ state: 'attached' });
  await press('2'); // 微信
  await focusIsOn(app, '这种收多少');
  await page.keyboard.type('100', { delay: handMs });
  await press('Enter');
  await press('1'); // the rest in cash
  await page.getByLabel('实收', { exact: true }).waitFor();
  await press('Enter');
  await focusIsOn(app, '实收');
  await page.keyboard.type('500', { delay: handMs });
  await press('Enter');
  await page.getByRole('heading', { name: '已收款' }).waitFor();
  console.log(`three charges by two ways, printed: ${pressed()} keys after the room`);
  expect(pressed()).toBeLessThanOrEqual(12);

  const receipt = await newestReceipt(app);
  const change = 50_000 - (receipt.totalFen - 10_000);
  expect(receipt).toMatchObject({
    number: 'A1-A000001',
    rooms: '1-1-201',
    tenderedFen: 50_000,
    changeFen: change,
  });
  expect(receipt.lines.map(({ itemName }) => itemName).toSorted()).toEqual(
    ['物业服务费', '生活垃圾清运费', '电梯运行费'].toSorted(),
  );
  expect(receipt.payments.map(({ method, amountFen }) => [method, amountFen])).toEqual([
    ['wechat', 10_000],
    ['cash', receipt.totalFen - 10_000],
  ]);
  expect(await page.getByText(fenText(fen(change)), { exact: true }).count()).toBe(1);
  const saved = page.getByText(/已存为 PDF：/);
  await saved.waitFor();
  const pdf = /PDF：(.+\.pdf)/.exec((await saved.textContent()) ?? '')?.[1] ?? '';
  expect(fs.existsSync(pdf)).toBe(true);
  const onPaper = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).stdout;
  for (const text of [receipt.number, receipt.payer, capitalAmount(fen(receipt.totalFen))])
    expect(onPaper).toContain(text);

  const { today } = await ask<{ today: string }>(app, 'office.status', {});
  expect(receipt.takenAt).toBeGreaterThan(receipt.startedAt);
  expect(await ask(app, 'receipts.counterTime', { fromOn: today, toOn: today })).toMatchObject({
    payments: 1,
    withinFiveMinutes: 1,
    longestMs: receipt.takenAt - receipt.startedAt,
  });

  await page
    .locator(':focus')
    .and(page.getByRole('button', { name: '下一位' }))
    .waitFor();
  await press('Enter');
  await focusIsOn(app, '住户');
  expect(app.complaints).toEqual([]);
});

test('less than is owed pays the oldest first; a payer who is interrupted is not lost, an Enter held down takes money once; far too much is asked about again', async () => {
  const app = await atTheCounter(3);
  const { page } = app;
  const press = (key: string) => page.keyboard.press(key);
  await openDrawer(app, press);

  await findPayer(app, press, '1-1-201');
  await page.keyboard.type('50', { delay: handMs });
  await page.getByText(/^先收时间早的，还欠 .* 元。$/).waitFor();
  const first = page.url();
  await press('F8'); // somebody else is in a hurry
  await page.waitForFunction((before) => window.location.href !== before, first);
  await focusIsOn(app, '住户');
  await press('Control+Tab');
  await page.waitForFunction((before) => window.location.href === before, first);
  await expect.poll(() => page.getByLabel('收多少', { exact: true }).inputValue()).toBe('50');
  await focusIsOn(app, '收多少');
  await press('Enter');
  await press('1');
  await focusIsOn(app, '实收');
  await page.keyboard.type('20', { delay: handMs });
  await press('Enter');
  await page.getByText('现金要收 50.00 元，实收不够').waitFor();
  await focusIsOn(app, '实收');
  await page.keyboard.type('50', { delay: handMs });
  await page.keyboard.down('Enter');
  await page
    .locator(':focus')
    .and(page.getByRole('button', { name: '下一位' }))
    .waitFor();
  await page.keyboard.down('Enter'); // still held: it takes the money once and wipes no change off the screen
  await page.keyboard.up('Enter');
  await page.getByRole('heading', { name: '已收款' }).waitFor();
  const part = await newestReceipt(app);
  expect(part).toMatchObject({ totalFen: 5000, changeFen: 0 });
  expect(part.lines).toHaveLength(1);

  await press('F8');
  await findPayer(app, press, '1-1-201');
  await press('Enter');
  await press('1');
  await focusIsOn(app, '实收');
  await press('Enter');
  await page.getByRole('dialog').getByText('金额比平时多很多').waitFor();
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByText(part.payer).count()).toBe(1);
  expect(await dialog.getByText('1-1-201').count()).toBe(1);
  expect(await dialog.getByText(/人民币.+(?:整|分)$/).count()).toBe(1);
  await press('Control+Enter');
  await page.getByRole('heading', { name: '已收款' }).waitFor();
  expect((await newestReceipt(app)).number).toBe('A1-A000002');
  expect(app.complaints).toEqual([]);
});

test('a wrong way of paying is put right by two keys, a wrong receipt is voided only with its three copies, and reversed with a supervisor’s PIN', async () => {
  const app = await atTheCounter();
  const { page } = app;
  const press = (key: string) => page.keyboard.press(key);
  await openDrawer(app, press);
  await takeAll(app, press, '1-1-201');
  await press('Escape');
  await page.getByRole('heading', { name: /^1-1-201/ }).waitFor();

  await press('Alt+m');
  await page.getByRole('radiogroup', { name: '改成' }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio');
  await press('2');
  await page
    .getByText(/^微信 \d/)
    .first()
    .waitFor();
  expect((await newestReceipt(app)).payments.at(-1)).toMatchObject({ method: 'wechat' });

  await press('Alt+x');
  await page.getByRole('heading', { name: /^作废/ }).waitFor();
  await page.getByLabel('三联都收回来了').waitFor();
  await press('Control+Enter');
  await page.getByText('三联要先收齐').waitFor();
  await press('Space');
  await press('Alt+1');
  await press('Control+Enter');
  await page.getByRole('button', { name: /^作废/ }).waitFor({ state: 'detached' });
  await page.getByText('已作废').first().waitFor();

  await press('F8');
  await takeAll(app, press, '1-1-301');
  await press('Escape');
  await page.getByRole('heading', { name: /^1-1-301/ }).waitFor();
  const taken = await newestReceipt(app);
  await press('Alt+r');
  await page.getByRole('heading', { name: /^红冲/ }).waitFor();
  await page.getByLabel('批准人的 PIN 或密码').waitFor();
  await press('Alt+2');
  await page.getByRole('radio', { name: /陈淑芬/ }).check();
  await page.getByLabel('批准人的 PIN 或密码').focus();
  await page.keyboard.type('000000');
  await press('Control+Enter');
  await page.getByText(/PIN 或密码不对/).waitFor();
  await focusIsOn(app, '批准人的 PIN 或密码');
  expect((await newestReceipt(app)).id).toBe(taken.id);
  await page.keyboard.type(demoSecret);
  await press('Control+Enter');
  await page
    .getByText(`-${fenText(fen(taken.totalFen))}`)
    .first()
    .waitFor();
  const reversal: Receipt = await newestReceipt(app);
  expect(reversal.totalFen).toBe(-taken.totalFen);
  expect(app.complaints).toEqual([]);
});

test('two households on one receipt, months ahead, what is over stays here by word of the payer and pays the next bill; a scanned receipt finds its household', async () => {
  const app = await atTheCounter();
  const { page } = app;
  const press = (key: string) => page.keyboard.press(key);
  await openDrawer(app, press);
  await findPayer(app, press, '1-1-201');
  for (let back = 0; back < 3; back++) await press('Shift+Enter');
  await focusIsOn(app, '再加一户');
  await page.keyboard.type('11301', { delay: handMs });
  await press('Enter');
  await page
    .getByRole('rowheader', { name: /^1-1-301 / })
    .first()
    .waitFor();

  await press('Alt+a');
  await firstChoice(app, '住户');
  await press('1'); // for 1-1-201
  await firstChoice(app, '项目');
  await press('2'); // one of its items by itself
  await focusIsOn(app, '几个月');
  await page.keyboard.type('2', { delay: handMs });
  await page.getByText(/^\d{4}-\d\d 至 \d{4}-\d\d，共 .* 元$/).waitFor();
  await press('Control+Enter');
  await focusIsOn(app, '收多少');
  await page.keyboard.type('1200', { delay: handMs });
  await press('Enter');
  await page.getByText(/^多出的 .* 元存为 1-1-201 的预存款。$/).waitFor();
  await press('Enter'); // nobody has asked the payer
  await press('2');
  await focusIsOn(app, '交易单号');
  await press('Enter');
  await page.getByText('要先问交款人是否同意').waitFor();
  await focusIsOn(app, '交款人同意存为预存款');
  await press('Space');
  await press('Control+Enter');
  await page.getByRole('heading', { name: '已收款' }).waitFor();
  const both = await newestReceipt(app);
  expect(both).toMatchObject({ totalFen: 120_000, rooms: '1-1-201、1-1-301' });
  expect(both.lines).toHaveLength(3 + 3 + 2 + 1);

  await press('F8');
  await focusIsOn(app, '住户');
  await page.keyboard.type(both.code, { delay: 8 });
  await press('Enter');
  await page.getByText('这一户没有欠费').waitFor();
  await press('Alt+a');
  await firstChoice(app, '住户');
  await press('1');
  await firstChoice(app, '项目');
  await press('2'); // one of its items by itself
  await focusIsOn(app, '几个月');
  await page.keyboard.type('1', { delay: handMs });
  await press('Control+Enter');
  await focusIsOn(app, '收多少');
  await press('Enter');
  await press('6');
  await firstChoice(app, '从哪个预存账户');
  await press('Enter');
  await page.getByRole('heading', { name: '已收款' }).waitFor();
  expect((await newestReceipt(app)).payments).toMatchObject([{ method: 'prepaid' }]);
  expect(app.complaints).toEqual([]);
});

test('FEE-07 everything a household pays by is paid ahead in one step; more months than can be paid are said at the field', async () => {
  const app = await atTheCounter();
  const { page } = app;
  const press = (key: string) => page.keyboard.press(key);
  await openDrawer(app, press);
  await findPayer(app, press, '1-1-201');

  await press('Alt+a');
  await firstChoice(app, '项目');
  await press('Enter'); // everything
  await focusIsOn(app, '几个月');
  await page.keyboard.type('37', { delay: handMs });
  await press('Control+Enter');
  await focusIsOn(app, '几个月');
  await page.getByText('填 1 到 36').waitFor();
  expect(await page.locator('.ant-form-item-has-error').count()).toBe(1);
  expect(await page.getByText(/项，共 .* 元$/).count()).toBe(0); // no sum of other months than were typed
  await press('Control+a');
  await page.keyboard.type('12', { delay: handMs });
  const said = await page.getByText(/^\d 项，共 .* 元$/).textContent();
  const [, items = '', yuan = ''] = /^(\d) 项，共 (.*) 元$/.exec(said ?? '') ?? [];
  await press('Control+Enter');
  await focusIsOn(app, '收多少');
  await press('Enter');
  await press('2');
  await focusIsOn(app, '交易单号');
  await press('Control+Enter');
  await page.getByRole('dialog').getByText('金额比平时多很多').waitFor();
  await press('Control+Enter');
  await page.getByRole('heading', { name: '已收款' }).waitFor();

  const receipt = await newestReceipt(app);
  expect(receipt.lines).toHaveLength(3 + 12 * Number(items));
  const ahead = receipt.lines.slice(3).reduce((total, { amountFen }) => total + amountFen, 0);
  expect((ahead / 100).toFixed(2)).toBe(yuan.replaceAll(',', ''));

  await press('Escape');
  await page.getByRole('heading', { name: /^1-1-201/ }).waitFor();
  await page.getByRole('table', { name: '收据上的项目' }).waitFor();
  expect(await page.getByRole('table', { name: '收据上的项目' }).getByRole('row').count()).toBe(8);
  await press('Alt+e');
  await expect
    .poll(() => page.getByRole('table', { name: '收据上的项目' }).getByRole('row').count())
    .toBe(receipt.lines.length);
  expect(app.complaints).toEqual([]);
});

/** Waits until the cursor is among these choices. */
async function firstChoice({ page }: App, name: string): Promise<void> {
  await page.getByRole('radiogroup', { name }).locator('input:focus').waitFor({ state: 'attached' });
}

/** An estate that was charged for so many months, and a receptionist before a shut drawer. */
async function atTheCounter(months = 1): Promise<App> {
  const app = await openApp({ args: ['--demo'] });
  await signIn(app, 'chen');
  await chargeEverybody(app, months);
  await signOut(app.page);
  await app.page.reload();
  await signIn(app, 'wang');
  return app;
}

/** All that a household owes, in cash to the fen. */
async function takeAll(app: App, press: (key: string) => Promise<void>, room: string): Promise<void> {
  await findPayer(app, press, room);
  await press('Enter');
  await press('1');
  await focusIsOn(app, '实收');
  await press('Enter');
  await app.page.getByRole('heading', { name: '已收款' }).waitFor();
  await app.page.getByText(/已存为 PDF：/).waitFor();
}

/** Every key that is no text, from where it is asked on: what a payment costs the clerk. */
function countedKeys({ page }: App) {
  let count = 0;
  return {
    press: async (key: string) => {
      count += 1;
      await page.keyboard.press(key);
    },
    pressed: () => count,
    countFromHere: () => {
      count = 0;
    },
  };
}
