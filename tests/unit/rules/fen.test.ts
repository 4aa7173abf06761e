import { expect, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import type { FenAmount } from '../../../src-shared/contract/text.ts';
import { fen, type Fen, fenText, minus, negate, readFen, sum, times } from '../../../src-shared/rules/fen.ts';

test.each([
  ['80', 8000],
  ['80.5', 8050],
  ['0.29', 29],
  ['1.15', 115],
  ['1,200.00', 120_000],
  ['￥８０元', 8000],
  ['８０。５', 8050],
  ['¥ 12.30 元', 1230],
  ['80.500', 8050],
  ['007', 700],
  ['0', 0],
  ['80.', 8000],
  ['999999999.99', 99_999_999_999],
])('%s yuan are %d fen', (typed, fen) => {
  expect(readFen(typed)).toEqual({ ok: true, value: fen });
});

test.each([
  ['80.555', 'fen/too-fine'],
  ['0.001', 'fen/too-fine'],
  ['-5', 'fen/negative'],
  ['1000000000', 'fen/too-much'],
  ['', 'fen/shape'],
  ['八十', 'fen/shape'],
  ['1,20', 'fen/shape'],
  ['1e3', 'fen/shape'],
  ['.5', 'fen/shape'],
  ['80..5', 'fen/shape'],
])('%j is refused: %s', (typed, why) => {
  expect(readFen(typed)).toEqual({ ok: false, why });
});

test('fen are written as yuan, and read back the same', () => {
  expect([0, 5, 29, 8050, 120_000, 99_999_999_999, -150].map((amount) => fenText(fen(amount)))).toEqual([
    '0.00',
    '0.05',
    '0.29',
    '80.50',
    '1,200.00',
    '999,999,999.99',
    '-1.50',
  ]);
  for (let amount = 0; amount < 20_000; amount += 7) {
    expect(readFen(fenText(fen(amount)))).toEqual({ ok: true, value: amount });
  }
});

test('a plain number is no amount and does not compile as one, here or across the contract', () => {
  expectTypeOf<number>().not.toExtend<Fen>();
  expectTypeOf(fen(1) + fen(2)).not.toExtend<Fen>();
  expectTypeOf<z.input<typeof FenAmount>>().toEqualTypeOf<Fen>();
  expectTypeOf<z.output<typeof FenAmount>>().toEqualTypeOf<Fen>();
  expectTypeOf(fen(1)).toExtend<number>();
});

test.each([0.5, 100.000_000_01, 0.1 + 0.2, Number.NaN, Infinity, 2 ** 53, -(2 ** 53)])(
  '%s is no whole number of fen: a defect, not an answer',
  (amount) => {
    expect(() => fen(amount)).toThrow(/not whole fen/);
  },
);

test('amounts are added, taken off, reversed and taken a number of times, to the fen', () => {
  expect(sum([fen(8835), fen(-35), fen(0)])).toBe(8800);
  expect(sum([])).toBe(0);
  expect(minus(fen(100), fen(250))).toBe(-150);
  expect(negate(fen(10_000))).toBe(-10_000);
  expect(times(fen(168_403), 12)).toBe(2_020_836);
});

test('nothing is nothing, whichever way it came about', () => {
  for (const nothing of [fen(-0), negate(fen(0)), times(fen(-5), 0), minus(fen(7), fen(7)), sum([fen(-0)])]) {
    expect(nothing).toBe(0);
  }
  expect(fenText(negate(fen(0)))).toBe('0.00');
});

test('arithmetic that leaves the whole fen behind is a defect, even where it would find back to them', () => {
  const most = fen(Number.MAX_SAFE_INTEGER);
  expect(() => times(fen(10), 0.5)).toThrow(/whole number of times/);
  expect(() => times(most, 2)).toThrow(/not whole fen/);
  expect(() => minus(fen(-1), most)).toThrow(/not whole fen/);
  expect(() => sum([most, fen(1), fen(-1)])).toThrow(/not whole fen/);
});
