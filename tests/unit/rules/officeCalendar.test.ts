import { expect, test } from 'vitest';
import {
  calendarThrough,
  isYearKnown,
  knownThrough,
  namedDays,
  officeDayKind,
  type OwnDay,
  programCalendar,
  weekdayOf,
} from '../../../src-shared/rules/officeCalendar.ts';

test.each([
  ['the eve of the Spring Festival 2026', '2026-02-16', 'holiday', 'spring-festival'],
  ['its last day', '2026-02-23', 'holiday', 'spring-festival'],
  ['the day after', '2026-02-24', 'workday', null],
  ['the Saturday worked for it before', '2026-02-14', 'makeup-workday', 'spring-festival'],
  ['the Saturday worked for it after', '2026-02-28', 'makeup-workday', 'spring-festival'],
  ['国庆, a Thursday', '2026-10-01', 'holiday', 'national-day'],
  ['国庆, a Saturday', '2026-10-03', 'holiday', 'national-day'],
  ['the Saturday worked for it', '2026-10-10', 'makeup-workday', 'national-day'],
  ['the Sunday after', '2026-10-11', 'weekend', null],
  ['清明', '2026-04-06', 'holiday', 'tomb-sweeping'],
  ['an ordinary Sunday', '2026-11-22', 'weekend', null],
  ['an ordinary Monday', '2026-11-23', 'workday', null],
  ['a holiday given once only', '2015-09-03', 'holiday', 'other'],
])('%s', (_what, day, kind, holiday) => {
  expect(officeDayKind(day, programCalendar)).toEqual({ kind, holiday });
});

test('a year whose notice has not come is unknown, not a year without holidays', () => {
  expect(calendarThrough).toBe(2026);
  expect(officeDayKind('2026-12-31', programCalendar).kind).toBe('workday');
  expect(
    ['2027-01-01', '2027-03-01', '2027-10-01', '2003-10-01'].map((day) =>
      officeDayKind(day, programCalendar),
    ),
  ).toEqual(Array.from({ length: 4 }, () => ({ kind: 'unknown', holiday: null })));
});

test('the week begins on Monday', () => {
  expect(['2026-11-23', '2026-11-28', '2026-11-29'].map(weekdayOf)).toEqual([1, 6, 7]);
});

const own = (days: Record<string, OwnDay>, ...years: number[]) => ({
  days: new Map(Object.entries(days)),
  years: new Set(years),
});

test('what the office enters for a day stands before the program’s own calendar', () => {
  const office = own({
    '2026-11-23': { kind: 'holiday', name: '停电' },
    '2026-11-22': { kind: 'workday', name: null },
    '2027-02-06': { kind: 'holiday', name: '春节假期' },
  });

  expect(
    ['2026-11-23', '2026-11-22', '2026-10-01', '2027-02-06', '2027-02-07'].map((day) =>
      officeDayKind(day, office),
    ),
  ).toEqual([
    { kind: 'holiday', holiday: 'other' },
    { kind: 'workday', holiday: null },
    { kind: 'holiday', holiday: 'national-day' },
    { kind: 'holiday', holiday: 'spring-festival' },
    { kind: 'unknown', holiday: null },
  ]);
});

test('a year the office entered as a whole is known by what it entered, and by nothing else', () => {
  const office = own(
    {
      '2026-10-08': { kind: 'holiday', name: '国庆节' },
      '2027-10-09': { kind: 'makeup-workday', name: '国庆节' },
    },
    2026,
    2027,
  );

  expect(officeDayKind('2026-10-01', office)).toEqual({ kind: 'workday', holiday: null });
  expect(officeDayKind('2026-10-08', office)).toEqual({ kind: 'holiday', holiday: 'national-day' });
  expect(officeDayKind('2027-10-09', office)).toEqual({ kind: 'makeup-workday', holiday: 'national-day' });
  expect(officeDayKind('2027-10-10', office).kind).toBe('weekend');
});

test('how far the holidays are known ends before the first year nobody entered', () => {
  expect(knownThrough(programCalendar)).toBe(2026);
  expect(knownThrough(own({}, 2027, 2028, 2030))).toBe(2028);
  expect(isYearKnown(2030, own({}, 2030))).toBe(true);
  expect(isYearKnown(2029, own({}, 2030))).toBe(false);
});

test('the days of a year the program names: days off and the Saturdays worked for them', () => {
  const days = namedDays(2026);
  expect(days).toHaveLength(39);
  expect(days[0]).toEqual({ day: '2026-01-01', kind: 'holiday', name: '元旦' });
  expect(days.find(({ day }) => day === '2026-10-10')).toMatchObject({
    kind: 'makeup-workday',
    name: '国庆节',
  });
});
