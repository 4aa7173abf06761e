import { assert, bigInt, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import {
  add,
  compare,
  decimalText,
  divide,
  one,
  ratio,
  ratioText,
  readRatio,
  roundHalfUp,
  subtract,
  times,
  zero,
} from '../../../../src-shared/rules/charges/ratio.ts';

const fractions = tuple(
  bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
  bigInt({ min: 1n, max: 10n ** 9n }),
).map(([above, below]) => ratio(above, below));

test('a fraction is kept in its lowest terms, the sign above', () => {
  expect(ratio(6, -4)).toEqual({ numerator: -3n, denominator: 2n });
  expect(ratio(0, -7)).toEqual(zero);
});

test('nothing but whole numbers goes in, and nothing is divided by 0', () => {
  expect(() => ratio(0.1)).toThrow(RangeError);
  expect(() => ratio(1, 0)).toThrow(RangeError);
  expect(() => divide(ratio(1), zero)).toThrow(RangeError);
});

test.each([
  ['1.40', ratio(7, 5)],
  ['０．５２８３', ratio(5283, 10_000)],
  ['1,200.00', ratio(1200)],
  ['-0.5', ratio(-1, 2)],
  ['70%', ratio(7, 10)],
  ['７０％', ratio(7, 10)],
  ['.5', ratio(1, 2)],
  ['12.', ratio(12)],
  ['0.1000000000000000055511151231257827', ratio(1000000000000000055511151231257827n, 10n ** 34n)],
])('%s is read without a float on the way', (typed, value) => {
  expect(readRatio(typed)).toEqual({ ok: true, value });
});

test.each(['', '.', '-', '%', '1.2.3', '1,20', '1e3', '一', '1/3', 'NaN'])('%j is no number', (typed) => {
  expect(readRatio(typed)).toEqual({ ok: false, why: 'ratio/shape' });
});

test.each([
  [ratio(1, 2), 1n],
  [ratio(3, 2), 2n],
  [ratio(5, 2), 3n],
  [ratio(49, 100), 0n],
  [ratio(-1, 2), -1n],
  [ratio(-49, 100), 0n],
  [ratio(1_684_032, 10), 168_403n],
])('a half is rounded up, whichever is even, and away from 0', (value, rounded) => {
  expect(roundHalfUp(value)).toBe(rounded);
});

test('fractions print as decimals where they are some, else as they are', () => {
  expect(
    [ratio(7, 5), ratio(3), ratio(-1, 8), ratio(17, 31), ratio(1, 3)].map((each) => ratioText(each)),
  ).toEqual(['1.4', '3', '-0.125', '17/31', '1/3']);
  expect(ratioText(ratio(7, 5), 2)).toBe('1.40');
  expect(decimalText(14_000, 4, 2)).toBe('1.40');
  expect(decimalText(5283, 4, 2)).toBe('0.5283');
  expect(decimalText(-5, 2, 2)).toBe('-0.05');
  expect(decimalText(100, 2)).toBe('1');
});

test('the laws of arithmetic hold exactly', () => {
  assert(
    property(fractions, fractions, fractions, (a, b, c) => {
      expect(add(a, b)).toEqual(add(b, a));
      expect(subtract(add(a, b), b)).toEqual(a);
      expect(times(add(a, b), c)).toEqual(add(times(a, c), times(b, c)));
      const divisor = b.numerator === 0n ? one : b;
      expect(times(divide(a, divisor), divisor)).toEqual(a);
      expect(compare(a, b)).toBe(0 - compare(b, a));
      expect(compare(add(a, ratio(1, 10n ** 30n)), a)).toBe(1);
    }),
  );
});

test('a rounded number is never more than a half off, and what is printed reads back', () => {
  assert(
    property(fractions, (value) => {
      const off = subtract(ratio(roundHalfUp(value)), value);
      expect(compare(off, ratio(1, 2))).toBeLessThanOrEqual(0);
      expect(compare(off, ratio(-1, 2))).toBeGreaterThanOrEqual(0);
      expect(roundHalfUp(subtract(zero, value))).toBe(-roundHalfUp(value));
      const [above = '', below = '1'] = ratioText(value).split('/');
      const read = readRatio(above);
      expect(read.ok && divide(read.value, ratio(BigInt(below)))).toEqual(value);
    }),
  );
});
