import { array, assert, integer, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { compare, ratio, subtract, times } from '../../../../src-shared/rules/charges/ratio.ts';
import {
  type Share,
  type Sharer,
  shareOut,
  shareText,
  weightOf,
} from '../../../../src-shared/rules/charges/shared.ts';
import { areaTerm, quantityTerm } from '../../../../src-shared/rules/charges/terms.ts';
import { fen } from '../../../../src-shared/rules/fen.ts';

const sharers = (...weights: number[]): Sharer[] =>
  weights.map((weight, index) => ({ id: `unit-${index + 1}`, weight: ratio(weight) }));

function shared(total: number, among: readonly Sharer[]): Share[] {
  const sharing = shareOut(fen(total), among);
  if (!sharing.ok) throw new Error(sharing.why);
  return sharing.value;
}

const amounts = (shares: readonly Share[]): number[] => shares.map(({ amount }) => amount);

test('by household: 100.00 yuan among three, the fen left over to the first by its id, whatever the order', () => {
  expect(shared(10_000, sharers(1, 1, 1))).toEqual([
    { id: 'unit-1', amount: 3_334 },
    { id: 'unit-2', amount: 3_333 },
    { id: 'unit-3', amount: 3_333 },
  ]);
  expect(shared(10_000, sharers(1, 1, 1).reverse())[2]).toEqual({ id: 'unit-1', amount: 3_334 });
});

test('by area: the fen left over to the largest remainders', () => {
  // 0.10 yuan over 94.56 + 88.35 + 100.24 m²: 3.339…, 3.120…, 3.540… fen
  expect(amounts(shared(10, sharers(945_600, 883_500, 1_002_400)))).toEqual([3, 3, 4]);
});

test('by a formula: any exact weight, and who weighs nothing pays nothing', () => {
  const among = [
    { id: 'a', weight: ratio(1, 3) },
    { id: 'b', weight: ratio(2, 3) },
    { id: 'c', weight: ratio(0) },
  ];
  expect(amounts(shared(100, among))).toEqual([33, 67, 0]);
});

test('rounding each part or leaving the rest to the last one are rules of others: 200 is not 201, and 33.34 is the first one’s', () => {
  const among = sharers(1, 1, 1);
  expect(amounts(shared(200, among))).toEqual([67, 67, 66]);
  expect(3 * 67).toBe(201);
  expect(amounts(shared(10_000, among)).at(-1)).toBe(3_333);
});

test('a part prints how it came about, ≈ where it has a fen more or less than that', () => {
  const among = sharers(1, 1, 1);
  const all = { value: weightOf(among), text: '3户' };
  const household = quantityTerm(ratio(1), '户');
  expect(shareText(fen(200), household, all, fen(67))).toBe('2.00元 × 1户 ÷ 3户 = 0.67元');
  expect(shareText(fen(200), household, all, fen(66))).toBe('2.00元 × 1户 ÷ 3户 ≈ 0.66元');
  expect(shareText(fen(120_000), areaTerm(1_002_400), areaTerm(80_192_000), fen(1_500))).toBe(
    '1200.00元 × 100.24㎡ ÷ 8019.20㎡ = 15.00元',
  );
});

test.each<[Sharer[], string, string | null]>([
  [[], 'share/no-weight', null],
  [sharers(0, 0), 'share/no-weight', null],
  [sharers(1, -1), 'share/negative-weight', 'unit-2'],
  [[...sharers(1), ...sharers(1)], 'share/twice', 'unit-1'],
])('%o can share nothing: %s', (among, why, id) => {
  expect(shareOut(fen(100), among)).toEqual({ ok: false, why, id });
});

const crowds = array(tuple(integer({ min: 0, max: 1_000_000 }), integer({ min: 1, max: 40 })), {
  minLength: 1,
  maxLength: 60,
})
  .filter((weights) => weights.some(([above]) => above > 0))
  .map((weights): Sharer[] =>
    weights.map(([above, below], index) => ({ id: `${index}`, weight: ratio(above, below) })),
  );

test('the parts are the whole, to the fen, and nobody is a fen off their part', () => {
  assert(
    property(integer({ min: -(10 ** 11), max: 10 ** 11 }), crowds, (total, among) => {
      const shares = shared(total, among);
      expect(shares.reduce((sum, { amount }) => sum + amount, 0)).toBe(total);
      const all = weightOf(among);
      for (const [index, { amount }] of shares.entries()) {
        const weight = among[index]?.weight ?? ratio(0);
        const off = subtract(times(ratio(amount), all), times(ratio(total), weight));
        expect(compare(off, all)).toBeLessThan(0);
        expect(compare(off, subtract(ratio(0), all))).toBeGreaterThan(0);
      }
    }),
  );
});

test('the order of the households changes nobody’s part, and who weighs more never pays less', () => {
  assert(
    property(integer({ min: 0, max: 10 ** 9 }), crowds, (total, among) => {
      const byId = new Map(shared(total, among).map(({ id, amount }) => [id, amount]));
      for (const { id, amount } of shared(total, [...among].reverse())) expect(amount).toBe(byId.get(id));
      const ascending = [...among].sort((a, b) => compare(a.weight, b.weight));
      for (const [index, { id, weight }] of ascending.entries()) {
        const next = ascending[index + 1];
        if (next === undefined || compare(weight, next.weight) === 0) continue;
        expect(byId.get(id)).toBeLessThanOrEqual(byId.get(next.id) ?? -1);
      }
    }),
  );
});
