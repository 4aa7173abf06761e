import { expect, test } from 'vitest';
import { isDay, readDay } from '../../src-renderer/app/form/readDay.ts';

const today = '2026-11-22';

test.each([
  ['20200610', '2020-06-10'],
  ['2020-6-1', '2020-06-01'],
  ['2020.06.10', '2020-06-10'],
  ['2020年6月10日', '2020-06-10'],
  ['２０２００６１０', '2020-06-10'],
  [' 2020/6/10 ', '2020-06-10'],
  ['1122', '2026-11-22'],
  ['3-5', '2026-03-05'],
  ['20240229', '2024-02-29'],
])('a clerk may type %s for %s', (typed, day) => {
  expect(readDay(typed, today)).toBe(day);
});

test.each(['', '二月', '20230229', '20201310', '0230', '2020', '202006', '20200610x', '99999999'])(
  '%j is no day and is left to be corrected',
  (typed) => {
    expect(readDay(typed, today)).toBeNull();
  },
);

test('a day of the ledger is a day of the calendar', () => {
  expect(['2024-02-29', '2023-02-29', '2024-2-29', '20240229'].map(isDay)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
