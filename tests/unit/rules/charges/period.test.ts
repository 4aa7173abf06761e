import { assert, constantFrom, integer, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import {
  daysOf,
  factorOf,
  type MonthRule,
  monthsFrom,
  monthsOf,
  type Period,
  periodAt,
  periodsTouching,
  splitAt,
  type Step,
} from '../../../../src-shared/rules/charges/period.ts';
import { add, ratio, zero } from '../../../../src-shared/rules/charges/ratio.ts';
import { dayFrom } from '../../../../src-shared/rules/officeInstant.ts';

const days = integer({ min: 0, max: 4000 }).map((offset) => dayFrom('2023-01-01', offset));
const periods = tuple(days, integer({ min: 0, max: 800 })).map(([from, length]): Period => ({
  from,
  to: dayFrom(from, length),
}));
const rules = constantFrom<MonthRule>(
  { by: 'days' },
  { by: 'whole-months' },
  { by: 'days', since: '2024-02-29' },
  { by: 'whole-months', since: '2022-10-31' },
);

const from15March: Period = { from: '2026-03-15', to: '2026-04-30' };

test('by days: a whole month is 1, any other its days over those it has, first and last included', () => {
  expect(monthsOf(from15March)).toEqual([
    { from: '2026-03-15', to: '2026-03-31', days: 17, ofDays: 31 },
    { from: '2026-04-01', to: '2026-04-30', days: 30, ofDays: 30 },
  ]);
  expect(factorOf(from15March, { by: 'days' })).toEqual(ratio(48, 31));
  expect(factorOf({ from: '2026-02-28', to: '2026-02-28' }, { by: 'days' })).toEqual(ratio(1, 28));
  expect(factorOf({ from: '2024-02-29', to: '2024-02-29' }, { by: 'days' })).toEqual(ratio(1, 29));
  expect(factorOf({ from: '2026-01-01', to: '2026-12-31' }, { by: 'days' })).toEqual(ratio(12));
});

test('by whole months: every month touched is one, 1 January to 31 December are 12', () => {
  expect(factorOf(from15March, { by: 'whole-months' })).toEqual(ratio(2));
  expect(factorOf({ from: '2026-01-01', to: '2026-12-31' }, { by: 'whole-months' })).toEqual(ratio(12));
  expect(factorOf({ from: '2026-03-31', to: '2026-04-01' }, { by: 'whole-months' })).toEqual(ratio(2));
});

test('a year from a handover in February is 12 months, in a leap year too, if months count from it', () => {
  const year: Period = { from: '2024-02-15', to: '2025-02-14' };
  expect(factorOf(year, { by: 'days', since: '2024-02-15' })).toEqual(ratio(12));
  expect(factorOf(year, { by: 'whole-months', since: '2024-02-15' })).toEqual(ratio(12));
  // by calendar months the two halves of February are 15/29 and 14/28, and 13 months are touched
  expect(factorOf(year, { by: 'days' })).toEqual(add(ratio(11), ratio(15 * 28 + 14 * 29, 28 * 29)));
  expect(factorOf(year, { by: 'whole-months' })).toEqual(ratio(13));
});

test('a price that changes parts the period on that day; by whole months with the next month', () => {
  expect(splitAt(from15March, ['2026-04-10'], { by: 'days' })).toEqual([
    { from: '2026-03-15', to: '2026-04-09' },
    { from: '2026-04-10', to: '2026-04-30' },
  ]);
  expect(splitAt(from15March, ['2026-03-20'], { by: 'whole-months' })).toEqual([
    { from: '2026-03-15', to: '2026-03-31' },
    { from: '2026-04-01', to: '2026-04-30' },
  ]);
  expect(splitAt(from15March, ['2026-04-10'], { by: 'whole-months' })).toEqual([from15March]);
  expect(splitAt(from15March, ['2026-03-15', '2026-05-01', '2026-03-01'], { by: 'days' })).toEqual([
    from15March,
  ]);
});

test('the pieces of a period add up to it, exactly, day by day and as factors', () => {
  assert(
    property(periods, days, days, rules, (period, one, other, rule) => {
      const pieces = splitAt(period, [one, other], rule);
      expect(pieces.reduce((sum, piece) => sum + daysOf(piece), 0)).toBe(daysOf(period));
      expect(pieces[0]?.from).toBe(period.from);
      expect(pieces.at(-1)?.to).toBe(period.to);
      expect(pieces.map((piece) => factorOf(piece, rule)).reduce(add, zero)).toEqual(factorOf(period, rule));
    }),
  );
});

test('the months of a period are its days, each once', () => {
  assert(
    property(periods, rules, (period, { since }) => {
      let next = period.from;
      for (const part of monthsOf(period, since)) {
        expect(part.from).toBe(next);
        expect(part.days).toBeLessThanOrEqual(part.ofDays);
        next = dayFrom(part.to, 1);
      }
      expect(next).toBe(dayFrom(period.to, 1));
    }),
  );
});

test.each<[Step, string, Period]>([
  [{ every: 'monthly' }, '2024-02-10', { from: '2024-02-01', to: '2024-02-29' }],
  [{ every: 'quarterly' }, '2026-11-22', { from: '2026-10-01', to: '2026-12-31' }],
  [{ every: 'half-yearly' }, '2026-06-30', { from: '2026-01-01', to: '2026-06-30' }],
  [{ every: 'yearly' }, '2026-07-01', { from: '2026-01-01', to: '2026-12-31' }],
  [{ every: 'once' }, '2026-07-01', { from: '2026-07-01', to: '2026-07-01' }],
  [{ every: 'anniversary', of: '2026-03-15' }, '2026-03-15', { from: '2026-03-15', to: '2027-03-14' }],
  [{ every: 'anniversary', of: '2025-11-15' }, '2027-01-01', { from: '2026-11-15', to: '2027-11-14' }],
  [{ every: 'anniversary', of: '2024-02-29' }, '2025-02-28', { from: '2025-02-28', to: '2026-02-27' }],
  [{ every: 'anniversary', of: '2024-02-29' }, '2028-02-28', { from: '2027-02-28', to: '2028-02-28' }],
  [{ every: 'anniversary', of: '2024-02-29' }, '2028-02-29', { from: '2028-02-29', to: '2029-02-27' }],
])('%o holds %s in %o', (step, day, period) => {
  expect(periodAt(step, day)).toEqual(period);
});

test.each([
  ['2026-03-15', 3, '2026-06-14'],
  ['2025-01-01', 12, '2025-12-31'],
  ['2026-01-31', 1, '2026-02-27'],
])('from %s on %i months last until %s', (from, months, to) => {
  expect(monthsFrom(from, months)).toEqual({ from, to });
});

test('a span has the periods it touches, none before the handover', () => {
  expect(periodsTouching({ every: 'quarterly' }, { from: '2026-03-31', to: '2026-07-01' })).toEqual([
    { from: '2026-01-01', to: '2026-03-31' },
    { from: '2026-04-01', to: '2026-06-30' },
    { from: '2026-07-01', to: '2026-09-30' },
  ]);
  const handover: Step = { every: 'anniversary', of: '2026-03-15' };
  expect(periodsTouching(handover, { from: '2026-01-01', to: '2026-03-14' })).toEqual([]);
  expect(periodsTouching(handover, { from: '2026-01-01', to: '2026-12-31' })).toEqual([
    { from: '2026-03-15', to: '2027-03-14' },
  ]);
});

test('the periods of a step follow each other without a gap, each 12 months where it is a year', () => {
  assert(
    property(days, days, (of, day) => {
      const step: Step = { every: 'anniversary', of };
      const period = periodAt(step, day);
      expect(period.from <= day && day <= period.to).toBe(true);
      expect(periodAt(step, dayFrom(period.to, 1)).from).toBe(dayFrom(period.to, 1));
      expect(factorOf(period, { by: 'days', since: of })).toEqual(ratio(12));
    }),
  );
});

test.each([
  ['2026-04-30', '2026-03-15'],
  ['2026-02-30', '2026-03-15'],
  ['2026-02-01', '2026-13-01'],
])('%s to %s is no period', (from, to) => {
  expect(() => factorOf({ from, to }, { by: 'days' })).toThrow(RangeError);
});
