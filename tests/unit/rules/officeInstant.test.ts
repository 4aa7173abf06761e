import { assert, constantFrom, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { businessDate } from '../../../src-shared/rules/businessDate.ts';
import { dayFrom, officeDay, officeInstant } from '../../../src-shared/rules/officeInstant.ts';
import { officeTime } from '../../../src-shared/rules/officeTime.ts';

test.each([
  ['2026-11-22', '17:30', 'Asia/Shanghai', '2026-11-22T17:30:00+08:00'],
  ['2026-11-22', '00:00', 'Asia/Shanghai', '2026-11-22T00:00:00+08:00'],
  ['2026-02-28', '23:59', 'Asia/Taipei', '2026-02-28T23:59:00+08:00'],
  ['2026-07-01', '08:10', 'Asia/Kolkata', '2026-07-01T08:10:00+05:30'],
  ['2026-07-01', '08:10', 'Asia/Kathmandu', '2026-07-01T08:10:00+05:45'],
  ['2026-01-01', '00:30', 'Pacific/Kiritimati', '2026-01-01T00:30:00+14:00'],
  ['2026-01-01', '23:30', 'Pacific/Pago_Pago', '2026-01-01T23:30:00-11:00'],
  ['2026-01-15', '12:00', 'America/New_York', '2026-01-15T12:00:00-05:00'],
  ['2026-07-15', '12:00', 'America/New_York', '2026-07-15T12:00:00-04:00'],
])('%s %s in %s is %s', (day, clock, zone, instant) => {
  expect(officeInstant(day, clock, zone)).toBe(Date.parse(instant));
});

test.each([
  [
    'New York puts its clock forward from 2:00',
    'America/New_York',
    '2026-03-08',
    '01:59',
    '2026-03-08T01:59:00-05:00',
  ],
  ['New York has no 2:30 that day', 'America/New_York', '2026-03-08', '02:30', '2026-03-08T03:30:00-04:00'],
  ['New York goes on at 3:00', 'America/New_York', '2026-03-08', '03:00', '2026-03-08T03:00:00-04:00'],
  [
    'New York has 1:30 twice: the first',
    'America/New_York',
    '2026-11-01',
    '01:30',
    '2026-11-01T01:30:00-04:00',
  ],
  ['New York is back on winter time', 'America/New_York', '2026-11-01', '02:00', '2026-11-01T02:00:00-05:00'],
  ['Shanghai in the summer of 1988', 'Asia/Shanghai', '1988-07-01', '08:10', '1988-07-01T08:10:00+09:00'],
  ['Shanghai had no 2:30 on 1986-05-04', 'Asia/Shanghai', '1986-05-04', '02:30', '1986-05-04T03:30:00+09:00'],
  ['Shanghai, first day of summer time', 'Asia/Shanghai', '1986-05-04', '08:10', '1986-05-04T08:10:00+09:00'],
  [
    'Shanghai had 1:30 twice on 1991-09-15',
    'Asia/Shanghai',
    '1991-09-15',
    '01:30',
    '1991-09-15T01:30:00+09:00',
  ],
  ['Shanghai, back for good', 'Asia/Shanghai', '1991-09-15', '08:10', '1991-09-15T08:10:00+08:00'],
  [
    'Lord Howe moves by half an hour',
    'Australia/Lord_Howe',
    '2026-10-04',
    '02:15',
    '2026-10-04T02:45:00+11:00',
  ],
  ['Apia left out a whole day', 'Pacific/Apia', '2011-12-30', '12:00', '2011-12-31T12:00:00+14:00'],
])('%s', (_why, zone, day, clock, instant) => {
  expect(officeInstant(day, clock, zone)).toBe(Date.parse(instant));
});

test('the clock of the office shows again what was asked for, whenever its clock has that time', () => {
  const zones = ['Asia/Shanghai', 'Asia/Taipei', 'America/New_York', 'Europe/London', 'Australia/Lord_Howe'];
  assert(
    property(
      constantFrom(...zones),
      integer({ min: Date.UTC(1980, 0, 1), max: Date.UTC(2040, 0, 1) }),
      (zone, instant) => {
        const [day = '', clock = ''] = officeTime(instant, zone).split(' ');
        const found = officeInstant(day, clock, zone);
        expect(officeTime(found, zone)).toBe(`${day} ${clock}`);
        expect(found).toBeLessThanOrEqual(instant);
      },
    ),
  );
});

test('a day of the office begins and ends with its own clock, 23 or 25 hours where summer time begins or ends', () => {
  const hoursOf = (day: string, zone: string) => {
    const { from, to } = officeDay(day, zone);
    expect([
      businessDate(from - 1, zone) < day,
      businessDate(from, zone),
      businessDate(to - 1, zone),
    ]).toEqual([true, day, day]);
    return (to - from) / 3_600_000;
  };

  expect(hoursOf('2026-11-22', 'Asia/Shanghai')).toBe(24);
  expect(hoursOf('2026-03-08', 'America/New_York')).toBe(23);
  expect(hoursOf('2026-11-01', 'America/New_York')).toBe(25);
  expect(hoursOf('1986-05-04', 'Asia/Shanghai')).toBe(23);
});

test('days follow one another over the ends of months and years', () => {
  expect([dayFrom('2026-02-28', 1), dayFrom('2028-02-28', 1), dayFrom('2027-01-01', -1)]).toEqual([
    '2026-03-01',
    '2028-02-29',
    '2026-12-31',
  ]);
});
