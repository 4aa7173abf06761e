import fs from 'node:fs';
import path from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { dailyReport } from '../../src-main/documents/dailyReport.ts';
import { layOut } from '../../src-main/documents/reportLayout.ts';
import { whyNot } from '../../src-main/documents/saveWhole.ts';
import { writeReport } from '../../src-main/documents/sheet.ts';
import { type HandInDesk, handInDesk } from './handInDesk.ts';
import { agreedBy, take } from './moneyTaken.ts';
import { must, refused, temporaryFolder } from './scene.ts';
import { forCharge, paid, topUp } from './takingDesk.ts';

const day = '2026-11-23';

/** A day with two items in two methods, prepaid money, a void, a 红冲, and a receipt of the evening. */
async function aDay(): Promise<HandInDesk> {
  const office = await handInDesk();
  const { clerk, unitId } = office;
  const charge = office.owes('2026-11', 14_034);
  await take(office, [forCharge(charge), office.fee(6_000)], {
    payments: [paid('cash', 15_000), paid('wechat', 5_034)],
  });
  await take(office, [topUp(unitId, 20_000)], {
    payments: [paid('wechat', 20_000)],
    payer: '=HYPERLINK("x")',
  });
  const wrong = await office.takes(1_000);
  await must(clerk.receipts.void({ id: wrong.id, reason: '开错', copiesBack: true }));
  const back = await office.takes(2_000);
  await must(
    clerk.receipts.reverse({ id: back.id, reason: '重复收', way: 'finance', approval: agreedBy(office) }),
  );
  office.setClock(`${day}T17:20:00+08:00`);
  await office.takes(700);
  return office;
}

test('收费日报表 lists every receipt of the day with its methods, those of the evening for the next finance day', async () => {
  const { finance } = await aDay();
  const { rows, summary, ...told } = await must(finance.receipts.dailyReport({ day }));

  expect(told).toMatchObject({ day, counterCode: 'A1', cutOff: '17:00', madeBy: '职员finance' });
  expect(
    rows.map(({ number, items, amountFen, byMethod, standing, depositOn }) => [
      number.slice(-1),
      items,
      amountFen,
      byMethod.map(({ method, amountFen: amount }) => `${method} ${amount}`).join(' '),
      standing,
      depositOn.slice(-2),
    ]),
  ).toEqual([
    ['1', '物业服务费、门禁卡工本费', 20_034, 'cash 15000 wechat 5034', 'valid', '23'],
    ['2', 'prepaid', 20_000, 'wechat 20000', 'valid', '23'],
    ['3', '门禁卡工本费', 0, '', 'voided', '23'],
    ['4', '门禁卡工本费', 2_000, 'cash 2000', 'reversed', '23'],
    ['5', '门禁卡工本费', -2_000, 'finance -2000', 'reversal', '23'],
    ['6', '门禁卡工本费', 700, 'cash 700', 'valid', '24'],
  ]);
  expect(summary.map(({ item, method, amountFen }) => [item, method, amountFen])).toEqual([
    ['物业服务费', 'cash', 14_034],
    ['门禁卡工本费', 'cash', 966 + 2_000 + 700],
    ['门禁卡工本费', 'wechat', 5_034],
    ['prepaid', 'wechat', 20_000],
    ['门禁卡工本费', 'finance', -2_000],
  ]);
});

test('the day’s sums are those of the counter’s own list, item by item and method by method', async () => {
  const { finance } = await aDay();
  const { rows, summary } = await must(finance.receipts.dailyReport({ day }));
  const { byMethod } = await must(finance.receipts.ofDay({ day }));

  for (const { method, amountFen } of byMethod) {
    const of = (told: readonly { method: string; amountFen: number }[]) =>
      told.filter((one) => one.method === method).reduce((all, one) => all + one.amountFen, 0);
    expect([of(rows.flatMap((row) => row.byMethod)), of(summary)]).toEqual([amountFen, amountFen]);
  }
});

test('a receipt that is voided or paid otherwise after midnight stands on both days', async () => {
  const office = await handInDesk();
  office.setClock(`${day}T23:50:00+08:00`);
  const voided = await office.takes(1_000);
  const moved = await office.takes(2_000);
  office.setClock('2026-11-24T00:10:00+08:00');
  await must(office.clerk.receipts.void({ id: voided.id, reason: '开错', copiesBack: true }));
  await must(
    office.clerk.receipts.changeMethod({
      id: moved.id,
      from: 'cash',
      to: 'card',
      accountId: null,
      reference: null,
    }),
  );
  const { rows, summary } = await must(office.finance.receipts.dailyReport({ day: '2026-11-24' }));

  expect(rows.map(({ number, amountFen, standing }) => [number, amountFen, standing])).toEqual([
    [voided.number, -1_000, 'voided'],
    [moved.number, 0, 'moved'],
  ]);
  expect(summary.map(({ item, method, amountFen }) => [item, method, amountFen])).toEqual([
    ['门禁卡工本费', 'cash', -1_000],
    ['', 'cash', -2_000],
    ['', 'card', 2_000],
  ]);
  expect(
    (await must(office.finance.receipts.dailyReport({ day }))).rows.map(({ amountFen }) => amountFen),
  ).toEqual([1_000, 2_000]);
});

