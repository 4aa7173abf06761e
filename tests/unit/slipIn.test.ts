import { expect, test } from 'vitest';
import { slipCode } from '../../src-shared/rules/slipCode.ts';
import { slipIn } from '../../src-renderer/app/slipIn.ts';

const order = slipCode('work-order', '2026-11-22', 1, 3);
const pass = slipCode('visitor-pass', '2026-11-22', 1, 10_000);

test.each([
  ['nothing', order],
  ['the kind of code in front', `]C1${order}`],
  ['a letter on either side', `A${order}B`],
  ['digits of its own in front', `99${order}`],
])('a scanner that sends %s beside the code is understood', (_, text) => {
  expect(slipIn(text)).toBe(order);
});

test('the 10,000th paper of a day is known by its sixteen digits', () => {
  expect(slipIn(pass)).toBe(pass);
});

test.each([
  '',
  '6901234567892',
  'SF1234567890123',
  order.slice(1),
  order.slice(0, -1),
  order.replace(/.$/, (last) => String((Number(last) + 1) % 10)),
])('%j is no slip of ours', (text) => {
  expect(slipIn(text)).toBeNull();
});
