import { assert, constantFrom, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { chargeLine } from '../../../../src-shared/rules/charges/chargeLine.ts';
import type { Period } from '../../../../src-shared/rules/charges/period.ts';
import { compare, ratio, subtract, times } from '../../../../src-shared/rules/charges/ratio.ts';
import { fenOf, type Rounding, roundings } from '../../../../src-shared/rules/charges/rounding.ts';
import {
  areaTerm,
  daysTerm,
  monthsTerm,
  priceTerm,
  quantityTerm,
  type Term,
} from '../../../../src-shared/rules/charges/terms.ts';
import { fen } from '../../../../src-shared/rules/fen.ts';

const months = (count: number): Term => quantityTerm(ratio(count), '月');

/** Area in 1/100 m², price in 1/10,000 yuan. */
const areaCharge = (hundredths: number, price: number, factor: Term, rounding: Rounding = 'fen') =>
  chargeLine({ quantity: areaTerm(hundredths * 100), price: priceTerm(price), factors: [factor], rounding });

const from15March: Period = { from: '2026-03-15', to: '2026-04-30' };

test.each([
  [10_024, 14_000, 12, 168_403, '100.24㎡ × 1.40元 × 12月 = 1684.03元'],
  [8_835, 19_000, 12, 201_438, '88.35㎡ × 1.90元 × 12月 = 2014.38元'],
  [9_456, 13_000, 6, 73_757, '94.56㎡ × 1.30元 × 6月 = 737.57元'],
  [13_070, 1_500, 1, 1_961, '130.70㎡ × 0.15元 × 1月 = 19.61元'],
])('rounded once, half up, to fen: %i × %i × %i is %i fen', (area, price, count, amount, text) => {
  expect(areaCharge(area, price, months(count))).toEqual({ amount, text });
});

test.each([
  [10_024, 14_000, 12, 168_408],
  [8_835, 19_000, 12, 201_444],
  [9_456, 13_000, 6, 73_758],
  [13_070, 1_500, 1, 1_961],
])(
  'month first and then its multiple is a rule of others: %i × %i × %i is %i fen there',
  (area, price, count, theirs) => {
    const month = fenOf(ratio(area * price, 1_000_000), 'fen');
    expect(month * count).toBe(theirs);
    // one month is the same either way
    expect(areaCharge(area, price, months(count)).amount === fen(theirs)).toBe(count === 1);
  },
);

test.each([
  [10_024, 14_000, 12, 168_404, 'a part of a fen always up'],
  [8_835, 19_000, 12, 201_432, 'a float a month: 167.865 became 167.86'],
  [13_070, 1_500, 1, 1_960, 'a float: 19.605 became 19.60'],
])('%i × %i × %i is not %i fen (%s)', (area, price, count, theirs) => {
  expect(areaCharge(area, price, months(count)).amount).not.toBe(theirs);
});

test.each([
  [10_024, 14_000, 12, 168_400],
  [8_835, 19_000, 12, 201_400],
  [9_456, 13_000, 6, 73_800],
  [13_070, 1_500, 1, 2_000],
])('rounded once, half up, to yuan: %i × %i × %i is %i fen', (area, price, count, amount) => {
  expect(areaCharge(area, price, months(count), 'yuan').amount).toBe(amount);
});

test('once means once: 0.495 yuan are 0 yuan, not 0.50 first and then 1', () => {
  expect(areaCharge(33, 15_000, months(1), 'yuan')).toEqual({
    amount: 0,
    text: '0.33㎡ × 1.50元 × 1月 = 0.00元',
  });
  expect(areaCharge(33, 15_000, months(1), 'jiao').amount).toBe(50);
  expect(areaCharge(33, 15_000, months(1), 'fen').amount).toBe(50);
});

test('from 15 March by the days of each month: 17/31 and a whole one', () => {
  expect(areaCharge(8_835, 19_000, monthsTerm(from15March, { by: 'days' }))).toEqual({
    amount: 25_992,
    text: '88.35㎡ × 1.90元 × (17/31+1)月 = 259.92元',
  });
});

test('from 15 March by whole months: two', () => {
  expect(areaCharge(8_835, 19_000, monthsTerm(from15March, { by: 'whole-months' }))).toEqual({
    amount: 33_573,
    text: '88.35㎡ × 1.90元 × 2月 = 335.73元',
  });
});

test.each([
  ['months of 30 days', ratio(47, 30), 26_299],
  ['a year of 365 days', ratio(47 * 12, 365), 25_939],
])('%s are a rule of others: another amount', (_, value, theirs) => {
  expect(areaCharge(8_835, 19_000, { value, text: '' }).amount).toBe(theirs);
  expect(theirs).not.toBe(25_992);
});

test('a month in a float, rounded before its days are taken, is a rule of others: 259.91', () => {
  // 167.865 a month in a float: 167.86
  expect(fenOf(times(ratio(16_786, 100), ratio(48, 31)), 'fen')).toBe(25_991);
});

test.each<[Period, Parameters<typeof monthsTerm>[2], string]>([
  [{ from: '2026-01-01', to: '2026-12-31' }, 'month', '12月'],
  [{ from: '2026-03-15', to: '2026-03-31' }, 'month', '17/31月'],
  [{ from: '2026-03-15', to: '2026-06-03' }, 'month', '(17/31+2+3/30)月'],
  [{ from: '2026-04-16', to: '2026-05-15' }, 'month', '(15/30+15/31)月'],
  [{ from: '2026-04-16', to: '2026-06-15' }, 'month', '2月'],
  [{ from: '2026-01-01', to: '2026-03-31' }, 'quarter', '1季'],
  [{ from: '2026-01-15', to: '2026-03-31' }, 'quarter', '(17/31+2)/3季'],
  [{ from: '2026-03-15', to: '2026-03-31' }, 'quarter', '(17/31)/3季'],
  [{ from: '2026-03-01', to: '2026-03-31' }, 'quarter', '1/3季'],
  [{ from: '2026-01-01', to: '2026-06-30' }, 'half-year', '1半年'],
  [{ from: '2026-01-01', to: '2027-12-31' }, 'year', '2年'],
])('%o by %s prints %s', (period, unit, text) => {
  const isTwoHalves = period.from === '2026-04-16' && period.to === '2026-06-15';
  const term = monthsTerm(period, isTwoHalves ? { by: 'days', since: '2026-04-16' } : { by: 'days' }, unit);
  expect(term.text).toBe(text);
});

test('what is used, what is counted, a share of a price, days: each prints what it was calculated with', () => {
  expect(
    chargeLine({
      quantity: quantityTerm(ratio(123_500, 1000), '度'),
      price: priceTerm(5_283),
      factors: [],
      rounding: 'fen',
    }),
  ).toEqual({ amount: 6_525, text: '123.5度 × 0.5283元 = 65.25元' });
  expect(
    chargeLine({
      quantity: quantityTerm(ratio(3), '张'),
      price: priceTerm(200_000),
      factors: [],
      rounding: 'fen',
    }),
  ).toEqual({ amount: 6_000, text: '3张 × 20.00元 = 60.00元' });
  expect(
    chargeLine({
      quantity: areaTerm(1_002_400),
      price: priceTerm(14_000),
      factors: [months(12), { value: ratio(7, 10), text: '70%' }],
      rounding: 'jiao',
    }),
  ).toEqual({ amount: 117_880, text: '100.24㎡ × 1.40元 × 12月 × 70% = 1178.80元' });
  expect(daysTerm(from15March)).toEqual({ value: ratio(47), text: '47天' });
});

test('every charge is at most half of what it is rounded to off, and a reversal exactly the other way', () => {
  assert(
    property(
      integer({ min: 1, max: 10_000_000 }),
      integer({ min: 0, max: 10_000_000 }),
      integer({ min: 1, max: 31 * 12 }),
      constantFrom(...roundings),
      (area, price, days, rounding) => {
        const factor: Term = { value: ratio(days, 31), text: `${days}/31月` };
        const { amount } = areaCharge(area, price, factor, rounding);
        const step = { fen: 1, jiao: 10, yuan: 100 }[rounding];
        const exact = times(ratio(BigInt(area) * BigInt(price), 10_000n), factor.value);
        const off = subtract(ratio(amount), exact);
        expect(amount % step).toBe(0);
        expect(compare(off, ratio(step, 2))).toBeLessThanOrEqual(0);
        expect(compare(off, ratio(-step, 2))).toBeGreaterThan(0);
        const reversed = chargeLine({
          quantity: areaTerm(area * 100),
          price: priceTerm(-price),
          factors: [factor],
          rounding,
        });
        expect(reversed.amount + amount).toBe(0);
      },
    ),
  );
});

test('more money than a ledger can hold is no charge', () => {
  expect(() => areaCharge(10_000_000, 10 ** 12, months(1200))).toThrow(RangeError);
});
