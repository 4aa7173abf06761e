import { assert, date, property } from 'fast-check';
import { expect, test } from 'vitest';
import { businessDate } from '../../../src-shared/rules/businessDate.ts';
import { calendarThrough, programCalendar } from '../../../src-shared/rules/officeCalendar.ts';
import { depositDay, isFinanceDay } from '../../../src-shared/rules/financeDay.ts';

const shanghai = 'Asia/Shanghai';

test.each<[why: string, iso: string, due: string]>([
  ['Monday morning', '2026-11-23T08:10:00+08:00', '2026-11-23'],
  ['a second before the cut-off', '2026-11-23T16:59:59+08:00', '2026-11-23'],
  ['a millisecond before the cut-off', '2026-11-23T16:59:59.999+08:00', '2026-11-23'],
  ['17:00:00 itself', '2026-11-23T17:00:00+08:00', '2026-11-24'],
  ['Monday evening', '2026-11-23T17:45:00+08:00', '2026-11-24'],
  ['Friday before the cut-off', '2026-11-27T16:59:59.999+08:00', '2026-11-27'],
  ['Friday evening', '2026-11-27T17:00:00+08:00', '2026-11-30'],
  ['a Saturday', '2026-11-28T09:00:00+08:00', '2026-11-30'],
  ['a Sunday', '2026-11-22T08:10:00+08:00', '2026-11-23'],
  ['the evening before National Day', '2026-09-30T17:30:00+08:00', '2026-10-08'],
  ['National Day', '2026-10-01T10:00:00+08:00', '2026-10-08'],
  ['a Saturday that is worked', '2026-10-10T10:00:00+08:00', '2026-10-10'],
  ['the Friday evening before a Saturday that is worked', '2026-10-09T18:00:00+08:00', '2026-10-10'],
  ['the evening of a Saturday that is worked', '2026-10-10T17:00:00+08:00', '2026-10-12'],
  ['the last evening of the year, a worked Sunday ahead', '2025-12-31T17:00:00+08:00', '2026-01-04'],
  ['an unknown year, on a Monday', '2040-10-01T10:00:00+08:00', '2040-10-01'],
  ['an unknown year, on a Friday evening', '2040-10-05T20:00:00+08:00', '2040-10-08'],
])('I14 money of %s (%s) is due on %s', (_, iso, due) => {
  expect(depositDay(Date.parse(iso), shanghai, '17:00', programCalendar)).toBe(due);
});

test('the cut-off is the office’s own, by the clock of its zone', () => {
  const instant = Date.parse('2026-11-23T16:30:00+08:00');

  expect(depositDay(instant, shanghai, '16:30', programCalendar)).toBe('2026-11-24');
  expect(depositDay(instant, shanghai, '16:31', programCalendar)).toBe('2026-11-23');
  expect(depositDay(instant, 'Asia/Urumqi', '16:30', programCalendar)).toBe('2026-11-23');
  expect(depositDay(instant, shanghai, '16:30', programCalendar)).toBe('2026-11-24');
});

test('I14 money is due on a finance day, never before it came in and never two workdays later', () => {
  const days = date({
    min: new Date('2024-01-01T00:00:00Z'),
    max: new Date(`${calendarThrough + 3}-12-31T00:00:00Z`),
    noInvalidDate: true,
  });

  assert(
    property(days, (moment) => {
      const due = depositDay(moment.getTime(), shanghai, '17:00', programCalendar);
      const came = businessDate(moment.getTime(), shanghai);
      const between = financeDaysBetween(came, due);

      expect(isFinanceDay(due, programCalendar)).toBe(true);
      expect(due >= came).toBe(true);
      expect(between).toBeLessThanOrEqual(1);
    }),
    { numRuns: 2_000 },
  );
});

/** How many finance days from a day on are over before another. */
function financeDaysBetween(from: string, until: string): number {
  let count = 0;
  for (let at = Date.parse(from); at < Date.parse(until); at += 86_400_000) {
    if (isFinanceDay(new Date(at).toISOString().slice(0, 10), programCalendar)) count += 1;
  }
  return count;
}
