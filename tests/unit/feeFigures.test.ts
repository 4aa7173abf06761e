import { expect, test } from 'vitest';
import { monthAfter, monthEnd, usualSpans } from '../../src-renderer/app/usualSpans.ts';
import { periodText } from '../../src-renderer/app/periodText.ts';
import { readDecimal, scaled } from '../../src-renderer/app/form/readDecimal.ts';

test.each([
  ['1.40', 4, 14_000],
  ['１．４０', 4, 14_000],
  ['1。4', 4, 14_000],
  ['￥1,200.5元', 2, 120_050],
  ['0.05%', 4, 500],
  ['12.345', 3, 12_345],
  ['0', 2, 0],
])('%s with %i places is %i', (typed, places, value) => {
  expect(readDecimal(typed, places)).toEqual({ ok: true, value });
  expect(scaled(typed, places)).toBe(value);
});

test.each([
  ['十二', 2, 'shape'],
  ['1.2.3', 2, 'shape'],
  ['0.055', 2, 'too-fine'],
  ['-1', 2, 'negative'],
  ['1000000000', 2, 'too-much'],
])('%s with %i places is refused: %s', (typed, places, why) => {
  expect(readDecimal(typed, places)).toEqual({ ok: false, why });
  expect(scaled(typed, places)).toBeNull();
});

test.each([
  ['2026-01-01', '2026-01-31', '2026-01'],
  ['2026-01-01', '2026-12-31', '2026-01 至 2026-12'],
  ['2028-02-01', '2028-02-29', '2028-02'],
  ['2026-01-15', '2026-02-14', '2026-01-15 至 2026-02-14'],
  ['2026-01-01', '2026-01-30', '2026-01-01 至 2026-01-30'],
  ['2026-11-22', '2026-11-22', '2026-11-22'],
])('%s to %s is said %s', (from, to, words) => {
  expect(periodText(from, to)).toBe(words);
});

test('the usual spans of a run are whole, over the end of a year as well', () => {
  expect(usualSpans('2026-11-22').map(({ span }) => span)).toEqual([
    { fromOn: '2026-11-01', toOn: '2026-11-30' },
    { fromOn: '2026-10-01', toOn: '2026-10-31' },
    { fromOn: '2026-10-01', toOn: '2026-12-31' },
    { fromOn: '2026-01-01', toOn: '2026-12-31' },
  ]);
  expect(usualSpans('2026-01-05')[1].span).toEqual({ fromOn: '2025-12-01', toOn: '2025-12-31' });
  expect(usualSpans('2026-03-31')[2].span).toEqual({ fromOn: '2026-01-01', toOn: '2026-03-31' });
  expect(monthAfter('2026-12-31')).toEqual({ fromOn: '2027-01-01', toOn: '2027-01-31' });
  expect(monthEnd('2028-02-03')).toBe('2028-02-29');
});
