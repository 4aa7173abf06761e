import fs from 'node:fs';
import path from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test, vi } from 'vitest';
import type { Contract, Output } from '../../src-shared/contract/index.ts';
import type { Desk } from '../../src-shared/desk.ts';
import { type MoneyDesk, moneyDesk } from './moneyDesk.ts';
import { findings, take } from './moneyTaken.ts';
import { must, refused } from './scene.ts';

vi.setConfig({ testTimeout: 60_000 });

type Preview = Output<Contract['fees']['previewOpening']>;

const previewOf = (desk: Desk, fileName: string, bytes: Uint8Array): Promise<Preview> =>
  must(desk.fees.previewOpening({ fileName, file: Buffer.from(bytes).toString('base64') }));

const csvPreview = (desk: Desk, ...lines: string[]): Promise<Preview> =>
  previewOf(desk, '期初.csv', Buffer.from(lines.join('\n')));

const book = (desk: Desk, { fileName, digest, plan, rows }: Preview) =>
  desk.fees.importOpening({ fileName, digest, plan, rows });

/** What a preview says of each row: what becomes of it, and why not. */
const told = ({ lines }: Preview): string[] =>
  lines.map(({ row, action, problem }) => [row, action, problem?.code].filter(Boolean).join(' '));

const titles = '房屋,收费项目,缴费周期,开始时间,结束时间,缴费时间,应缴金额,实缴金额,收银员,备注';

/** An office with 3-1-501 and 3-1-502, a management fee, and a shop without an entrance. */
async function openingOffice() {
  const office = await moneyDesk();
  const unitId = await office.home('501');
  await office.home('502', 800_000, '李四');
  const { id: itemId } = await office.item({ name: '物业服务费' });
  return { ...office, office, unitId, itemId };
}

const chargesIn = ({ rows }: MoneyDesk) =>
  rows(
    `SELECT code, source, from_on, to_on, due_on, charges.amount_fen, settled_fen, calculation
     FROM charges JOIN units ON units.id = unit_id ORDER BY code, from_on`,
  );