test('as a workbook money is numbers in yuan, days are days, sums are formulas, and no text is a formula', async () => {
  const office = await aDay();
  const data = await must(office.finance.receipts.dailyReport({ day }));
  const report = dailyReport(data);
  const bytes = await writeReport(report);
  const file = path.join(temporaryFolder(), '日报.xlsx');
  fs.writeFileSync(file, bytes);
  const book = await readXlsx(bytes, { readStyles: true });
  const [details, summary, parameters] = book.sheets;

  expect(book.sheets.map(({ name }) => name)).toEqual(['明细', '汇总', '报表参数']);
  expect(details!.rows[0]![0]).toBe('收费日报表');
  expect(details!.rows[3]![0]).toBe('17:00 前');
  expect(details!.rows[4]!.slice(0, 3)).toEqual(['A1-A000001', new Date('2026-11-23T08:10:00Z'), '3-1-502']);
  expect(details!.rows[4]!.slice(5, 10)).toEqual([
    new Date('2026-11-01T00:00:00Z'),
    new Date('2026-11-28T00:00:00Z'),
    200.34,
    150,
    50.34,
  ]);
  expect(details!.rows[5]![3]).toBe('=HYPERLINK("x")');
  const formulas = [...(details!.cells ?? [])].flatMap(([, { formula }]) => (formula ? [formula] : []));
  expect(formulas.length).toBeGreaterThan(0);
  expect(formulas.filter((formula) => !formula.startsWith('SUBTOTAL('))).toEqual([]);
  expect(details!.rows.at(-1)!.slice(7, 11)).toEqual([407.34, 177, 250.34, -20]);
  expect(details!.freezePane).toMatchObject({ rows: 3 });
  expect(details!.pageSetup).toMatchObject({
    paperSize: 'a4',
    orientation: 'landscape',
    printTitlesRow: '$1:$3',
  });
  expect(summary!.rows.at(-1)).toEqual(['合计', 177, 250.34, -20, 407.34]);
  expect(Object.fromEntries(parameters!.rows as [string, string][])).toMatchObject({
    日期: day,
    制表人: '职员finance',
    核对: '收据合计 407.34，费项合计 407.34，相符',
    账本: `第 ${data.head.seq} 条 · ${data.head.hash}`,
  });
  fs.rmSync(path.dirname(file), { recursive: true });
});

test('it is saved whole under the name that was pointed at, over an older one, or not at all', async () => {
  const { finance } = await aDay();
  const folder = temporaryFolder();
  const file = path.join(folder, `${day}_收费日报.xlsx`);
  fs.writeFileSync(file, 'an older one');

  expect(await must(finance.receipts.saveDailyReport({ day, file }))).toEqual({ file, receipts: 6 });
  expect(fs.readdirSync(folder)).toEqual([path.basename(file)]);
  const { sheets } = await readXlsx(fs.readFileSync(file));
  expect(sheets.map(({ name }) => name)).toEqual(['明细', '汇总', '报表参数']);

  const nowhere = path.join(folder, 'gone', '日报.xlsx');
  expect(await finance.receipts.saveDailyReport({ day, file: nowhere })).toEqual(
    refused('export/no-folder', { folder: path.dirname(nowhere) }),
  );
  const taken = path.join(folder, '目录.xlsx');
  fs.mkdirSync(taken);
  expect(await finance.receipts.saveDailyReport({ day, file: taken })).toMatchObject({
    ok: false,
    error: { code: 'export/failed' },
  });
  expect(fs.readdirSync(folder).toSorted()).toEqual([path.basename(file), path.basename(taken)].toSorted());
  fs.rmSync(folder, { recursive: true });
});

test.each([
  ['EBUSY', true, 'file-open'],
  ['EPERM', true, 'file-open'],
  ['EACCES', true, 'file-open'],
  ['EACCES', false, 'failed'],
  ['ENOSPC', true, 'failed'],
] as const)('a spreadsheet that has the file open is said plainly: %s', (code, isThere, why) => {
  expect(whyNot(code, isThere)).toBe(why);
});

test('groups have sums of their own, and the sum of all counts each row once', async () => {
  const office = await aDay();
  const data = await must(office.finance.receipts.dailyReport({ day }));
  const { rows } = layOut(dailyReport(data).sheets[0]!, data.zone);

  const sums = rows.flatMap((row) => row.filter(({ formula }) => formula !== null).slice(0, 1));
  expect(sums.map(({ formula, value }) => [formula, value])).toEqual([
    ['SUBTOTAL(9,H5:H9)', 400.34],
    ['SUBTOTAL(9,H12:H12)', 7],
    ['SUBTOTAL(9,H4:H13)', 407.34],
  ]);
});
