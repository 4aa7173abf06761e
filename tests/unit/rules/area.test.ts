import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { areaText, readArea } from '../../../src-shared/rules/area.ts';

test.each([
  [94.56, 945_600],
  ['94.56', 945_600],
  ['９４．５６', 945_600],
  ['94.56㎡', 945_600],
  ['94.56 平方米', 945_600],
  ['1,234.5', 12_345_000],
  [94.56000000000002, 945_600],
  ['94.5600', 945_600],
  ['100000', 1_000_000_000],
])('%s m² is %i cm²', (typed, cm2) => {
  expect(readArea(typed)).toEqual({ ok: true, value: cm2 });
});

test.each([
  ['九十', 'area/shape'],
  ['', 'area/shape'],
  ['94.5.6', 'area/shape'],
  ['1,23.5', 'area/shape'],
  [Number.NaN, 'area/shape'],
  [0, 'area/out-of-range'],
  ['-80', 'area/out-of-range'],
  ['100000.01', 'area/out-of-range'],
])('%s is no area', (typed, why) => {
  expect(readArea(typed)).toEqual({ ok: false, why });
});

test('a third decimal is never rounded away silently', () => {
  expect(readArea('94.567')).toEqual({ ok: false, why: 'area/too-fine', suggestion: '94.57' });
  expect(readArea('0.001')).toMatchObject({ ok: false, why: 'area/too-fine' });
});

test('every area of two decimals goes into cm² and back, as text and as the float a spreadsheet holds', () => {
  assert(
    property(integer({ min: 1, max: 10_000_000 }), (hundredths) => {
      const text = areaText(hundredths * 100);
      expect(readArea(text)).toEqual({ ok: true, value: hundredths * 100 });
      expect(readArea(hundredths / 100)).toEqual({ ok: true, value: hundredths * 100 });
      expect(readArea(hundredths * 0.01)).toEqual({ ok: true, value: hundredths * 100 });
    }),
  );
});