describe('what was owed and paid before this ledger', () => {
  test('comes from the sheet another program exports: paid years up to the day before, as a charge each', async () => {
    const { office, lead, desk, projectId, itemId, rows } = await openingOffice();
    const { id: buildingId } = await must(
      desk.households.registerBuilding({
        projectId,
        name: '1栋',
        floors: 18,
        hasLift: true,
        structure: null,
        pipes: null,
      }),
    );
    await must(
      desk.households.registerUnit({
        buildingId,
        entrance: '1',
        room: '1001',
        floor: 10,
        usage: 'residence',
        areaCm2: 1_000_000,
        innerAreaCm2: null,
        occupancy: null,
        handedOverOn: null,
        movedInOn: null,
        warrantyUntil: null,
        residentCount: null,
        note: null,
      }),
    );
    const years = [2016, 2017, 2018].map((year) => [
      '1-1-1001',
      '物业服务费',
      12,
      new Date(Date.UTC(year, 0, 1)),
      new Date(Date.UTC(year + 1, 0, 1)),
      42_736,
      1000,
      1000,
      '张三',
      '手工导入',
    ]);
    // remarks stand beside the table and below it
    const sheet = [
      titles.split(','),
      years[0]!,
      [...years[1]!, null, '说明：'],
      [...years[2]!, null, '房屋', '请填写系统中的房屋编号'],
      [...Array.from({ length: 11 }, () => null), '收费项目', '必须和系统里的名称一致'],
    ];
    const bytes = await writeXlsx({ sheets: [{ name: '房屋缴费历史', rows: sheet }] });
    const preview = await previewOf(lead, 'importFeeDetail.xlsx', bytes);

    expect(preview.lines).toMatchObject(
      [2016, 2017, 2018].map((year, nth) => ({
        sheet: '房屋缴费历史',
        row: nth + 2,
        unit: '1-1-1001',
        item: '物业服务费',
        period: `${year}-01-01 – ${year}-12-31`,
        amountFen: 100_000,
        paidFen: 100_000,
        action: 'add',
        problem: null,
        notice: {
          code: 'import/period-end-open',
          column: 'E 结束时间',
          params: { found: `${year + 1}-01-01`, to: `${year}-12-31` },
        },
      })),
    );
    expect(preview).toMatchObject({
      totals: { add: 3, same: 0, failed: 0, owedFen: 0, paidFen: 300_000 },
      unknownColumns: [],
    });
    expect(await must(book(lead, preview))).toEqual({ added: 3, owedFen: 0, paidFen: 300_000 });

    expect(chargesIn(office)).toMatchObject([
      {
        code: '1-1-1001',
        source: 'opening',
        from_on: '2016-01-01',
        to_on: '2016-12-31',
        due_on: '2016-01-31',
        amount_fen: 100_000,
        settled_fen: 100_000,
        calculation: '期初导入（手工导入） = 1000.00元',
      },
      { to_on: '2017-12-31' },
      { to_on: '2018-12-31' },
    ]);
    expect(rows('SELECT kind, amount_fen, made_on, reason FROM charge_adjustments')).toEqual(
      [2016, 2017, 2018].map(() => ({
        kind: 'history',
        amount_fen: 100_000,
        made_on: '2017-01-01',
        reason: '启用前已交，收款人 张三',
      })),
    );
    expect(rows('SELECT count(*) AS receipts FROM receipts')).toEqual([{ receipts: 0 }]);
    expect((await must(lead.fees.items({}))).find(({ id }) => id === itemId)).toMatchObject({ used: true });
    expect(await findings(office)).toEqual([]);
  });

  const sample = path.join(import.meta.dirname, '../fixtures/importFeeDetail.xlsx');
  test('the sheet as it was published is read, row by row', async () => {
    const { lead } = await openingOffice();
    const preview = await previewOf(lead, 'importFeeDetail.xlsx', fs.readFileSync(sample));
    expect(told(preview)).toEqual([2, 3, 4].map((row) => `${row} failed import/item-unknown`));
    expect(preview.lines[0]).toMatchObject({ unit: '1-1-1001', amountFen: 100_000, paidFen: 100_000 });
  });

  test('is booked once: the same file again changes nothing, a further row is added alone', async () => {
    const { office, lead, unitId, openDrawer } = await openingOffice();
    const rows = [
      titles,
      '3-1-501,物业服务费,6,2026-01-01,2026-06-30,2026-07-02,842.02,600,李收费,',
      '3-1-502,物业服务费,6,2026-01-01,2026-06-30,,672,,,读数 120-180',
    ];
    const first = await csvPreview(lead, ...rows);
    expect(first.totals).toEqual({ add: 2, same: 0, failed: 0, owedFen: 91_402, paidFen: 60_000 });
    await must(book(lead, first));
    const before = chargesIn(office);
    expect(before.map(({ calculation }) => calculation)).toEqual([
      '期初导入 = 842.02元',
      '期初导入（读数 120-180） = 672.00元',
    ]);

    const again = await csvPreview(lead, ...rows);
    expect(again.totals).toEqual({ add: 0, same: 2, failed: 0, owedFen: 0, paidFen: 0 });
    expect(await book(lead, again)).toEqual(refused('import/nothing-to-do'));
    // what was paid at the desk since does not make it another row
    await openDrawer();
    const [household] = await must(lead.fees.owed({ unitIds: [unitId] }));
    await take(
      { ...office, unitId },
      [{ kind: 'charge', chargeId: household!.charges[0]!.id, amountFen: household!.charges[0]!.balanceFen }],
      { startedAt: Date.parse('2026-11-22T00:05:00Z') },
    );
    const further = await csvPreview(lead, ...rows, '3-1-502,物业服务费,6,2026-07-01,2026-12-31,,672,,,');
    expect(further.totals).toMatchObject({ add: 1, same: 2, failed: 0, owedFen: 67_200 });
    expect(await must(book(lead, further))).toMatchObject({ added: 1 });
    expect(chargesIn(office)).toHaveLength(3);
    expect(await findings(office)).toEqual([]);
  });

  test('is refused where the ledger has changed since it was looked at, or it is another file', async () => {
    const { office, lead } = await openingOffice();
    const file = [titles, '3-1-501,物业服务费,1,2026-01-01,2026-01-31,,140.34,,,'];
    const [one, other] = [await csvPreview(lead, ...file), await csvPreview(lead, ...file)];
    await must(book(lead, one));
    expect(await book(lead, other)).toEqual(refused('import/plan-changed'));
    const dearer = one.rows.map((row) => ({ ...row, amountFen: (row.amountFen * 2) as never }));
    expect(await book(lead, { ...one, rows: dearer })).toEqual(refused('import/plan-changed'));
    expect(chargesIn(office)).toHaveLength(1);
  });

  test('what is charged already, overlaps or is owed twice in the file is not booked', async () => {
    const { office, lead, standard, itemId } = await openingOffice();
    await standard({ itemId, fromOn: '2020-01-01' });
    const run = {
      itemIds: [itemId],
      fromOn: '2026-10-01',
      toOn: '2026-10-31',
      buildingIds: null,
      excluded: [],
    };
    await must(lead.fees.postRun({ ...run, chargeCount: 2, totalFen: 25_234 as never }));

    const preview = await csvPreview(
      lead,
      titles,
      '3-1-501,物业服务费,1,2026-10-01,2026-10-31,,140.34,,,',
      '3-1-501,物业服务费,3,2026-08-01,2026-10-31,,421.02,,,',
      '3-1-501,物业服务费,1,2026-09-01,2026-09-30,,140.34,,,',
      '3-1-501,物业服务费,1,2026-09-01,2026-09-30,,140.34,,,',
      '3-1-501,物业服务费,2,2026-08-01,2026-09-15,,200,,,',
    );
    expect(told(preview)).toEqual([
      '2 failed import/charged-already',
      '3 failed import/charged-already',
      '4 add',
      '5 failed import/row-overlaps',
      '6 failed import/row-overlaps',
    ]);
    expect(preview.lines[0]?.problem?.params).toEqual({
      from: '2026-10-01',
      to: '2026-10-31',
      amount: '140.34',
    });
    expect(preview.lines[3]?.problem?.params).toEqual({ earlierRow: 4 });
    await must(book(lead, preview));
    expect(chargesIn(office)).toHaveLength(3);
  });

  test('a row that can not be right fails with its reason, and the others are booked', async () => {
    const { office, lead, item } = await openingOffice();
    await item({ name: '装修押金', method: 'deposit', frequency: 'once' });
    const row = (amount: string, paid = '', paidOn = '', days = '2026-01-01,2026-01-31') =>
      `3-1-501,物业服务费,1,${days},${paidOn},${amount},${paid},,`;
    const preview = await csvPreview(
      lead,
      titles,
      row('-100'),
      row('100.005'),
      row('一百'),
      row('0'),
      row('100', '120', '2026-01-15'),
      row('100', '100'),
      row('100', '100', '2027-01-15'),
      row('100', '', '', '2026-02-01,2026-01-15'),
      row('100', '', '', '2026-02-30,2026-03-15'),
      row('100', '', '', ','),
      '9-1-101,物业服务费,1,2026-01-01,2026-01-31,,100,,,',
      '3-1-501,物管费,1,2026-01-01,2026-01-31,,100,,,',
      '3-1-501,装修押金,1,2026-01-01,2026-01-31,,100,,,',
      ',物业服务费,1,2026-01-01,2026-01-31,,100,,,',
      '粤B99999,物业服务费,1,2026-01-01,2026-01-31,,100,,,',
      '3-1-502,物业服务费,1,2026-01-01,2026-01-31,,100,,,',
    );
    expect(told(preview)).toEqual([
      '2 failed import/cell-money-negative',
      '3 failed import/cell-money-too-fine',
      '4 failed import/cell-money',
      '5 failed import/amount-missing',
      '6 failed import/paid-too-much',
      '7 failed import/paid-day-missing',
      '8 failed import/paid-day-ahead',
      '9 failed import/period-backwards',
      '10 failed import/cell-period',
      '11 failed import/period-missing',
      '12 failed import/unit-unknown',
      '13 failed import/item-unknown',
      '14 failed import/item-deposit',
      '15 failed import/cell-required',
      '16 failed import/plate-unknown',
      '17 add',
    ]);
    expect(preview.lines[0]).toMatchObject({
      unit: '3-1-501', // told even where a cell can not be read
      problem: { column: 'G 应缴金额', params: { found: '-100' } },
    });
    expect(preview.totals).toMatchObject({ add: 1, failed: 15, owedFen: 10_000 });
    expect(await must(book(lead, preview))).toMatchObject({ added: 1 });
    expect(chargesIn(office)).toMatchObject([{ code: '3-1-502', amount_fen: 10_000 }]);
  });

  test('a row that no preview gave is looked at as one that did', async () => {
    const { office, lead, unitId, itemId } = await openingOffice();
    const { rows, ...preview } = await csvPreview(
      lead,
      titles,
      '3-1-501,物业服务费,1,2026-01-01,2026-01-31,,100,,,',
    );
    const [row] = rows;
    expect(row).toMatchObject({ unitId, itemId, objectId: unitId });
    for (const facts of [
      { objectId: '00000000-0000-4000-8000-000000000000' as never },
      { itemId: '00000000-0000-4000-8000-000000000000' as never },
      { toOn: '2025-12-31' },
      { paidFen: 20_000 as never, paidOn: '2026-01-01' },
    ])
      expect(await book(lead, { ...preview, rows: [{ ...row!, ...facts }] })).toEqual(
        refused('import/plan-changed'),
      );
    expect(chargesIn(office)).toEqual([]);
  });

  test('is told by other titles, spellings and signs as well', async () => {
    const { office, lead, desk, projectId, unitId, item, buildingId } = await openingOffice();
    await must(
      desk.households.registerUnit({
        buildingId,
        entrance: '',
        room: '商铺8',
        floor: 1,
        usage: 'shop',
        areaCm2: null,
        innerAreaCm2: null,
        occupancy: null,
        handedOverOn: null,
        movedInOn: null,
        warrantyUntil: null,
        residentCount: null,
        note: null,
      }),
    );
    await must(desk.households.registerVehicle({ unitId, plate: '粤B12345', brand: null, colour: null }));
    await item({ name: '停车费', method: 'fixed', object: 'vehicle' });
    expect(projectId).toBeTruthy();
    const preview = await csvPreview(
      lead,
      '和园一期往年收费,,,,,,',
      '铺位号/房号,费用项目,账期,金额（元）,已缴,缴费日期,备注',
      '３－１－５０１,物業服務費,2026.1.1-2026.6.30,"１,２００.５０",,,',
      '3栋1单元502室,物业 服务费,2025/09—2026/02,￥600元,600,46082,',
      '3-0-商铺8,物业服务费,2026年1月,300,,,',
      '粤B·12345,停车费,2026-01,150,,,',
      '合计,,,2250.50,,,',
    );
    expect(preview.lines).toMatchObject([
      { unit: '3-1-501', period: '2026-01-01 – 2026-06-30', amountFen: 120_050, action: 'add', notice: null },
      {
        unit: '3-1-502',
        period: '2025-09-01 – 2026-02-28',
        amountFen: 60_000,
        paidFen: 60_000,
        action: 'add',
      },
      { unit: '3-商铺8', period: '2026-01-01 – 2026-01-31', amountFen: 30_000, action: 'add' },
      { unit: '3-1-501', period: '2026-01-01 – 2026-01-31', amountFen: 15_000, action: 'add' },
    ]);
    expect(await must(book(lead, preview))).toMatchObject({ added: 4 });
    expect(await must(lead.fees.owed({ unitIds: [unitId] }))).toMatchObject([
      {
        charges: [
          { itemName: '停车费', objectName: '粤B12345' },
          { itemName: '物业服务费', objectName: '' },
        ],
      },
    ]);
    expect(office.rows('SELECT made_on FROM charge_adjustments')).toEqual([{ made_on: '2026-03-01' }]);
    expect(await findings(office)).toEqual([]);
  });

  test('no clerk books it, and no ID number of it is kept', async () => {
    const { clerk, lead, rows } = await openingOffice();
    const line = '3-1-501,物业服务费,1,2026-01-01,2026-01-31,,100,,,业主110101190001010001';
    expect(
      await clerk.fees.previewOpening({ fileName: 'a.csv', file: Buffer.from(titles).toString('base64') }),
    ).toEqual(refused('auth/role-missing'));
    expect(
      await lead.fees.previewOpening({
        fileName: 'a.csv',
        file: Buffer.from('姓名,电话\n张三,1').toString('base64'),
      }),
    ).toMatchObject({
      ok: false,
      error: { code: 'import/header-missing' },
    });
    await must(book(lead, await csvPreview(lead, titles, line)));
    expect(JSON.stringify(rows('SELECT input FROM journal_payloads'))).not.toContain('110101190001010001');
    expect(rows('SELECT calculation FROM charges')).toEqual([
      { calculation: '期初导入（业主…） = 100.00元' },
    ]);
  });
});
