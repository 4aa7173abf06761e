import { assert, bigInt, property } from 'fast-check';
import { expect, test } from 'vitest';
import { naturalKey } from '../../../src-shared/rules/naturalKey.ts';

const sorted = (texts: readonly string[]): string[] =>
  texts.toSorted((a, b) => (naturalKey(a) < naturalKey(b) ? -1 : 1));

test('buildings stand in the order people count them in', () => {
  expect(sorted(['11', 'A', '2', 'B10', '1', 'B2', '商业街'])).toEqual([
    '1',
    '2',
    '11',
    'A',
    'B2',
    'B10',
    '商业街',
  ]);
});

test('doors without an entrance come first in their building, and never among those of the next one', () => {
  const doors = [
    ['3', '', 'S1'],
    ['3', '1', '502'],
    ['3', '1', '1001'],
    ['3', '2', '101'],
    ['31', '', '101'],
  ];
  const keys = doors.map((parts) => naturalKey(...parts));
  expect(keys.toSorted()).toEqual(keys);
});

test('numbers of any length are compared as numbers', () => {
  const number = bigInt({ min: 0n, max: 10n ** 20n - 1n });
  assert(
    property(number, number, (a, b) => {
      expect(naturalKey(`${a}`) < naturalKey(`${b}`)).toBe(a < b);
    }),
  );
});
