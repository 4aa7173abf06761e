import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { UnitId } from '../../src-shared/contract/households.ts';
import type { Contract, Input, Output } from '../../src-shared/contract/index.ts';
import { type MoneyDesk, moneyDesk } from './moneyDesk.ts';
import { must, refused } from './scene.ts';

type NewMeter = Input<Contract['fees']['addMeter']>;
type Meter = Output<Contract['fees']['addMeter']>;

const waterMeter = (unitId: UnitId, serial: string, facts: Partial<NewMeter> = {}): NewMeter => ({
  unitId,
  kind: 'water',
  serial,
  place: null,
  multiplier: 1000,
  dialDigits: 5,
  installedOn: '2026-01-05',
  firstReading: 12_000,
  ...facts,
});
const hang = (office: MoneyDesk, unitId: UnitId, serial: string, facts: Partial<NewMeter> = {}) =>
  must(office.clerk.fees.addMeter(waterMeter(unitId, serial, facts)));
const read = (office: MoneyDesk, readOn: string, ...column: [Meter, number, boolean?][]) =>
  office.clerk.fees.enterReadings({
    readOn,
    readings: column.map(([{ id: meterId }, value, rolledOver = false]) => ({ meterId, value, rolledOver })),
  });
const walk = (office: MoneyDesk, readOn: string) =>
  must(office.clerk.fees.route({ kind: 'water', buildingId: null, readOn }));

test('a meter begins from its first reading; its number is its own, and the dial must be able to show the figure', async () => {
  const office = await moneyDesk();
  const [home, other] = [await office.home('502'), await office.home('503')];
  const meter = await hang(office, home, 'W-1');

  expect(meter).toMatchObject({
    unitCode: '3-1-502',
    serial: 'W-1',
    firstReading: 12_000,
    removedOn: null,
  });
  expect(await office.clerk.fees.addMeter(waterMeter(other, 'W-1'))).toEqual(
    refused('meter/serial-taken', { room: '3-1-503', serial: 'W-1', unit: '3-1-502' }),
  );
  await hang(office, other, 'W-1', { kind: 'electricity' }); // another kind of meter may have the same number
  expect(
    await office.clerk.fees.addMeter(waterMeter(other, 'W-2', { firstReading: 100_000_000 })),
  ).toMatchObject(refused('meter/beyond-dial'));
  expect(
    await office.clerk.fees.addMeter(waterMeter(other, 'W-2', { installedOn: '2026-11-23' })),
  ).toMatchObject(refused('reading/future'));
  expect(await must(office.clerk.fees.metersOf({ unitId: home }))).toEqual([meter]);
});

test('a column of readings goes down the walk door by door, and each is counted from the one before', async () => {
  const office = await moneyDesk();
  const [tenth, second] = [await office.home('1002'), await office.home('202')];
  const up = await hang(office, tenth, 'W-10');
  const down = await hang(office, second, 'W-2', { firstReading: 0 });
  await must(read(office, '2026-09-20', [down, 20_000], [up, 18_500]));
  expect(await must(read(office, '2026-10-20', [down, 45_000], [up, 30_500]))).toEqual({ entered: 2 });

  const rows = await walk(office, '2026-11-20');
  expect(rows.map((row) => [row.unitCode, row.lastOn, row.lastValue, row.lastUsage, row.value])).toEqual([
    ['3-1-202', '2026-10-20', 45_000, 25_000, null],
    ['3-1-1002', '2026-10-20', 30_500, 12_000, null],
  ]);
  // the walk of a day that was read already shows what stands there, beside what stood before it
  expect((await walk(office, '2026-10-20')).map((row) => [row.lastValue, row.lastUsage, row.value])).toEqual([
    [20_000, 20_000, 45_000],
    [18_500, 6_500, 30_500],
  ]);
});

