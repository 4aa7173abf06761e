import { array, assert, boolean, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { allocate } from '../../../src-shared/rules/allocation.ts';
import { fen, sum } from '../../../src-shared/rules/fen.ts';

const owed = [
  { id: 'may', balance: fen(10_000), lateFee: fen(150) },
  { id: 'june', balance: fen(10_000), lateFee: fen(0) },
  { id: 'july', balance: fen(10_000), lateFee: fen(20) },
];

test.each<[amount: number, first: boolean, lines: [string, number, number][], over: number]>([
  [
    30_170,
    false,
    [
      ['may', 10_000, 150],
      ['june', 10_000, 0],
      ['july', 10_000, 20],
    ],
    0,
  ],
  [
    15_000,
    false,
    [
      ['may', 10_000, 150],
      ['june', 4_850, 0],
    ],
    0,
  ],
  [10_100, false, [['may', 10_000, 100]], 0],
  [9_999, false, [['may', 9_999, 0]], 0],
  [10_100, true, [['may', 9_950, 150]], 0],
  [100, true, [['may', 0, 100]], 0],
  [
    40_000,
    true,
    [
      ['may', 10_000, 150],
      ['june', 10_000, 0],
      ['july', 10_000, 20],
    ],
    9_830,
  ],
  [0, false, [], 0],
])('%i fen (late fees first: %s) settle the oldest first', (amount, first, lines, over) => {
  expect(allocate(owed, fen(amount), first)).toEqual({
    lines: lines.map(([id, principal, lateFee]) => ({ id, amount: principal, lateFee })),
    over,
  });
});

test('nothing owed leaves everything over', () => {
  expect(allocate([], fen(500), false)).toEqual({ lines: [], over: 500 });
});

test('not a fen is lost or settled twice, and nothing younger is touched while something older is owed', () => {
  const charge = record({
    balance: integer({ min: 0, max: 1_000_000 }),
    lateFee: integer({ min: 0, max: 5_000 }),
  });

  assert(
    property(array(charge), integer({ min: 0, max: 20_000_000 }), boolean(), (charges, paid, first) => {
      const due = charges.map(({ balance, lateFee }, at) => ({
        id: String(at),
        balance: fen(balance),
        lateFee: fen(lateFee),
      }));

      const { lines, over } = allocate(due, fen(paid), first);

      expect(sum([...lines.flatMap(({ amount, lateFee }) => [amount, lateFee]), over])).toBe(paid);
      const touched = lines.map(({ id }) => Number(id));
      const last = touched.at(-1) ?? -1;
      for (const { id, balance, lateFee } of due) {
        const line = lines.find((one) => one.id === id);
        const settled = { amount: line?.amount ?? fen(0), lateFee: line?.lateFee ?? fen(0) };
        expect(settled.amount).toBeLessThanOrEqual(balance);
        expect(settled.lateFee).toBeLessThanOrEqual(lateFee);
        const whole = settled.amount === balance && settled.lateFee === lateFee;
        expect(whole || (Number(id) >= last && over === 0)).toBe(true);
      }
    }),
  );
});
