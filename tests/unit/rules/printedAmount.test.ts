import { expect, test } from 'vitest';
import { amountsAgree } from '../../../src-shared/rules/printedAmount.ts';

test('I26 the amount in capital numerals is the amount in figures beside it', () => {
  expect(amountsAgree('壹仟陆佰捌拾肆元零叁分', '¥ 1,684.03')).toBe(true);
  expect(amountsAgree('人民币玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分', '99,999,999.99')).toBe(true);
  expect(amountsAgree('（负数）壹佰元整', '¥ -100.00')).toBe(true);
  expect(amountsAgree('伍分', '0.05')).toBe(true);
});

test.each([
  ['壹仟陆佰捌拾肆元零叁分', '¥ 1,684.30'],
  ['壹佰元整', '-100.00'],
  ['（负数）壹佰元整', '100.00'],
  ['壹佰元', '100.00'],
  ['壹佰元整', '100'],
  ['壹佰元整', '1,00.00'],
  ['壹佰元整', ''],
  ['', '100.00'],
])('%s is not %s', (words, figures) => {
  expect(amountsAgree(words, figures)).toBe(false);
});