test('one wrong figure in the column and nothing of it is written; the refusal names the row and the room', async () => {
  const office = await moneyDesk();
  const meters = [
    await hang(office, await office.home('201'), 'W-1'),
    await hang(office, await office.home('202'), 'W-2'),
  ] as const;
  const [one, two] = meters;
  const at = { row: 1, room: '3-1-202', serial: 'W-2' };

  expect(await read(office, '2026-11-20', [one, 13_000], [two, 11_999])).toEqual(
    refused('meter/backwards', { ...at, last: '12', value: '11.999', digits: 5 }),
  );
  expect(await read(office, '2026-11-20', [one, 13_000], [two, 100_000_000])).toMatchObject(
    refused('meter/beyond-dial'),
  );
  expect(await read(office, '2026-11-20', [one, 13_000], [one, 13_000])).toMatchObject(
    refused('reading/twice', { row: 1, room: '3-1-201', serial: 'W-1' }),
  );
  expect(await read(office, '2026-11-23', [one, 13_000])).toMatchObject(refused('reading/future'));
  expect(await read(office, '2026-01-04', [one, 13_000])).toMatchObject(refused('reading/before-installed'));
  expect(office.rows('SELECT count(*) AS n FROM meter_readings')).toEqual([{ n: 0 }]);

  await must(read(office, '2026-11-20', [one, 13_000]));
  expect(await read(office, '2026-11-20', [one, 14_000])).toMatchObject(refused('reading/same-day'));
  expect(await read(office, '2026-11-19', [one, 12_500])).toEqual(
    refused('reading/not-after-last', { row: 0, room: '3-1-201', serial: 'W-1', on: '2026-11-20' }),
  );
});

test('a dial that began again is said to have; where nobody knows its digits, and where it did not, it is refused', async () => {
  const office = await moneyDesk();
  const full = await hang(office, await office.home('201'), 'W-1', { firstReading: 99_990_000 });
  const blind = await hang(office, await office.home('202'), 'W-2', { dialDigits: null });

  expect(await read(office, '2026-11-20', [full, 5_000])).toMatchObject(refused('meter/backwards'));
  expect(await read(office, '2026-11-20', [full, 99_995_000, true])).toMatchObject(
    refused('meter/not-rolled-over'),
  );
  expect(await read(office, '2026-11-20', [blind, 5_000, true])).toMatchObject(refused('meter/no-dial'));
  await must(read(office, '2026-11-20', [full, 5_000, true]));
  expect((await walk(office, '2026-11-21'))[0]).toMatchObject({ lastValue: 5_000, lastUsage: 15_000 });
});

test('a meter that is replaced is closed with its last reading, and the new one is read from its own first', async () => {
  const office = await moneyDesk();
  const home = await office.home('201');
  const old = await hang(office, home, 'W-1');
  await must(read(office, '2026-10-20', [old, 40_000]));
  const change = {
    id: old.id,
    replacedOn: '2026-11-10',
    lastReading: 46_000,
    lastRolledOver: false,
    serial: 'W-1', // the same one, back from repair
    place: '厨房',
    multiplier: 1000,
    dialDigits: 5,
    firstReading: 0,
  };

  expect(await office.clerk.fees.replaceMeter({ ...change, lastReading: 39_999 })).toMatchObject(
    refused('meter/backwards'),
  );
  expect(await office.clerk.fees.replaceMeter({ ...change, replacedOn: '2026-10-19' })).toMatchObject(
    refused('reading/not-after-last'),
  );
  const fresh = await must(office.clerk.fees.replaceMeter(change));
  expect(fresh).toMatchObject({ unitId: home, kind: 'water', installedOn: '2026-11-10', firstReading: 0 });
  expect(await must(office.clerk.fees.metersOf({ unitId: home }))).toMatchObject([
    { id: fresh.id, removedOn: null },
    { id: old.id, removedOn: '2026-11-10', lastReading: 46_000 },
  ]);
  expect(office.rows(`SELECT replaced_by FROM meters WHERE id = '${old.id}'`)).toEqual([
    { replaced_by: fresh.id },
  ]);

  expect(await read(office, '2026-11-20', [old, 47_000])).toMatchObject(
    refused('meter/removed', { row: 0, room: '3-1-201', serial: 'W-1', on: '2026-11-10' }),
  );
  expect(await office.clerk.fees.replaceMeter(change)).toMatchObject(refused('meter/removed'));
  await must(read(office, '2026-11-20', [fresh, 3_000]));
  expect(await walk(office, '2026-11-21')).toMatchObject([
    { meterId: fresh.id, lastValue: 3_000, lastUsage: 3_000 },
  ]);
});

