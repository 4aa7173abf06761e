import { assert, constantFrom, integer, property, record, uniqueArray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  askedUntil,
  dueBefore,
  dueDays,
  duesAround,
  frequencies,
  freeDayRules,
  nextDue,
  type Rhythm,
} from '../../../src-shared/rules/dutyCalendar.ts';
import { isFinanceDay } from '../../../src-shared/rules/financeDay.ts';
import { programCalendar, weekdayOf } from '../../../src-shared/rules/officeCalendar.ts';
import { dayFrom } from '../../../src-shared/rules/officeInstant.ts';

const isOpen = (day: string): boolean => isFinanceDay(day, programCalendar);
const rhythm = (of: Partial<Rhythm>): Rhythm => ({
  frequency: 'daily',
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  monthDay: 1,
  periodMonth: 1,
  freeDays: 'ask',
  ...of,
});
const due = (of: Partial<Rhythm>, from: string, to: string): string[] =>
  dueDays(rhythm(of), from, to, isOpen);

describe('on which days a duty is due', () => {
  test('daily ones on their days of the week, left out where the office is closed', () => {
    expect(due({ weekdays: [6, 7] }, '2026-11-20', '2026-11-30')).toEqual([
      '2026-11-21',
      '2026-11-22',
      '2026-11-28',
      '2026-11-29',
    ]);
    // 国庆, and the Saturday worked for it
    expect(due({ freeDays: 'skip' }, '2026-09-30', '2026-10-11')).toEqual([
      '2026-09-30',
      '2026-10-08',
      '2026-10-09',
      '2026-10-10',
    ]);
  });

  test('a weekly one on a holiday moves to the office day before or after, and is asked once', () => {
    const friday = { frequency: 'weekly', weekdays: [5], freeDays: 'before' } as const;
    const monday = { frequency: 'weekly', weekdays: [1], freeDays: 'after' } as const;
    expect(due(friday, '2026-09-21', '2026-10-17')).toEqual([
      '2026-09-24', // 中秋 on Friday the 25th
      '2026-09-30', // 国庆
      '2026-10-09',
      '2026-10-16',
    ]);
    expect(due(monday, '2026-02-09', '2026-03-02')).toEqual([
      '2026-02-09',
      '2026-02-24', // the Mondays of the Spring Festival, 16 and 23 February, both
      '2026-03-02',
    ]);
  });

  test('a monthly one on its day, 0 the last one, a day a month has not on its last', () => {
    const last = { frequency: 'monthly', monthDay: 0 } as const;
    expect(due(last, '2028-01-01', '2028-04-30')).toEqual([
      '2028-01-31',
      '2028-02-29',
      '2028-03-31',
      '2028-04-30',
    ]);
    expect(due({ frequency: 'monthly', monthDay: 31 }, '2027-02-01', '2027-03-31')).toEqual([
      '2027-02-28',
      '2027-03-31',
    ]);
    // 31 January and 28 February 2026 are Saturdays; the latter is worked for the Spring Festival
    expect(due({ ...last, freeDays: 'before' }, '2026-01-01', '2026-02-28')).toEqual([
      '2026-01-30',
      '2026-02-28',
    ]);
  });

  test('a rarer one in its month of the quarter, the half-year and the year', () => {
    const year = ['2027-01-01', '2027-12-31'] as const;
    expect(due({ frequency: 'quarterly', monthDay: 15, periodMonth: 2 }, ...year)).toEqual([
      '2027-02-15',
      '2027-05-15',
      '2027-08-15',
      '2027-11-15',
    ]);
    expect(due({ frequency: 'half-yearly', monthDay: 0, periodMonth: 6 }, ...year)).toEqual([
      '2027-06-30',
      '2027-12-31',
    ]);
    expect(due({ frequency: 'yearly', monthDay: 28, periodMonth: 12 }, ...year)).toEqual(['2027-12-28']);
  });

  test('the next one and the one before', () => {
    const heating = rhythm({ frequency: 'yearly', monthDay: 15, periodMonth: 10, freeDays: 'after' });
    expect(nextDue(heating, '2026-10-15', isOpen)).toBe('2026-10-15');
    expect(nextDue(heating, '2026-10-16', isOpen)).toBe('2027-10-15');
    expect(dueBefore(heating, '2026-10-15', isOpen)).toBe('2025-10-15');
    expect(nextDue(rhythm({ weekdays: [] }), '2026-10-15', isOpen)).toBeNull();
  });
});

