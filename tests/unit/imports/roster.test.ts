import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { array, assert, constantFrom, double, integer, oneof, property, string, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { ImportProblem } from '../../../src-main/imports/importProblem.ts';
import { parseSheet } from '../../../src-main/imports/parseSheet.ts';
import { rosterColumns } from '../../../src-main/imports/roster/columns.ts';
import { sampleRoster } from '../../../src-main/imports/roster/sample.ts';
import { roster } from '../../../src-main/imports/roster/source.ts';
import { rosterTemplate } from '../../../src-main/imports/roster/template.ts';
import { foldTitle } from '../../../src-main/imports/header.ts';
import { type Cell, readWorkbook } from '../../../src-main/imports/workbook.ts';
import { RosterRow } from '../../../src-shared/contract/rosterRow.ts';
import { dirtyRoster } from '../../fixtures/roster.ts';

const read = async (file: string) => parseSheet(roster, await readWorkbook(file, readFileSync(file)));
const parse = (...rows: Cell[][]) => parseSheet(roster, [{ name: '名册', rows }]);
const problems = (...rows: Cell[][]) =>
  parse(...rows).problems.map(({ row, column, code, params }) => ({ row, column, code, ...params }));
const unitsOf = (...rows: Cell[][]) =>
  parse(...rows).rows.map(({ building, entrance, room }) => [building, entrance, room].join('|'));

const importRoom = join(import.meta.dirname, '../../fixtures/importRoom.xlsx');
const template = join(import.meta.dirname, '../../../assets/templates/业主名册导入模板.xlsx');

test('the room sheet of another property system is one unit with its owner; its ID number is let go', async () => {
  expect(await read(importRoom)).toEqual({
    rows: [
      {
        sheet: '资产信息',
        row: 2,
        project: null,
        building: '1',
        entrance: '1',
        room: '1001',
        floor: 1,
        totalFloors: 33,
        hasLift: true,
        usage: 'residence',
        areaCm2: 945_600,
        innerAreaCm2: 945_600,
        occupancy: 'occupied',
        movedInOn: null,
        handedOverOn: null,
        warrantyUntil: null,
        person: { name: '张三', sex: 'male', phones: ['13800000000'], relation: 'owner' },
        plates: [],
        parkingSpaces: [],
        note: null,
      },
    ],
    problems: [],
    notices: [],
    headerRow: 1,
    unknownColumns: [],
    skippedRows: [],
    skippedSheets: [],
    whose: expect.any(Function),
    idNumbersDropped: 1,
  });
});

test.each([1, 2, 3, 4, 5, 6])(
  'a dirty roster of 240 units is read whole, its wrong rows and only those given back (%i)',
  { timeout: 30_000 },
  async (seed) => {
    const { name, bytes, expected } = await dirtyRoster({ units: 240, seed });
    const table = parseSheet(roster, await readWorkbook(name, bytes));

    expect(table.rows).toEqual(expected.rows);
    expect(expected.units).toBe(240);
    expect(table.rows.filter(({ person }) => person !== null)).toHaveLength(expected.people);
    expect(
      table.problems.map(({ row, code, column }) => ({ row, code, title: column.replace(/^[A-Z]+ /, '') })),
    ).toEqual(expected.failures.map((failure) => ({ ...failure, title: failure.title.normalize('NFKC') })));
    expect(table.notices.filter(({ code }) => code === 'import/row-merged').map(({ row }) => row)).toEqual(
      expected.mergedRows,
    );
    expect(table.skippedRows.map(({ row, why }) => ({ row, why }))).toEqual(expected.skipped);
    expect(table.idNumbersDropped).toBe(expected.idNumbersDropped);
    expect(table.headerRow).toBe(expected.headerRow);
    expect(table.unknownColumns.map((column) => column.replace(/^[A-Z]+ /, ''))).toEqual(
      expected.unknownTitles,
    );
    expect(table.skippedSheets).toEqual(['填表须知']);
  },
);

test('the same file twice gives the same rows', async () => {
  const [once, again] = [
    await dirtyRoster({ units: 60, seed: 9 }),
    await dirtyRoster({ units: 60, seed: 9 }),
  ];
  expect(once.bytes).toEqual(again.bytes);
});

test('our own template imports without a problem and with no row', async () => {
  const table = await read(template);
  expect(table).toMatchObject({
    rows: [],
    problems: [],
    notices: [],
    unknownColumns: [],
    headerRow: 1,
    idNumbersDropped: 0,
  });
  expect(table.skippedRows.map(({ row, why }) => ({ row, why }))).toEqual([{ row: 2, why: 'example' }]);
});

test('the template in assets is the one that the columns give (scripts/templates.ts writes it)', async () => {
  expect(Buffer.from(await rosterTemplate()).equals(readFileSync(template))).toBe(true);
});

test('the example of the template would import if it were not marked as one', async () => {
  const [sheet] = await readWorkbook('模板.xlsx', await rosterTemplate());
  const rows = (sheet?.rows ?? []).map((row) => row.map((cell) => (cell === '示例' ? '和园小区' : cell)));
  const table = parse(...rows);
  expect(table.problems).toEqual([]);
  expect(table.rows).toMatchObject([
    { project: '和园小区', building: '3', entrance: '1', room: '502', areaCm2: 945_600 },
  ]);
});

test.each(['importFeeDetail.xlsx', 'importResourceStore.xlsx', 'meterMachine.xlsx'])(
  'a sheet of another kind, %s, is refused by what it lacks, not misread',
  async (name) => {
    await expect(read(join(import.meta.dirname, '../../fixtures', name))).rejects.toMatchObject({
      code: 'import/header-missing',
      params: { missing: '房号' },
    });
  },
);

const titles = ['楼号', '单元', '房号', '建筑面积', '姓名', '手机号', '业主类型'];

test('what is wrong is told with row, column, what stands there and what may have been meant', () => {
  expect(
    problems(
      ['某某小区'],
      titles,
      ['3号楼', 1, 502, '94.567', '张三', '1380000', '1009'],
      ['3号楼', 1, null, 94, '李四', '13800000001', '业主'],
      ['3号楼', 1, 503, 94, null, '13800000001', '业主'],
      [null, null, 504, 94, '王五', null, null],
    ),
  ).toEqual([
    { row: 3, column: 'D 建筑面积', code: 'import/cell-area-too-fine', found: '94.567', suggestion: '94.57' },
    { row: 3, column: 'F 手机号', code: 'import/cell-phone', found: '1380000' },
    { row: 3, column: 'G 业主类型', code: 'import/cell-relation', found: '1009' },
    { row: 4, column: 'C 房号', code: 'import/cell-required', found: '' },
    { row: 5, column: 'E 姓名', code: 'import/cell-required', found: '' },
    { row: 6, column: 'A 楼号', code: 'import/cell-required', found: '' },
  ]);
});

test('an ID number is shown nowhere, in whatever column it stands', () => {
  const table = parse(
    [...titles, '备注', '身份证号'],
    ['3', '1', '502', 94, '张三110101190001010001', '', '', '', '110101190001010001'],
    ['3', '1', '503', 94, '李四', '', '', '证件 11010119000101000X 已核', '11010119000101000x'],
    ['3', '1', '504', 94, '王五', '110101190001010001', '', '', '111111111111111111'],
  );
  expect(JSON.stringify(table)).not.toContain('110101');
  expect(table.rows.map(({ note }) => note)).toEqual(['证件 … 已核']);
  expect(table.problems.map(({ row, code }) => [row, code])).toEqual([
    [2, 'import/cell-name'],
    [4, 'import/cell-phone'],
  ]);
  expect(table.idNumbersDropped).toBe(3);
});

test('a room in one piece is parted where the building has no column of its own', () => {
  const rooms = [
    '3-1-502',
    '3栋1单元503',
    '3#-1-504',
    '11号楼2单元1001',
    '1号楼2单元1001',
    'A座2511-2513',
    '商铺',
  ];
  const table = parse(
    ['房号', '姓名', '电话'],
    ...rooms.map((room, nth) => [room, `甲${'乙丙丁戊己庚辛'[nth]}`, null]),
  );
  expect(table.rows.map(({ building, entrance, room }) => [building, entrance, room].join('|'))).toEqual([
    '3|1|502',
    '3|1|503',
    '3|1|504',
    '11|2|1001',
    '1|2|1001',
    'A||2511-2513',
  ]);
  expect(table.problems).toMatchObject([
    { row: 8, column: 'A 房号', code: 'import/cell-required', params: { found: '商铺' } },
  ]);
});

test('two rooms made one stay one room in their building', () => {
  expect(unitsOf(['楼号', '房号', '姓名'], ['B座', '2511-2513', '张三'])).toEqual(['B||2511-2513']);
});

test('a room in one piece beside its own columns is read once, and refused where they contradict each other', () => {
  const header = ['楼号', '单元', '房号'];
  expect(unitsOf(header, ['3', '1', '3-1-502'], ['3', null, '3-2-502'], ['3', '2', '2-503'])).toEqual([
    '3|1|502',
    '3|2|502',
    '3|2|503',
  ]);
  expect(problems(header, ['3', '1', '4-1-502'], ['3', '1', '3-2-502'])).toMatchObject([
    { row: 2, column: 'C 房号', code: 'import/room-contradiction', found: '4-1-502' },
    { row: 3, column: 'C 房号', code: 'import/room-contradiction', found: '3-2-502' },
  ]);
});

test('what stands before the dash is the building where it always is, else the entrance', () => {
  const header = ['楼号', '房号', '姓名'];
  expect(unitsOf(header, ['1', '1-502', '张'], ['2', '2-502', '王'])).toEqual(['1||502', '2||502']);
  expect(unitsOf(header, ['1', '1-502', '张'], ['1', '2-502', '王'])).toEqual(['1|1|502', '1|2|502']);
});

test('a sheet for each building names the building', () => {
  const rows = [
    ['房号', '姓名', '电话'],
    ['502', '张三', '13800000000'],
  ];
  const table = parseSheet(roster, [
    { name: '3号楼', rows },
    { name: '11栋', rows },
  ]);
  expect(table.rows.map(({ sheet, building, row }) => [sheet, building, row])).toEqual([
    ['3号楼', '3', 2],
    ['11栋', '11', 2],
  ]);
});

test('on the sheet of building 3, 1-502 is a room of its entrance 1, and a room of building 4 is refused', () => {
  const rows = [
    ['房号', '姓名', '电话'],
    ['1-502', '张三', null],
    ['3-2-502', '李四', null],
    ['4-1-502', '王五', null],
  ];
  const table = parseSheet(roster, [{ name: '3号楼', rows }]);
  expect(table.rows.map(({ building, entrance, room }) => [building, entrance, room])).toEqual([
    ['3', '1', '502'],
    ['3', '2', '502'],
  ]);
  expect(table.problems).toMatchObject([
    { row: 4, code: 'import/room-contradiction', params: { building: '3' } },
  ]);
});

test('owners who share a cell are two people, with a number each where there are as many', () => {
  const table = parse(
    titles,
    ['3', '1', '502', 94, '张三，李四', '13800000000；13900000001', '业主'],
    ['3', '1', '503', 94, '王五、赵六', '13800000000', '业主'],
  );
  expect(table.rows.map(({ row, person }) => [row, person?.name, person?.phones])).toEqual([
    [2, '张三', ['13800000000']],
    [2, '李四', ['13900000001']],
    [3, '王五', ['13800000000']],
    [3, '赵六', []],
  ]);
});

test('a tenant in columns of his own is a person of the unit too', () => {
  const header = ['房号', '业主姓名', '业主电话', '租户姓名', '租户电话', '备用电话'];
  const table = parse(header, ['3-1-502', '张三', '13800000000', '李四', '13900000001', '0755-1234567']);
  expect(table.rows.map(({ person }) => person)).toEqual([
    { name: '张三', sex: null, phones: ['13800000000', '0755-1234567'], relation: 'owner' },
    { name: '李四', sex: null, phones: ['13900000001'], relation: 'tenant' },
  ]);
});

test('the same person twice in a unit is kept once, with what both rows tell', () => {
  const table = parse(
    [...titles, '车牌号'],
    ['3', '1', '502', 94, '张三', '13800000000', '业主', null],
    ['3', '1', '503', 90, '张三', '13800000000', '业主', null],
    ['3号楼', '1单元', '502室', null, '张三', '0755-1234567', '业主', '粤B·12345'],
  );
  expect(table.rows.map(({ row, room, person, plates }) => [row, room, person?.phones, plates])).toEqual([
    [2, '502', ['13800000000', '0755-1234567'], ['粤B12345']],
    [3, '503', ['13800000000'], []],
  ]);
  expect(table.notices).toEqual([
    {
      sheet: '名册',
      row: 4,
      column: '',
      code: 'import/row-merged',
      params: { unit: '3-1-502', earlierRow: 2 },
    },
  ]);
});

test('a row that contradicts an earlier one is given back, and the earlier one stands', () => {
  const rows: Cell[][] = [
    titles,
    ['3', '1', '502', 94, '张三', null, '业主'],
    ['3', '1', '502', 89, '李四', null, '租客'],
    ['3', '1', '502', 94, '张三', null, '租客'],
    ['3', '1', '502', null, '王五', null, '租客'],
  ];
  expect(parse(...rows).rows.map(({ row }) => row)).toEqual([2, 5]);
  expect(problems(...rows)).toEqual([
    {
      row: 3,
      column: 'D 建筑面积',
      code: 'import/unit-contradiction',
      found: '89',
      earlierRow: 2,
      earlier: '94',
    },
    {
      row: 4,
      column: 'G 业主类型',
      code: 'import/row-duplicate',
      found: '租客',
      earlierRow: 2,
      earlier: '业主',
    },
  ]);
});

test('of a row that contradicts in one of its people, nothing is imported', () => {
  const table = parse(
    titles,
    ['3', '1', '502', 94, '张三', null, '业主'],
    ['3', '1', '502', 94, '赵六，张三', null, '租客'],
  );
  expect(table.rows.map(({ person }) => person?.name)).toEqual(['张三']);
  expect(table.problems.map(({ row, code }) => [row, code])).toEqual([[3, 'import/row-duplicate']]);
});

test('a building of 18 floors on one row and 33 on the others has 33, and the odd row is told', () => {
  const table = parse(
    ['楼号', '房号', '总层数', '电梯'],
    ['3', '101', 33, '有'],
    ['3', '102', 18, null],
    ['3', '103', 33, null],
  );
  expect(table.rows.map(({ totalFloors, hasLift }) => [totalFloors, hasLift])).toEqual([
    [33, true],
    [33, true],
    [33, true],
  ]);
  expect(table.notices).toMatchObject([
    { row: 3, column: 'C 总层数', code: 'import/building-differs', params: { found: '18', building: '3' } },
  ]);
});

test('remarks, sums and repeated titles are left out and told; a row that only lacks its room is not one of them', () => {
  const table = parse(
    titles,
    ['3', '1', '502', 94, '张三', null, null],
    [null, null, null, null, null, null, null],
    [' ', '', null, null, null, null, null],
    titles,
    ['3', '1', null, 94, '李四', null, null],
    ['3号楼', null, null, null, null, null, null],
    ['合计', null, null, 188, null, null, null],
    ['说明：', null, null, null, null, null, null],
    ['楼号', '请填楼栋编号', null, null, null, null, null],
    ['本表每月更新一次，谢谢配合', null, null, null, null, null, null],
    [null, '房号', '照门牌填', null, null, null, null],
    [null, null, '3-1-503', null, '王五', null, null],
  );
  expect(table.rows.map(({ row }) => row)).toEqual([2, 13]);
  expect(table.problems.map(({ row, code }) => [row, code])).toEqual([[6, 'import/cell-required']]);
  expect(table.skippedRows.map(({ row, why }) => [row, why])).toEqual([
    [5, 'header'],
    [7, 'note'],
    [8, 'total'],
    [9, 'note'],
    [10, 'note'],
    [11, 'note'],
    [12, 'note'],
  ]);
});

test('a name, a phone or a plate alone in its row is a mistake to tell, not a remark', () => {
  expect(problems(titles, [null, null, null, null, '张三', null, null])).toMatchObject([
    { row: 2, column: 'C 房号', code: 'import/cell-required' },
  ]);
});

test('broken formulas are told as such', () => {
  expect(problems(titles, ['3', '1', '502', '#REF!', '#N/A', null, null])).toMatchObject([
    { column: 'D 建筑面积', code: 'import/cell-broken-formula' },
    { column: 'E 姓名', code: 'import/cell-broken-formula' },
  ]);
});

test('more than the ledger keeps is told, never cut off', () => {
  const phones = Array.from({ length: 9 }, (_, nth) => `1380000000${nth}`);
  const header = ['房号', '姓名', '电话', '备注', '备注2'];
  const long = '字'.repeat(300);
  expect(
    problems(
      header,
      ['3-1-501', '张三', phones.join('；'), null, null],
      ['3-1-502', '李四', null, long, `${long}二`],
      ['3-1-503', '王五', phones.slice(0, 5).join('；'), null, null],
      ['3-1-503', '王五', phones.slice(4).join('；'), null, null],
    ),
  ).toMatchObject([
    { row: 2, column: 'C 电话', code: 'import/too-many', most: 8 },
    { row: 3, column: 'D 备注', code: 'import/cell-too-long' },
    { row: 5, column: 'C 电话', code: 'import/too-many', most: 8 },
  ]);
});

test('no title means two things', () => {
  const all = Object.entries(rosterColumns).flatMap(([key, { titles }]) =>
    titles.split(/\s+/).map((title) => [foldTitle(title), key] as const),
  );
  const twice = all.filter(([title], at) => all.findIndex(([other]) => other === title) !== at);
  expect(twice).toEqual([]);
});

test(
  'whatever stands in the cells, a row is good for the ledger or has a problem',
  { timeout: 30_000 },
  () => {
    const columns = Object.entries(rosterColumns);
    const header = columns.map(([, column]) => column.titles.split(/\s+/)[0] ?? '');
    const chaos = oneof(
      constantFrom<Cell>('3-1-502', '张三', '13800000000', '2020-6-10', '94.56', '有', '110', true, {
        day: '2026-03-01',
      }),
      constantFrom<Cell>('#N/A', '示例', '合计', '说明：', 'x'.repeat(600), '，', '粤B12345；粤B12346'),
      integer(),
      double(),
      string({ unit: 'binary' }),
      string({ unit: constantFrom(...Array.from('0123456789-./;,，；号楼栋单元室张三粤B·年月日㎡无 ')) }),
    );
    const usual: Partial<Record<string, Cell>> = { building: '3', entrance: '1', room: '502', names: '张三' };
    const row = tuple(
      ...columns.map(([key]) =>
        oneof({ weight: 12, arbitrary: constantFrom(usual[key] ?? null) }, { weight: 1, arbitrary: chaos }),
      ),
    );
    let goodRows = 0;
    assert(
      property(array(row, { maxLength: 8 }), (rows) => {
        const table = parse(header, ...rows);
        goodRows += table.rows.length;
        for (const good of table.rows) expect(RosterRow.safeParse(good).error).toBeUndefined();
        const failed = new Set(table.problems.map(({ row }) => row));
        expect(table.rows.filter((good) => failed.has(good.row))).toEqual([]);
      }),
      { numRuns: 200 },
    );
    expect(goodRows).toBeGreaterThan(50);
  },
);

test('whatever sheets come, the answer is a table or an ImportProblem', { timeout: 30_000 }, () => {
  const answer = (rows: Cell[][]): unknown => {
    try {
      parse(...rows);
      return 'table';
    } catch (thrown) {
      return thrown instanceof ImportProblem ? 'problem' : thrown;
    }
  };
  const cell = oneof(
    constantFrom<Cell>('房号', '姓名', '电话', '面积', '楼号', '面积', '说明', null),
    string(),
    integer(),
  );
  assert(
    property(array(array(cell, { maxLength: 8 }), { maxLength: 8 }), (rows) => {
      expect(['table', 'problem']).toContain(answer(rows));
    }),
    { numRuns: 200 },
  );
});

test(
  'the sample estate is good for the ledger: every row fits, no unit, phone or plate stands for two',
  { timeout: 30_000 },
  () => {
    for (const units of [1, 12, 240, 3000]) {
      const rows = sampleRoster(units, 2026);
      for (const row of rows) expect(RosterRow.safeParse(row).error).toBeUndefined();
      expect(
        new Set(rows.map(({ building, entrance, room }) => `${building}|${entrance}|${room}`)).size,
      ).toBe(units);
      for (const numbers of [
        rows.flatMap(({ plates }) => plates),
        rows.flatMap(({ person }) => person?.phones ?? []),
      ]) {
        expect(new Set(numbers).size).toBe(numbers.length);
      }
    }
    const estate = sampleRoster(240, 2026);
    expect(new Set(estate.map(({ building }) => building)).size).toBe(12);
    expect(Math.max(...estate.map(({ floor }) => floor ?? 0))).toBe(33);
    expect(sampleRoster(240, 2026)).toEqual(estate);
    expect(sampleRoster(240, 2027)).not.toEqual(estate);
  },
);