test('the last reading can be taken back with a reason and read again; what stands under later ones can not', async () => {
  const office = await moneyDesk();
  const meter = await hang(office, await office.home('201'), 'W-1');
  await must(read(office, '2026-09-20', [meter, 20_000]));
  await must(read(office, '2026-10-20', [meter, 90_000]));
  const [last, before] = await must(office.clerk.fees.readings({ meterId: meter.id }));

  expect(await office.clerk.fees.voidReading({ id: before!.id, reason: '看错表' })).toMatchObject(
    refused('reading/not-last'),
  );
  expect(await must(office.clerk.fees.voidReading({ id: last!.id, reason: '看错一位' }))).toMatchObject({
    value: 90_000,
    voidReason: '看错一位',
  });
  expect(await office.clerk.fees.voidReading({ id: last!.id, reason: '再来' })).toMatchObject(
    refused('reading/voided'),
  );
  await must(read(office, '2026-10-20', [meter, 29_000]));
  const kept = await must(office.clerk.fees.readings({ meterId: meter.id }));
  expect(kept.map(({ value, voidedAt }) => [value, voidedAt === null])).toEqual([
    [29_000, true],
    [90_000, false],
    [20_000, true],
  ]);
});

test('a reading that a charge was calculated from stays, until the charge is withdrawn', async () => {
  const office = await moneyDesk();
  const water = await office.item({
    name: '水费',
    method: 'metered',
    meterKind: 'water',
    quantityUnit: '吨',
    dueAfter: 'end',
  });
  await office.standard({ itemId: water.id, price: 45_000 });
  const meter = await hang(office, await office.home('201'), 'W-1');
  await must(read(office, '2026-10-31', [meter, 20_000]));
  const run = {
    itemIds: [water.id],
    fromOn: '2026-10-01',
    toOn: '2026-10-31',
    buildingIds: null,
    excluded: [],
  };
  const posted = await must(office.lead.fees.postRun({ ...run, chargeCount: 1, totalFen: 3600 as never }));
  const [reading] = await must(office.clerk.fees.readings({ meterId: meter.id }));

  expect(reading).toMatchObject({ charged: true });
  expect(await office.clerk.fees.voidReading({ id: reading!.id, reason: '看错表' })).toEqual(
    refused('reading/charged', { room: '3-1-201', serial: 'W-1', on: '2026-10-31' }),
  );
  await must(office.lead.fees.withdrawRun({ id: posted.id, reason: '抄错' }));
  expect(await must(office.clerk.fees.voidReading({ id: reading!.id, reason: '看错表' }))).toMatchObject({
    charged: false,
  });
});

test('the walk is printed with its last readings and a number of its own; without meters there is none', async () => {
  const office = await moneyDesk();
  const ask = { kind: 'water', buildingId: office.buildingId } as const;
  expect(await office.clerk.fees.printRoute(ask)).toEqual(refused('meter/none'));
  const meter = await hang(office, await office.home('201'), 'W-1', { place: '厨房' });
  await must(read(office, '2026-11-22', [meter, 20_125]));

  const { paperId } = await must(office.clerk.fees.printRoute(ask));
  expect(await must(office.clerk.papers.paper({ id: paperId }))).toMatchObject({
    kind: 'meter-route',
    number: 'CB-A1-20261122-001',
    data: {
      place: '3',
      kind: 'water',
      rows: [
        { unitCode: '3-1-201', serial: 'W-1', place: '厨房', lastOn: '2026-11-22', lastValue: '20.125' },
      ],
    },
  });
});

