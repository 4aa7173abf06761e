import { assert, date, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import {
  isNothing,
  parseArea,
  parseChoice,
  parseCode,
  parseDay,
  parseList,
  parseNames,
  parsePhones,
  parsePlates,
  parseText,
  parseWhole,
  parseYesNo,
} from '../../../src-main/imports/cells.ts';
import type { Cell } from '../../../src-main/imports/workbook.ts';
import { buildingCode } from '../../../src-shared/rules/roomCode.ts';

const is = (value: unknown) => ({ ok: true, value });
const fails = (code: string, suggestion?: string) => ({
  ok: false,
  code,
  ...(suggestion === undefined ? {} : { suggestion }),
});

test.each(['', ' ', '-', '——', '/', '无', '無', '暂无', 'N/A', null])('%j says nothing', (cell) => {
  expect(isNothing(cell)).toBe(true);
});

test('text is cleaned and held to its length', () => {
  expect(parseText(10)('　和园　小区\u0007 ')).toEqual(is('和园 小区'));
  expect(parseText(10)(12)).toEqual(is('12'));
  expect(parseText(3)('四个字了')).toEqual(fails('import/cell-too-long'));
});

test.each<[Cell, number | null]>([
  [33, 33],
  ['33', 33],
  ['３３', 33],
  ['1,200', 1200],
  ['3.0', 3],
  [3.0, 3],
  ['5层', 5],
  ['-1', -1],
  ['无', null],
])('%j is the whole number %s', (cell, value) => {
  expect(parseWhole(-9, 2000, /层$/u)(cell)).toEqual(is(value));
});

test.each<Cell>(['三', '3.5', 3.5, '1,2', '99999', '1e3', { day: '2026-03-01' }])(
  '%j is no whole number',
  (cell) => {
    expect(parseWhole(-9, 2000)(cell)).toEqual(fails('import/cell-number'));
  },
);

test('an area of nought is a mistake where it counts, and nothing where it was typed to fill the cell', () => {
  expect(parseArea(false)(0)).toEqual(fails('import/cell-area'));
  expect(parseArea(true)('0.00')).toEqual(is(null));
  expect(parseArea(false)('94.567')).toEqual(fails('import/cell-area-too-fine', '94.57'));
  expect(parseArea(false)(94.56)).toEqual(is(945_600));
});

test.each<[Cell, string]>([
  [{ day: '2020-06-10' }, '2020-06-10'],
  ['2020-6-10', '2020-06-10'],
  ['2020/6/10', '2020-06-10'],
  ['2020.6.10', '2020-06-10'],
  ['2020年6月10日', '2020-06-10'],
  ['２０２０－０６－１０', '2020-06-10'],
  ['20200610', '2020-06-10'],
  [20_200_610, '2020-06-10'],
  ['2020-06-10 00:00:00', '2020-06-10'],
  ['2020-06-10T08:00:00.000Z', '2020-06-10'],
  [42_370, '2016-01-01'],
  ['42370', '2016-01-01'],
  [43_992.5, '2020-06-10'],
  ['2024-2-29', '2024-02-29'],
])('%j is the day %s', (cell, day) => {
  expect(parseDay(cell)).toEqual(is(day));
});

test.each<[Cell, string?]>([
  ['2020-02-30', '2020-02-29'],
  ['2023年2月29日', '2023-02-28'],
  ['2020-13-01'],
  ['2020-00-10'],
  ['20201301'],
  ['2020年6月', '2020-06-01'],
  ['6/10/2020'],
  ['去年'],
  [2020],
  [12],
  [12_345],
  ['1899-12-31'],
  [true],
])('%j is no day', (cell, suggestion) => {
  expect(parseDay(cell)).toEqual(fails('import/cell-date', suggestion));
});

test('every day of a living office is read from all its spellings', () => {
  const days = date({
    min: new Date('1950-01-01T00:00:00Z'),
    max: new Date('2150-12-31T00:00:00Z'),
    noInvalidDate: true,
  });
  assert(
    property(days, (instant) => {
      const day = instant.toISOString().slice(0, 10);
      const [year = '', month = '', dayOfMonth = ''] = day.split('-');
      const serial = Math.floor(instant.getTime() / 86_400_000) + 25_569;
      const short = `${Number(month)}/${Number(dayOfMonth)}`;
      for (const cell of [
        day,
        `${year}/${short}`,
        `${year}${month}${dayOfMonth}`,
        serial,
        `${year}年${month}月${dayOfMonth}日`,
      ]) {
        expect(parseDay(cell)).toEqual(is(day));
      }
    }),
  );
});

test('a day that the calendar does not have is never read', () => {
  assert(
    property(
      integer({ min: 1950, max: 2150 }),
      integer({ min: 0, max: 99 }),
      integer({ min: 0, max: 99 }),
      (year, month, day) => {
        const reading = parseDay(`${year}-${month}-${day}`);
        const real = new Date(Date.UTC(year, month - 1, day));
        const exists =
          month >= 1 &&
          month <= 12 &&
          day >= 1 &&
          real.getUTCMonth() === month - 1 &&
          real.getUTCDate() === day;
        expect(reading.ok).toBe(exists);
      },
    ),
    { numRuns: 1000 },
  );
});

test('phones come from numbers and text, and placeholders are none', () => {
  expect(parsePhones(13_800_000_000)).toEqual(is(['13800000000']));
  expect(parsePhones('13800000000；0755-1234567')).toEqual(is(['13800000000', '0755-1234567']));
  expect(parsePhones('18999999999')).toEqual(is([]));
  expect(parsePhones(0)).toEqual(is([]));
  expect(parsePhones('无')).toEqual(is([]));
  expect(parsePhones('1380000')).toEqual(fails('import/cell-phone'));
  expect(parsePhones('1.38E+10')).toEqual(fails('import/cell-scientific'));
  expect(parsePhones({ day: '2026-03-01' })).toEqual(fails('import/cell-phone'));
});

test('plates', () => {
  expect(parsePlates('粤B·12345；粤BD12345')).toEqual(is(['粤B12345', '粤BD12345']));
  expect(parsePlates('未上牌')).toEqual(is([]));
  expect(parsePlates('粤B1234O')).toEqual(fails('import/cell-plate', '粤B12340'));
});

test('parking spaces', () => {
  expect(parseList(20)('B1-023、B1-024；B1-023')).toEqual(is(['B1-023', 'B1-024']));
  expect(parseList(20)({ day: '2026-01-23' })).toEqual(fails('import/cell-became-date'));
});

test.each<[Cell, boolean | null]>([
  ['有', true],
  ['無', false],
  ['是', true],
  ['否', false],
  [1, true],
  ['0', false],
  ['Ｙ', true],
  ['n', false],
  [true, true],
  ['-', null],
])('%j means %s', (cell, value) => {
  expect(parseYesNo(cell)).toEqual(is(value));
});

test('neither yes nor no', () => {
  expect(parseYesNo('两部')).toEqual(fails('import/cell-yes-no'));
});

test('a choice is known by its words, by the number other systems export, or by both', () => {
  const parse = parseChoice('import/cell-usage', {
    residence: '110 住宅',
    office: '120 办公室',
    dormitory: '119 宿舍',
  });
  for (const cell of [110, '110', '110.0', '住宅', ' 住 宅 ', '110住宅', '110 住宅', '110-住宅']) {
    expect(parse(cell)).toEqual(is('residence'));
  }
  expect(parse('辦公室')).toEqual(is('office'));
  expect(parse('无')).toEqual(is(null));
  for (const cell of ['999', '120 住宅', '别的']) expect(parse(cell)).toEqual(fails('import/cell-usage'));
});

test('a room that the spreadsheet made a date of is given back, not guessed', () => {
  const parse = parseCode(20, buildingCode);
  expect(parse({ day: '2026-03-01' })).toEqual(fails('import/cell-became-date'));
  expect(parse('3月1日')).toEqual(fails('import/cell-became-date'));
  expect(parse('Mar-01')).toEqual(fails('import/cell-became-date'));
  expect(parse('3号楼')).toEqual(is('3'));
  expect(parse('-')).toEqual(is(''));
});

test('names', () => {
  expect(parseNames('张　三')).toEqual(is(['张三']));
  expect(parseNames('张三，李四')).toEqual(is(['张三', '李四']));
  expect(parseNames('买买提•艾力')).toEqual(is(['买买提·艾力']));
  expect(parseNames('John Smith')).toEqual(is(['John Smith']));
  expect(parseNames('𬀩㛃')).toEqual(is(['𬀩㛃']));
  expect(parseNames('13800000000')).toEqual(fails('import/cell-name'));
  expect(parseNames('张三13800000000')).toEqual(fails('import/cell-name'));
  expect(parseNames('？？')).toEqual(fails('import/cell-name'));
});
