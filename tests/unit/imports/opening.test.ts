import { expect, test } from 'vitest';
import { parseCycle, parseEnd, parseMoney, parseSpan } from '../../../src-main/imports/opening/cells.ts';
import { openingSheet } from '../../../src-main/imports/opening/source.ts';
import { parseSheet } from '../../../src-main/imports/parseSheet.ts';
import type { Cell } from '../../../src-main/imports/workbook.ts';

const parse = (...rows: Cell[][]) => parseSheet(openingSheet, [{ name: '欠费', rows }]);

test.each<[cell: Cell, fen: number | null | string]>([
  [1000, 100_000],
  [1684.030000000001, 168_403],
  ['1,200.5', 120_050],
  ['１,２００.５０', 120_050],
  ['￥80元', 8_000],
  ['-', null],
  [-5, 'import/cell-money-negative'],
  ['0.005', 'import/cell-money-too-fine'],
  ['1.000.00', 'import/cell-money'],
  [{ day: '2026-01-01' }, 'import/cell-money'],
])('the money of a cell: %j', (cell, expected) => {
  const reading = parseMoney(cell);
  expect(reading.ok ? reading.value : reading.code).toBe(expected);
});

test.each<[cell: Cell, days: string]>([
  ['2026.1.1-2026.6.30', '2026-01-01 2026-06-30 '],
  ['2026-01-01至2026-06-30', '2026-01-01 2026-06-30 '],
  ['2026/1/1 ~ 2026/6/30', '2026-01-01 2026-06-30 '],
  ['２０２６.１.１—２０２６.６.３０', '2026-01-01 2026-06-30 '],
  ['20260101-20260630', '2026-01-01 2026-06-30 '],
  ['2025/09—2026/02', '2025-09-01 2026-02-28 '],
  ['2026-01-2026-06', '2026-01-01 2026-06-30 '],
  ['2026年1月至2026年6月', '2026-01-01 2026-06-30 '],
  ['2028-02', '2028-02-01  2028-02-29'],
  ['2026年12月', '2026-12-01  2026-12-31'],
  [42_370, '2016-01-01  '],
  [{ day: '2026-03-15' }, '2026-03-15  '],
  ['2026.2.30-2026.6.30', 'import/cell-period'],
  ['去年', 'import/cell-period'],
])('the days of a cell: %j', (cell, expected) => {
  const reading = parseSpan(cell);
  const days = reading.ok ? Object.values(reading.value ?? {}) : [reading.code];
  expect(days.join(' ')).toBe(expected);
});

test.each<[cell: Cell, months: number | null]>([
  [12, 12],
  ['3个月', 3],
  ['季度', 3],
  ['每半年', 6],
  ['按年收', 12],
  ['月', 1],
  ['不定', null],
])('the cycle of a cell: %j', (cell, months) => {
  expect(parseCycle(cell)).toEqual({ ok: true, value: months });
});

test('the end of a month named as such is its last day', () => {
  expect(parseEnd('2026-02')).toEqual({ ok: true, value: '2026-02-28' });
  expect(parseEnd('二月')).toMatchObject({ ok: false });
});

test('an end is told by the cycle, by the month, or by the next row; what is said otherwise is told', () => {
  const { rows, problems, notices } = parse(
    ['房号', '收费项目', '缴费周期', '开始时间', '结束时间', '应缴金额'],
    ['3-1-501', '物业服务费', 12, '2025-02-01', null, 1000],
    ['3-1-502', '物业服务费', 1, '2024-01-31', '2024-02-29', 100],
    ['3-1-502', '物业服务费', 1, '2024-02-29', '2024-03-30', 100],
    ['3-1-503', '物业服务费', null, '2026-01', null, 100],
    ['3-1-504', '物业服务费', null, '2026-01-05', '2026-01-05', 100],
    ['3-1-505', '物业服务费', null, '2026-01-05', null, 100],
  );
  expect(rows.map(({ fromOn, toOn }) => `${fromOn} ${toOn}`)).toEqual([
    '2025-02-01 2026-01-31',
    '2024-01-31 2024-02-28',
    '2024-02-29 2024-03-30',
    '2026-01-01 2026-01-31',
    '2026-01-05 2026-01-05',
  ]);
  expect(notices).toMatchObject([{ row: 3, column: 'E 结束时间', params: { to: '2024-02-28' } }]);
  expect(problems).toMatchObject([{ row: 7, code: 'import/period-missing' }]);
});

test('of what was due, paid and is owed two tell the third, and all three have to fit', () => {
  const { rows, problems } = parse(
    ['房号', '收费项目', '账期', '应收', '已收', '欠费', '缴费日期'],
    ['3-1-501', '物业服务费', '2026-01', 100, null, null, null],
    ['3-1-501', '物业服务费', '2026-02', null, null, 100, null],
    ['3-1-501', '物业服务费', '2026-03', null, 40, 60, '2026-03-05'],
    ['3-1-501', '物业服务费', '2026-04', 100, null, 60, '2026-04-05'],
    ['3-1-501', '物业服务费', '2026-05', null, 100, null, '2026-05-05'],
    ['3-1-501', '物业服务费', '2026-06', 100, 50, 60, '2026-06-05'],
    ['3-1-501', '物业服务费', '2026-07', 100, null, 120, null],
  );
  expect(rows.map(({ amount, paid }) => [amount, paid])).toEqual([
    [10_000, 0],
    [10_000, 0],
    [10_000, 4_000],
    [10_000, 4_000],
    [10_000, 10_000],
  ]);
  expect(problems.map(({ row, code }) => `${row} ${code}`)).toEqual([
    '7 import/amount-contradiction',
    '8 import/amount-contradiction',
  ]);
});