const sheetOf = (name: string, ...rows: string[][]) => ({
  fileName: `${name}.csv`,
  file: Buffer.from(`\uFEFF${rows.map((row) => row.join(',')).join('\n')}\n`).toString('base64'),
});

test('a sheet of meters is looked at row by row and added whole; brought a second time it adds nothing', async () => {
  const office = await moneyDesk();
  const [home, other] = [await office.home('201'), await office.home('202')];
  const file = sheetOf(
    '表具',
    ['名称', '表号', '表类型', '模式', '房屋', '倍率', '底数', '位数'],
    ['', '0012', '水表', '2002', '3-1-201', '', '12.5', '5'],
    ['', '88', '电表', '2002', '3栋1单元202', '40', '100', ''],
    ['', '88', '电表', '2002', '3-1-201', '', '', ''],
    ['', '89', '打卡机', '2002', '3-1-201', '', '', ''],
    ['', '90', '水表', '2002', '9-1-101', '', '', ''],
    ['', '91', '水表', '2002', '3-1-202', '', '123456', '5'],
    ['3-1-202智能水表', '92', '1001', '2002', '3-1-202', '', '12.3456', ''],
  );
  const look = await must(office.clerk.fees.previewMeters({ ...file, installedOn: '2026-11-01' }));

  expect(look.rows).toEqual([
    waterMeter(home, '0012', { firstReading: 12_500, installedOn: '2026-11-01' }),
    waterMeter(other, '88', {
      kind: 'electricity',
      multiplier: 40_000,
      dialDigits: null,
      firstReading: 100_000,
      installedOn: '2026-11-01',
    }),
  ]);
  expect(look.lines.map(({ row, action, problem }) => [row, action, problem?.code])).toEqual([
    [2, 'add', undefined],
    [3, 'add', undefined],
    [4, 'failed', 'meter/serial-taken'],
    [5, 'failed', 'import/cell-meter-kind'],
    [6, 'failed', 'import/unit-unknown'],
    [7, 'failed', 'meter/beyond-dial'],
    [8, 'failed', 'import/cell-reading'],
  ]);
  // whose row it is, the clerk is told even where a cell can not be read
  expect(look.lines.slice(3).map(({ unitCode, serial }) => [unitCode, serial])).toEqual([
    ['3-1-201', '89'],
    ['9-1-101', '90'],
    ['3-1-202', '91'],
    ['3-1-202', '92'],
  ]);
  expect(await must(office.clerk.fees.addMeters({ fileName: file.fileName, rows: look.rows }))).toEqual({
    added: 2,
  });
  const again = await must(office.clerk.fees.previewMeters({ ...file, installedOn: '2026-11-01' }));
  expect([again.rows, again.lines.slice(0, 2).map(({ action }) => action)]).toEqual([[], ['same', 'same']]);
  expect(await office.clerk.fees.addMeters({ fileName: file.fileName, rows: look.rows })).toEqual(
    refused('meter/serial-taken', { room: '3-1-201', serial: '0012', row: 0, unit: '3-1-201' }),
  );
});

