import { array, assert, integer, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import {
  add,
  compare,
  type Ratio,
  ratio,
  subtract,
  times,
  zero,
} from '../../../../src-shared/rules/charges/ratio.ts';
import { fenOf } from '../../../../src-shared/rules/charges/rounding.ts';
import {
  floorBandsTrouble,
  floorPrice,
  type Tier,
  tieredCharge,
  tiersTrouble,
} from '../../../../src-shared/rules/charges/tiers.ts';

const electricity: Tier[] = [
  { upTo: 230_000, price: 5_283 },
  { upTo: 400_000, price: 5_783 },
  { upTo: null, price: 8_783 },
];

const degrees = (usage: Ratio, before: Ratio = zero) =>
  tieredCharge({ usage, unit: '度', before }, electricity, 'fen');

test.each([
  [230, 12_151, '230度 × 0.5283元 = 121.51元'],
  [250, 13_308, '230度 × 0.5283元 + 20度 × 0.5783元 = 133.08元'],
  [450, 26_374, '230度 × 0.5283元 + 170度 × 0.5783元 + 50度 × 0.8783元 = 263.74元'],
  [0, 0, '0度 × 0.5283元 = 0.00元'],
])('marginal, band by band, the sum rounded once: %i degrees are %i fen', (usage, amount, text) => {
  expect(degrees(ratio(usage))).toEqual({ amount, text });
});

test('all units at the price of the last band is a rule of others: 395.24 yuan for 450 degrees', () => {
  expect(fenOf(times(ratio(450), ratio(8_783, 10_000)), 'fen')).toBe(39_524);
  expect(degrees(ratio(450)).amount).not.toBe(39_524);
});

test('what the year has used already fills the lower bands first', () => {
  expect(degrees(ratio(100), ratio(230)).text).toBe('100度 × 0.5783元 = 57.83元');
  expect(degrees(ratio(100), ratio(380)).text).toBe('20度 × 0.5783元 + 80度 × 0.8783元 = 81.83元');
  expect(degrees(zero, ratio(400)).text).toBe('0度 × 0.8783元 = 0.00元');
});

const tierLists = tuple(
  array(tuple(integer({ min: 1, max: 500_000 }), integer({ min: 0, max: 30_000 })), { maxLength: 4 }),
  integer({ min: 0, max: 30_000 }),
).map(([bands, last]): Tier[] => {
  let upTo = 0;
  return [...bands.map(([width, price]) => ({ upTo: (upTo += width), price })), { upTo: null, price: last }];
});
const usages = integer({ min: 0, max: 2_000_000 }).map((thousandths) => ratio(thousandths, 1000));

test('using more never costs less, whatever the prices', () => {
  assert(
    property(tierLists, usages, usages, (tiers, a, b) => {
      const [less, more] = compare(a, b) < 0 ? [a, b] : [b, a];
      const charge = (usage: Ratio) => tieredCharge({ usage, unit: '度' }, tiers, 'fen').amount;
      expect(charge(less)).toBeLessThanOrEqual(charge(more));
    }),
  );
});

test('reading twice a year charges what reading once does, but for the rounding of each', () => {
  assert(
    property(tierLists, usages, usages, (tiers, first, second) => {
      const charge = (usage: Ratio, before: Ratio) =>
        tieredCharge({ usage, unit: '度', before }, tiers, 'fen').amount;
      const once = charge(add(first, second), zero);
      expect(Math.abs(charge(first, zero) + charge(second, first) - once)).toBeLessThanOrEqual(1);
    }),
  );
});

test('one band, or bands of one price, are no tiers at all', () => {
  assert(
    property(tierLists, usages, integer({ min: 0, max: 30_000 }), (tiers, usage, price) => {
      const same = tiers.map(({ upTo }) => ({ upTo, price }));
      expect(tieredCharge({ usage, unit: '度' }, same, 'fen').amount).toBe(
        fenOf(times(usage, ratio(price, 10_000)), 'fen'),
      );
    }),
  );
});

test.each<[Tier[], string, number]>([
  [[], 'tiers/none', 0],
  [[{ upTo: 230_000, price: 1 }], 'tiers/no-end', 0],
  [
    [
      { upTo: null, price: 1 },
      { upTo: null, price: 2 },
    ],
    'tiers/order',
    0,
  ],
  [
    [
      { upTo: 0, price: 1 },
      { upTo: null, price: 2 },
    ],
    'tiers/order',
    0,
  ],
  [
    [
      { upTo: 400_000, price: 1 },
      { upTo: 230_000, price: 2 },
      { upTo: null, price: 3 },
    ],
    'tiers/order',
    1,
  ],
  [[{ upTo: null, price: -1 }], 'tiers/negative', 0],
])('%o is no tiered price: %s', (tiers, why, at) => {
  expect(tiersTrouble(tiers)).toEqual({ why, at });
  expect(() => tieredCharge({ usage: ratio(1), unit: '度' }, tiers, 'fen')).toThrow(RangeError);
});

test('usage below zero is no usage', () => {
  expect(() => degrees(subtract(zero, ratio(1)))).toThrow(RangeError);
});

const lift = [
  { from: 7, to: 11, price: 10_000 },
  { from: 12, to: 16, price: 10_500 },
  { from: -2, to: -1, price: 5_000 },
];

test.each([
  [6, null],
  [7, 10_000],
  [11, 10_000],
  [12, 10_500],
  [17, null],
  [-1, 5_000],
])('floor %i pays %s for the lift', (floor, price) => {
  expect(floorPrice(floor, lift)).toBe(price);
});

test('no floor has two prices', () => {
  expect(floorBandsTrouble(lift)).toBeNull();
  expect(floorBandsTrouble([...lift, { from: 16, to: 21, price: 1 }])).toEqual({
    why: 'floors/overlap',
    at: 3,
  });
  expect(floorBandsTrouble([{ from: 11, to: 7, price: 1 }])).toEqual({ why: 'floors/backwards', at: 0 });
  expect(floorBandsTrouble([{ from: 1, to: 7, price: -1 }])).toEqual({ why: 'floors/negative', at: 0 });
});
