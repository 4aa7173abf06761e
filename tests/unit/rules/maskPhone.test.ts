import { assert, pre, property, stringMatching } from 'fast-check';
import { expect, test } from 'vitest';
import { maskPhone, readPhone } from '../../../src-shared/rules/phone.ts';

test.each([
  ['13800001234', '138****1234'],
  ['0755-82000178', '0755-******78'],
  ['0755-82000178-801', '0755-******78'],
  ['010-82000178', '010-******78'],
  ['82000178', '******78'],
  ['4001234567', '*******567'],
  ['+85291234567', '********4567'],
])('HOU-12 %s is shown as %s', (number, masked) => {
  expect(maskPhone(number)).toBe(masked);
});

test('HOU-12 no number is shown with less than four of its digits hidden', () => {
  const digits = stringMatching(/^\+?\d{5,15}$|^0\d{2,3}-?\d{7,8}(-\d{1,4})?$/);
  assert(
    property(digits, (typed) => {
      const reading = readPhone(typed);
      pre(reading.ok);
      const masked = maskPhone(reading.value);
      expect(masked.split('*').length - 1).toBeGreaterThanOrEqual(4);
      expect(masked).not.toContain(reading.value);
    }),
  );
});