test('a sheet of readings finds each meter by its number or its home, and says of every row what keeps it out', async () => {
  const office = await moneyDesk();
  const homes = await Promise.all(['201', '202', '203', '204'].map((room) => office.home(room)));
  const [one, two, three] = homes as [UnitId, UnitId, UnitId, UnitId];
  const meter = await hang(office, one, 'W-1');
  await hang(office, two, 'W-2', { firstReading: 99_990_000 });
  await hang(office, three, 'W-3');
  await hang(office, three, 'W-3B');
  const file = sheetOf(
    '抄表',
    ['楼栋编号', '单元编号', '房号', '表号', '上期度数', '上期读表时间', '本期度数', '本期读表时间', '备注'],
    ['3', '1', '201', '', '12', '2026-10-20', '20.5', '2026-11-18', ''],
    ['3', '1', '202', '', '', '', '5', '', '表盘翻转'],
    ['3', '1', '203', '', '', '', '15', '', ''],
    ['3', '1', '203', 'W-3B', '11', '', '15', '', ''],
    ['3', '1', '203', 'W-3', '', '', '11', '', ''],
    ['3', '1', '204', '', '', '', '15', '', ''],
    ['3', '1', '201', 'W-2', '', '', '15', '', ''],
    ['3', '1', '201', '', '', '', '21', '', ''],
    ['3', '1', '205', '', '', '', '21', '', ''],
    ['', '', '', 'W-77', '', '', '21', '', ''],
    ['3', '1', '204', '', '', '', '没人', '', ''],
  );
  const ask = { ...file, kind: 'water', readOn: '2026-11-20' } as const;
  const { rows, unknownColumns } = await must(office.clerk.fees.previewReadings(ask));

  expect(rows.map(({ row, value, problem }) => [row, value, problem?.code ?? ''])).toEqual([
    [2, 20_500, ''],
    [3, 5_000, ''],
    [4, 15_000, 'reading/which-meter'],
    [5, 15_000, 'reading/before-differs'],
    [6, 11_000, 'meter/backwards'],
    [7, 15_000, 'reading/no-meter'],
    [8, 15_000, 'reading/other-home'],
    [9, 21_000, 'reading/twice'],
    [10, 21_000, 'import/unit-unknown'],
    [11, 21_000, 'reading/serial-unknown'],
    [12, null, 'import/cell-reading'],
  ]);
  expect(rows.slice(-2).map(({ unitCode, serial }) => [unitCode, serial])).toEqual([
    ['', 'W-77'],
    ['3-1-204', ''],
  ]);
  expect(unknownColumns).toEqual([]);
  const good = rows.filter(({ problem }) => problem === null);
  const readings = good.map(({ meterId, value, rolledOver, readOn }) => ({
    meterId: meterId!,
    value: value!,
    rolledOver,
    readOn,
  }));
  expect(
    await must(office.clerk.fees.enterReadings({ readOn: '2026-11-20', fromFile: true, readings })),
  ).toEqual({
    entered: 2,
  });
  expect(await must(office.clerk.fees.readings({ meterId: meter.id }))).toMatchObject([
    { readOn: '2026-11-18', value: 20_500, source: 'import' },
  ]);
});

test("a shop's sheet with its own titles is read too; a row about another kind of meter stays out", async () => {
  const office = await moneyDesk();
  await hang(office, await office.home('101'), 'W-1');
  const file = sheetOf(
    '商铺抄表',
    [
      '商业区编号',
      '商铺编号',
      '费用类型',
      '上期度数',
      '上期读表时间',
      '本期度数',
      '本期读表时间',
      '倍率',
      '损耗',
    ],
    ['S1', '3-1-101', '水费', '12', '2026-10-20', '30', '2026-11-20', '1', '0'],
    ['S1', '3-1-101', '电费', '12', '2026-10-20', '30', '2026-11-20', '1', '0'],
  );
  const look = await must(
    office.clerk.fees.previewReadings({ ...file, kind: 'water', readOn: '2026-11-20' }),
  );
  expect(look.rows.map(({ value, problem }) => [value, problem?.code])).toEqual([
    [30_000, undefined],
    [30_000, 'reading/other-kind'],
  ]);
});

test('the meter sheet of another property system is understood, its home unknown to this estate', async () => {
  const office = await moneyDesk();
  const file = readFileSync(join(import.meta.dirname, '../fixtures/meterMachine.xlsx')).toString('base64');
  const look = await must(
    office.clerk.fees.previewMeters({ fileName: 'meterMachine.xlsx', file, installedOn: '2026-11-01' }),
  );
  expect(look.lines.map(({ serial, action, problem }) => [serial, action, problem?.code])).toEqual([
    ['1212', 'failed', 'import/cell-required'],
  ]);
  expect(look.unknownColumns).toEqual([]);
});
