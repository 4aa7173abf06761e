import { expect, test } from 'vitest';
import { openApp } from './app.ts';
import { ask, focusIsOn, handMs, signIn } from './atTheDesk.ts';
import type { App } from './launch.ts';
import { addHomes, newOffice } from './newOffice.ts';

test('FEE-01 an item, its price, a run looked at and posted, and who owes it: by keyboard from an empty ledger', async () => {
  const app = await openApp({});
  const { page } = app;
  const { keyboard } = page;
  await newOffice(page);
  await page.reload();
  const today = await signedIn(app);
  await addHomes(page);

  await keyboard.press('Control+Alt+5'); // 费用
  await page.getByText('没有人欠费').waitFor();
  await keyboard.press('Control+4');
  await page.getByText('还没有收费项目').waitFor();
  await keyboard.press('F2');
  await focusIsOn(app, '名称');
  await keyboard.insertText('物业服务费');
  await keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: '物业服务费', exact: true }).waitFor();
  await page.getByText('还没有定价格，出账时不会收').waitFor();

  await keyboard.press('Alt+n');
  await page.getByRole('dialog').locator('input[type=radio]:focus').waitFor({ state: 'attached' });
  await keyboard.press('Control+Enter'); // neither a price nor a day
  await page.getByRole('dialog').getByText('这一项要填').first().waitFor();
  await typeAt(app, '单价', '1.40001');
  await keyboard.press('Control+Enter');
  await page.getByText('小数点后最多 4 位').waitFor();
  await typeAt(app, '单价', '1.40');
  await keyboard.press('Alt+3'); // from the first of the year
  await keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByText('1.40 元').waitFor();
  await page.getByText(`${today.slice(0, 4)}-01-01 起`).waitFor();

  await keyboard.press('Control+2');
  await page.getByText('还没有出过账').waitFor();
  await keyboard.press('F2');
  await page.locator('form#run input:focus').waitFor();
  await keyboard.press('Control+Enter');
  const heading = page.locator('main h1');
  await page.getByText(/户，还没有出账/).waitFor();
  const [, count = '', yuan = ''] =
    /^(\d+) 笔，共 ([\d,.]+) 元$/.exec((await heading.textContent()) ?? '') ?? [];
  expect(Number(count)).toBeGreaterThan(100);
  expect(await debt(app)).toBe(0); // looking charges nobody

  // one home is left out, and says why
  const excluded = await leaveOut(app);
  await page.getByText('已排除 1 笔').waitFor();
  await keyboard.press('Control+Enter');
  await page.getByText(/已出账：/).waitFor();
  const [run] = await ask<{ chargeCount: number; totalFen: number; excluded: number }[]>(
    app,
    'fees.runs',
    {},
  );
  expect(run).toMatchObject({ chargeCount: Number(count) - 1, excluded: 1 });
  expect(run!.totalFen).toBeLessThan(Number(yuan.replaceAll(/[,.]/g, '')));

  await keyboard.press('Control+1');
  await page.getByRole('grid', { name: '欠费' }).waitFor();
  expect(await debt(app)).toBe(run!.totalFen);
  const [found] = await ask<{ unitId: string; code: string }[]>(app, 'households.search', { text: excluded });
  expect(found!.code).toBe(excluded);
  const [left] = await ask<{ charges: object[] }[]>(app, 'fees.owed', { unitIds: [found!.unitId] });
  expect(left?.charges ?? []).toEqual([]);
  await keyboard.press('Enter');
  await page.waitForURL(/#\/fees\/households\//);
  await page.locator('main table tbody tr[aria-current]').waitFor();
  await keyboard.press('Enter');
  await page.getByText(/^[\d.]+㎡ × 1\.40元 × 1月 = [\d.]+元$/).waitFor(); // FEE-03, in figures
  expect(app.complaints).toEqual([]);
});

