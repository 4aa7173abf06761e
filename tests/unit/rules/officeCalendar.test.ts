import { expect, test } from 'vitest';
import { calendarThrough, officeDayKind, weekdayOf } from '../../../src-shared/rules/officeCalendar.ts';

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
  expect(officeDayKind(day)).toEqual({ kind, holiday });
});

test('a year whose notice has not come is unknown, not a year without holidays', () => {
  expect(calendarThrough).toBe(2026);
  expect(officeDayKind('2026-12-31').kind).toBe('workday');
  expect(['2027-01-01', '2027-03-01', '2027-10-01', '2003-10-01'].map((day) => officeDayKind(day))).toEqual(
    Array.from({ length: 4 }, () => ({ kind: 'unknown', holiday: null })),
  );
});

test('the week begins on Monday', () => {
  expect(['2026-11-23', '2026-11-28', '2026-11-29'].map(weekdayOf)).toEqual([1, 6, 7]);
});