describe('how long an undone duty is asked for', () => {
  test('a daily one only its day, a weekly one six days more, a rarer one a month, none beyond the next', () => {
    expect(askedUntil(rhythm({}), '2026-11-23', isOpen)).toBe('2026-11-23');
    const friday = rhythm({ frequency: 'weekly', weekdays: [5], freeDays: 'before' });
    expect(askedUntil(friday, '2026-11-20', isOpen)).toBe('2026-11-26');
    // the Monday after is a holiday: it comes again on the 8th
    const monday = rhythm({ frequency: 'weekly', weekdays: [1], freeDays: 'after' });
    expect(askedUntil(monday, '2026-09-28', isOpen)).toBe('2026-10-04');
    // two Fridays that fell on holidays lie close together
    expect(askedUntil(friday, '2026-09-24', isOpen)).toBe('2026-09-29');
    expect(askedUntil(rhythm({ frequency: 'monthly', monthDay: 3 }), '2026-11-03', isOpen)).toBe(
      '2026-12-02',
    );
    expect(askedUntil(rhythm({ frequency: 'quarterly', monthDay: 5 }), '2026-10-05', isOpen)).toBe(
      '2026-11-05',
    );
  });

  test('ahead only the next one is shown, as many days before as the office wants', () => {
    const friday = rhythm({ frequency: 'weekly', weekdays: [5] });
    expect(duesAround(friday, 0, '2026-11-26', isOpen)).toEqual(['2026-11-20']);
    expect(duesAround(friday, 1, '2026-11-26', isOpen)).toEqual(['2026-11-20', '2026-11-27']);
    expect(duesAround(friday, 20, '2026-11-27', isOpen)).toEqual(['2026-11-27', '2026-12-04']);
  });
});

const rhythms = record({
  frequency: constantFrom(...frequencies),
  weekdays: uniqueArray(integer({ min: 1, max: 7 }), { minLength: 1 }),
  monthDay: integer({ min: 0, max: 31 }),
  periodMonth: integer({ min: 1, max: 12 }),
  freeDays: constantFrom(...freeDayRules),
});
const days = integer({ min: 0, max: 3 * 365 }).map((later) => dayFrom('2025-01-01', later));
const isByWeek = ({ frequency }: Rhythm): boolean => frequency === 'weekly' || frequency === 'daily';

describe('of any rhythm', () => {
  test('a span is the sum of its days: no day is lost at the seams, none is named twice', () => {
    assert(
      property(rhythms, days, integer({ min: 0, max: 90 }), (of, from, length) => {
        const all = Array.from({ length: length + 1 }, (_, later) => dayFrom(from, later));
        const oneByOne = all.filter((day) => dueDays(of, day, day, isOpen).length > 0);
        expect(dueDays(of, from, dayFrom(from, length), isOpen)).toEqual(oneByOne);
      }),
    );
    expect.hasAssertions();
  });

  test('nothing that moves or is left out is asked on a day the office is closed; nothing else moves', () => {
    assert(
      property(rhythms, days, (of, from) => {
        const fits = (day: string) =>
          of.freeDays === 'ask' ? !isByWeek(of) || of.weekdays.includes(weekdayOf(day)) : isOpen(day);
        expect(dueDays(of, from, dayFrom(from, 120), isOpen).filter((day) => !fits(day))).toEqual([]);
      }),
    );
    expect.hasAssertions();
  });

  test('what is asked for today is not over, or comes next, and stands there once', () => {
    assert(
      property(rhythms, days, integer({ min: 0, max: 60 }), (of, today, lead) => {
        const around = duesAround(of, lead, today, isOpen);
        expect(new Set(around).size).toBe(around.length);
        expect(around.filter((day) => day > today).length).toBeLessThanOrEqual(1);
        expect(around.filter((day) => day < today && askedUntil(of, day, isOpen) < today)).toEqual([]);
      }),
    );
    expect.hasAssertions();
  });
});