test('FEE-03 FEE-09 a doubt stays out of dunning until it is settled; a call, its promise and the notice are kept', async () => {
  const app = await openApp({});
  const { page } = app;
  const { keyboard } = page;
  await newOffice(page);
  await page.reload();
  await signedIn(app);
  await addHomes(page);
  const unitId = await oneDebtor(app);

  await page.evaluate((to) => window.location.assign(to), `#/fees/households/${unitId}`);
  await page.locator('main table tbody tr[aria-current]').waitFor();
  await keyboard.press('Alt+r');
  await page.getByRole('dialog').locator('input[type=radio]:focus').waitFor({ state: 'attached' });
  await keyboard.press('1', { delay: handMs });
  await page
    .getByRole('radio', { name: '答应缴' })
    .and(page.locator(':focus'))
    .waitFor({ state: 'attached' });
  await keyboard.press('1', { delay: handMs });
  await focusIsOn(app, '答应哪天缴');
  await keyboard.press('Alt+2');
  await keyboard.press('Control+Enter');
  await page.getByText(/电话 · 答应缴 · 答应 \d{4}-\d\d-\d\d 缴/).waitFor();

  await page.locator('main [role=group]').first().focus();
  await keyboard.press('Enter');
  await page.getByText('2张 × 30.00元 = 60.00元').waitFor();
  await keyboard.press('Alt+d');
  await focusIsOn(app, '业主的疑问');
  await keyboard.insertText('去年已经缴过');
  await keyboard.press('Control+Enter');
  await page.getByText('疑问：去年已经缴过').waitFor();
  await page.getByText('还没有处理').waitFor();
  await keyboard.press('Escape');
  await keyboard.press('F9'); // nothing is left that could be asked for
  await focusIsOn(app, '请在哪天前缴');
  await keyboard.press('Control+Enter');
  await page.getByRole('dialog').getByRole('alert').getByText(/./).first().waitFor();
  await keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  await page.locator('main [role=group]').first().focus();
  await keyboard.press('Enter');
  await page.getByText('还没有处理').waitFor();
  await keyboard.press('Alt+d');
  await focusIsOn(app, '处理结果');
  await keyboard.insertText('查过收据，去年缴的是前年的');
  await keyboard.press('Control+Enter');
  await page.getByText('结果：查过收据，去年缴的是前年的').waitFor();
  await keyboard.press('Escape');
  await keyboard.press('F9');
  await focusIsOn(app, '请在哪天前缴');
  await keyboard.press('Control+Enter');
  await page.getByText('打印了 1 张催缴单').waitFor();
  await page.getByText('通知单 ·').first().waitFor();
  const papers = await ask<{ kind: string; subject: string }[]>(app, 'papers.recent', {});
  expect(papers.filter(({ kind }) => kind === 'dunning-notice')).toHaveLength(1);
  expect(app.complaints).toEqual([]);
});

/** Someone who leads is at the desk; the business date. */
async function signedIn(app: App): Promise<string> {
  await signIn(app, 'chen');
  return (await ask<{ today: string }>(app, 'office.status', {})).today;
}

async function typeAt(app: App, label: string, text: string): Promise<void> {
  const field = app.page.getByRole('dialog').getByLabel(label, { exact: true });
  await field.focus();
  await app.page.keyboard.press('Control+a');
  await app.page.keyboard.insertText(text);
}

/** Looks at one building, chooses its first row and leaves it out; the home's code. */
async function leaveOut(app: App): Promise<string> {
  const { page } = app;
  const choice = page.getByRole('radio', { name: '一栋楼' });
  await choice.focus();
  await page.keyboard.press('Space');
  await page.getByRole('combobox', { name: '一栋楼' }).focus();
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  const row = page.getByRole('grid', { name: '逐笔' }).locator('tr[aria-selected=true]');
  await row.waitFor();
  const code = (await row.locator('b').textContent()) ?? '';
  await page.keyboard.press('Alt+x');
  await focusIsOn(app, '为什么不收');
  await page.keyboard.press('Alt+1');
  await page.keyboard.press('Control+Enter');
  return code;
}

const everybody = { buildingId: null, band: null, atLeastFen: 0, after: null };

/** What all households owe together, in fen. */
const debt = async (app: App): Promise<number> =>
  (await ask<{ owedFen: number }>(app, 'fees.arrears', everybody)).owedFen;

/** A home that owes one thing, charged by hand. */
async function oneDebtor(app: App): Promise<string> {
  const [home] = await ask<{ unitId: string; code: string }[]>(app, 'households.search', { text: '2-1-201' });
  const { id } = await ask<{ id: string }>(app, 'fees.addItem', oneOff);
  await ask(app, 'fees.addCharge', {
    unitId: home!.unitId,
    itemId: id,
    quantity: 2000,
    price: 300_000,
    note: null,
  });
  return home!.unitId;
}

const oneOff = {
  name: '门禁卡工本费',
  method: 'once',
  object: 'unit',
  frequency: 'once',
  meterKind: null,
  shareBy: null,
  priceUnit: 'month',
  rounding: 'fen',
  monthCount: 'days',
  quantityUnit: '张',
  lossShareMillionths: null,
  lossFixedThousandths: null,
  dueAfter: 'begin',
  dueDays: 0,
  lateRateMillionths: null,
  lateGraceDays: 0,
  lateCapMillionths: null,
};
