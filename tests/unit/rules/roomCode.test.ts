import { assert, constantFrom, integer, property, string, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import {
  buildingCode,
  entranceCode,
  roomCode,
  roomNumber,
  splitRoomCode,
} from '../../../src-shared/rules/roomCode.ts';

test.each([
  ['3', '3'],
  ['3号楼', '3'],
  ['３號樓', '3'],
  ['3栋', '3'],
  ['第3幢', '3'],
  ['三栋', '3'],
  ['十二栋', '12'],
  ['二十', '20'],
  ['3#', '3'],
  ['03', '3'],
  ['A座', 'A'],
  ['a1栋', 'A1'],
  ['11号楼', '11'],
  ['1号楼', '1'],
  ['翠竹苑3号楼', '翠竹苑3'],
  ['会所', '会所'],
])('building %s is %s', (typed, code) => {
  expect(buildingCode(typed)).toBe(code);
});

test.each([
  ['2单元', '2'],
  ['二單元', '2'],
  ['02', '2'],
  ['0', ''],
  ['无', ''],
  ['-', ''],
  ['甲单元', '甲'],
])('entrance %s is %j', (typed, code) => {
  expect(entranceCode(typed)).toBe(code);
});

test.each([
  ['502室', '502'],
  ['１２０１', '1201'],
  ['502.0', '502'],
  ['0502', '0502'],
  ['2511-2513', '2511-2513'],
  ['101a', '101A'],
  ['12号铺', '12号铺'],
])('room %s is %s', (typed, code) => {
  expect(roomNumber(typed)).toBe(code);
});

test.each([
  ['3-1-502', ['3', '1', '502']],
  ['3－1－502', ['3', '1', '502']],
  ['3/1/502', ['3', '1', '502']],
  ['3栋1单元502', ['3', '1', '502']],
  ['3#-1-502', ['3', '1', '502']],
  ['3幢2-502', ['3', '2', '502']],
  ['11号楼2单元1001', ['11', '2', '1001']],
  ['11号楼二單元1001室', ['11', '2', '1001']],
  ['3-502', ['3', '', '502']],
  ['3栋502', ['3', '', '502']],
  ['3号502室', ['3', '', '502']],
  ['3-0-12', ['3', '', '12']],
  ['A座2511-2513', ['A', '', '2511-2513']],
  ['3-1-501-503', ['3', '1', '501-503']],
  ['翠竹苑3栋1单元502', ['翠竹苑3', '1', '502']],
])('%s is parted into building, entrance and room', (typed, [building, entrance, room]) => {
  expect(splitRoomCode(typed)).toEqual({ building, entrance, room });
});

test.each(['502', '31502', '', '-', '3-', '-502', '单元'])('%j names no building', (typed) => {
  expect(splitRoomCode(typed)).toBeNull();
});

test('building 11 is never taken for building 1', () => {
  assert(
    property(
      integer({ min: 1, max: 199 }),
      constantFrom('', '号楼', '栋', '幢', '座', '#', '号'),
      (number, word) => {
        expect(buildingCode(`${number}${word}`)).toBe(String(number));
      },
    ),
  );
});

test('a code that was read reads the same again', () => {
  const typed = string({
    unit: constantFrom(...Array.from('0123456789AB号楼栋幢座单元室房第一二十#-. 东苑')),
    maxLength: 12,
  });
  assert(
    property(typed, (text) => {
      for (const code of [buildingCode, entranceCode, roomNumber]) expect(code(code(text))).toBe(code(text));
    }),
    { numRuns: 3000 },
  );
});

test('what is put together as 3-1-502 is parted into the same pieces', () => {
  const building = tuple(integer({ min: 1, max: 99 }), constantFrom('', 'A', 'B')).map(
    ([number, wing]) => `${number}${wing}`,
  );
  const entrance = constantFrom('', '1', '2', '12', 'A');
  const room = tuple(integer({ min: 1, max: 33 }), integer({ min: 1, max: 9 })).map(
    ([floor, door]) => `${floor}0${door}`,
  );
  assert(
    property(building, entrance, room, (building, entrance, room) => {
      expect(splitRoomCode(roomCode({ building, entrance, room }))).toEqual({ building, entrance, room });
    }),
  );
});
