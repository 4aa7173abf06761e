import { expect, test } from 'vitest';
import { findHeader, type Heading } from '../../../src-main/imports/header.ts';
import type { Cell } from '../../../src-main/imports/workbook.ts';

type Key = 'room' | 'name' | 'phone' | 'area' | 'note';
const heading = (key: Key, titles: string, isRequired = false, isJoined = false): Heading<Key> => ({
  key,
  titles: titles.split(' '),
  isRequired,
  isJoined,
});
const headings = [
  heading('room', '房号 房间号', true),
  heading('name', '姓名 业主姓名'),
  heading('phone', '电话 联系电话', false, true),
  heading('area', '建筑面积 面积'),
  heading('note', '备注'),
];
const find = (...rows: Cell[][]) => findHeader(headings, 3, { name: '表', rows });
const columnsOf = (...rows: Cell[][]) => Object.fromEntries(find(...rows)?.columns ?? []);

test('titles are known in any order, with stars, spaces, units and full-width brackets', () => {
  expect(columnsOf(['*建筑面积（㎡）', '姓 名', '联系电话：', '房号(必填)*', null])).toEqual({
    area: [0],
    name: [1],
    phone: [2],
    room: [3],
  });
  expect(columnsOf(['面积m²', '業主姓名', '聯繫電話', '房號'])).toEqual({
    area: [0],
    name: [1],
    phone: [2],
    room: [3],
  });
});

test('the header stands below title rows', () => {
  const header = find(
    ['业主名册'],
    ['单位：物业', null, '2026年'],
    ['房号', '姓名', '电话'],
    ['502', '张三', '1'],
  );
  expect(header?.at).toBe(2);
});

test('remarks to the right of the table do not belong to it, even if they look like titles', () => {
  const header = find(['房号', '姓名', '电话', null, null, '说明', '请一定看下面说明', '备注']);
  expect(header).toMatchObject({ unknown: [], first: 0, last: 2 });
  expect([...(header?.columns.keys() ?? [])]).toEqual(['room', 'name', 'phone']);
});

test('a known column behind an empty one belongs to the table', () => {
  expect(columnsOf(['房号', '姓名', '电话', null, '备注'])).toMatchObject({ note: [4] });
});

test('columns that mean nothing here are named with their letter', () => {
  expect(find(['房号', '姓名', '储藏间', '电话'])?.unknown).toEqual(['C 储藏间']);
});

test('several columns may hold phones', () => {
  expect(columnsOf(['房号', '姓名', '电话1', '电话②', '联系电话'])).toMatchObject({ phone: [2, 3, 4] });
});

test('of two titles for one thing the nearer is meant and the other is told', () => {
  const header = find(['房号', '姓名', '面积', '建筑面积']);
  expect(Object.fromEntries(header?.columns ?? [])).toMatchObject({ area: [3] });
  expect(header?.unknown).toEqual(['C 面积']);
});

test('the same title twice can’t be told apart', () => {
  expect(() => find(['房号', '姓名', '面积', '面积'])).toThrow(
    expect.objectContaining({
      code: 'import/header-twice',
      params: { title: '面积', columns: 'C、D', sheet: '表', row: 1 },
    }),
  );
});

test('a table without a required column is refused and the column named', () => {
  expect(() => find(['名册'], ['姓名', '电话', '面积'])).toThrow(
    expect.objectContaining({
      code: 'import/header-missing',
      params: { missing: '房号', sheet: '表', row: 2 },
    }),
  );
});

test('a sheet without titles has no header', () => {
  expect(find(['请在下一张表中填写'], ['房号', '见门牌'])).toBeNull();
});
