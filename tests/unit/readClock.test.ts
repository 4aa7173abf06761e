import { expect, test } from 'vitest';
import { readClock } from '../../src-renderer/app/form/readClock.ts';

test('a time of day is taken as people type it', () => {
  const typed = [
    ['17:00', '17:00'],
    ['1700', '17:00'],
    ['１７：００', '17:00'],
    ['900', '09:00'],
    ['9.30', '09:30'],
    ['9点30', '09:30'],
    ['9點30分', '09:30'],
    ['17点', '17:00'],
    [' 0:05 ', '00:05'],
  ] as const;
  expect(typed.map(([text]) => readClock(text))).toEqual(typed.map(([, clock]) => clock));
});

test('what is no time of day is not made into one', () => {
  const typed = ['', '17', '24:00', '2400', '1760', '17:0', '五点', '17:00:00', '17000'];
  expect(typed.filter((text) => readClock(text) !== null)).toEqual([]);
});
