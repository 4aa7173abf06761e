import { array, assert, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Due,
  lateFee,
  type LateFeeRule,
  type Settled,
} from '../../../../src-shared/rules/charges/lateFee.ts';
import { fen } from '../../../../src-shared/rules/fen.ts';
import { dayFrom } from '../../../../src-shared/rules/officeInstant.ts';

const dueDate = '2026-01-31';
const rule = (more: Partial<LateFeeRule> = {}): LateFeeRule => ({
  ratePerDay: 3_000,
  graceDays: 0,
  cap: null,
  rounding: 'fen',
  ...more,
});
const due = (principal: number, ...settled: [day: number, amount: number][]): Due => ({
  principal: fen(principal),
  dueDate,
  settled: settled.map(([day, amount]): Settled => ({ day: dayFrom(dueDate, day), amount: fen(amount) })),
});
const after = (days: number): string => dayFrom(dueDate, days);

test.each([
  [3_000, 6_750, '500.00元 × 0.3% × 45天 = 67.50元'],
  [1_000, 2_250, '500.00元 × 0.1% × 45天 = 22.50元'],
  [500, 1_125, '500.00元 × 0.05% × 45天 = 11.25元'],
])(
  'simple, by the day after the due date: 500.00 yuan at %i millionths over 45 days are %i fen',
  (ratePerDay, amount, text) => {
    expect(lateFee(due(50_000), rule({ ratePerDay }), after(45))).toEqual({
      amount,
      text,
      isCapped: false,
      spans: [{ from: '2026-02-01', to: '2026-03-17', days: 45, unpaid: 50_000 }],
    });
  },
);

test('60 days at 千分之一 are 30.00 yuan, with a limit of 5 % of what was due 25.00', () => {
  const theirs = rule({ ratePerDay: 1_000 });
  expect(lateFee(due(50_000), theirs, after(60))).toMatchObject({ amount: 3_000, isCapped: false });
  expect(lateFee(due(50_000), { ...theirs, cap: 50_000 }, after(60))).toMatchObject({
    amount: 2_500,
    isCapped: true,
    text: '500.00元 × 5%(上限) = 25.00元',
  });
  expect(lateFee(due(50_000), { ...theirs, cap: 50_000 }, after(50))).toMatchObject({
    amount: 2_500,
    isCapped: false,
  });
});

test('a part paid costs nothing more from the next day on; the whole bill to the end is a rule of others', () => {
  const paid = due(50_000, [20, 20_000]);
  expect(lateFee(paid, rule({ ratePerDay: 1_000 }), after(45))).toEqual({
    amount: 1_750,
    text: '(500.00元 × 20天 + 300.00元 × 25天) × 0.1% = 17.50元',
    isCapped: false,
    spans: [
      { from: '2026-02-01', to: '2026-02-20', days: 20, unpaid: 50_000 },
      { from: '2026-02-21', to: '2026-03-17', days: 25, unpaid: 30_000 },
    ],
  });
  expect(lateFee(due(50_000), rule({ ratePerDay: 1_000 }), after(45))?.amount).toBe(2_250);
});

test('paid in full, it grows no more; taken back again, it does', () => {
  expect(lateFee(due(50_000, [10, 50_000]), rule(), after(45))?.amount).toBe(1_500);
  expect(lateFee(due(50_000, [10, 50_000], [40, -50_000]), rule(), after(45))?.amount).toBe(1_500 + 750);
});

test('paid in time, or on the last day of grace, it costs nothing', () => {
  expect(lateFee(due(50_000, [0, 50_000]), rule(), after(45))?.amount).toBe(0);
  expect(lateFee(due(50_000, [10, 50_000]), rule({ graceDays: 10 }), after(45))?.amount).toBe(0);
  expect(lateFee(due(50_000, [11, 50_000]), rule({ graceDays: 10 }), after(45))?.amount).toBe(150);
});

test('the days of grace are never charged', () => {
  expect(lateFee(due(50_000), rule({ graceDays: 60 }), after(60))).toEqual({
    amount: 0,
    text: '0.3% × 0天 = 0.00元',
    isCapped: false,
    spans: [],
  });
  expect(lateFee(due(50_000), rule({ graceDays: 60 }), after(61))).toMatchObject({
    amount: 150,
    spans: [{ from: after(61), to: after(61), days: 1 }],
  });
});

test.each([null, 0])('off where the contract has no rate: %s', (ratePerDay) => {
  expect(lateFee(due(50_000), rule({ ratePerDay }), after(400))).toBeNull();
});

test('rounded once over all days, not day by day', () => {
  // 3.33 yuan × 0.05 % are 0.001665 a day: each day rounded, 300 of them were nothing
  expect(lateFee(due(333), rule({ ratePerDay: 500 }), after(300))?.amount).toBe(50);
});

const dues = record({
  principal: integer({ min: 1, max: 10_000_000 }),
  payments: array(
    record({ day: integer({ min: -10, max: 400 }), amount: integer({ min: 1, max: 3_000_000 }) }),
    {
      maxLength: 5,
    },
  ),
});
const days = integer({ min: 0, max: 400 });

test('it never shrinks with the days, nor grows by a payment, and keeps below its limit', () => {
  assert(
    property(dues, days, days, ({ principal, payments }, one, more) => {
      const settled = payments.map(({ day, amount }): [number, number] => [day, amount]);
      const fee = (of: Due, day: number, limits: Partial<LateFeeRule> = {}) =>
        lateFee(of, rule({ graceDays: 7, ...limits }), after(day))?.amount ?? -1;
      expect(fee(due(principal, ...settled), one)).toBeLessThanOrEqual(
        fee(due(principal, ...settled), one + more),
      );
      expect(fee(due(principal, ...settled), one)).toBeLessThanOrEqual(fee(due(principal), one));
      expect(fee(due(principal, ...settled), one, { cap: 50_000 })).toBeLessThanOrEqual(
        Math.round(principal / 20),
      );
    }),
  );
});

test('every day is in one span at most, and what is unpaid differs from one to the next', () => {
  assert(
    property(dues, days, ({ principal, payments }, day) => {
      const settled = payments.map((each): [number, number] => [each.day, each.amount]);
      const spans = lateFee(due(principal, ...settled), rule(), after(day))?.spans ?? [];
      for (const [index, span] of spans.entries()) {
        expect(span.unpaid).toBeGreaterThan(0);
        const next = spans[index + 1];
        if (next === undefined) continue;
        expect(next.from).toBe(dayFrom(span.to, 1));
        expect(next.unpaid).toBeLessThan(span.unpaid);
      }
    }),
  );
});
