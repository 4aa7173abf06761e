import { expect, test } from 'vitest';
import { type OfficeNow, readMoment, readPeriod } from '../../src-renderer/app/form/readMoment.ts';
import { officeTime } from '../../src-shared/rules/officeTime.ts';

const zone = 'Asia/Shanghai';
const at = (time: string): OfficeNow => ({ now: Date.parse(`2026-11-22T${time}:00+08:00`), zone });
const office = at('14:20');
const shown = (instant: number | null) => (instant === null ? null : officeTime(instant, zone));

test.each([
  ['15:00', '2026-11-22 15:00'],
  ['1500', '2026-11-22 15:00'],
  ['930', '2026-11-22 09:30'],
  ['１５：００', '2026-11-22 15:00'],
  ['明天 9:30', '2026-11-23 09:30'],
  ['明天930', '2026-11-23 09:30'],
  ['后天 8:00', '2026-11-24 08:00'],
  ['後天 8:00', '2026-11-24 08:00'],
  ['昨天 16:30', '2026-11-21 16:30'],
  ['1123 930', '2026-11-23 09:30'],
  ['11-23 9:30', '2026-11-23 09:30'],
  ['20261201 1400', '2026-12-01 14:00'],
  ['下午3点', '2026-11-22 15:00'],
  ['下午3点半', '2026-11-22 15:30'],
  ['明天上午9点15分', '2026-11-23 09:15'],
  ['9點', '2026-11-22 09:00'],
])('%s is %s', (typed, moment) => {
  expect(shown(readMoment(typed, office))).toBe(moment);
});

test.each(['', '下次', '25:00', '12:60', '9', '明天', '1332 900', '15:00 左右', '2026-11-23'])(
  '%j is no time and is left to be corrected',
  (typed) => {
    expect(readMoment(typed, office)).toBeNull();
  },
);

test.each([
  ['15:00', '2026-11-22 15:00', '2026-11-22 16:00'],
  ['明天 9:30', '2026-11-23 09:30', '2026-11-23 10:30'],
  ['15:00-17:00', '2026-11-22 15:00', '2026-11-22 17:00'],
  ['15:00 - 17:00', '2026-11-22 15:00', '2026-11-22 17:00'],
  ['明天 9:00至11:00', '2026-11-23 09:00', '2026-11-23 11:00'],
  ['11-23 9:00-11:30', '2026-11-23 09:00', '2026-11-23 11:30'],
  ['尽快', '2026-11-22 14:20', '2026-11-22 16:20'],
  ['儘快', '2026-11-22 14:20', '2026-11-22 16:20'],
  ['今天下午', '2026-11-22 14:20', '2026-11-22 17:30'],
  ['明天上午', '2026-11-23 08:30', '2026-11-23 11:30'],
  ['明天下午', '2026-11-23 14:00', '2026-11-23 17:30'],
])('an appointment %s is from %s to %s', (typed, from, to) => {
  const period = readPeriod(typed, office);
  expect([shown(period?.from ?? null), shown(period?.to ?? null)]).toEqual([from, to]);
});

test.each(['', '随时', '17:00-15:00', '15:00-16:00-17:00', '今天上午', '15:00-'])(
  '%j is no appointment',
  (typed) => {
    expect(readPeriod(typed, office)).toBeNull();
  },
);

test('an afternoon that is over can not be agreed on', () => {
  expect(readPeriod('今天下午', at('17:30'))).toBeNull();
});
