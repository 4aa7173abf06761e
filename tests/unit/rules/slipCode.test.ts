import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { kindOfSlip, slipCode } from '../../../src-shared/rules/slipCode.ts';

test('the code says day, counter and number, and closes with a check digit', () => {
  expect(slipCode('visitor-pass', '2026-11-22', 1, 7)).toBe('102611220100078');
  expect(slipCode('visitor-pass', '2026-11-22', 99, 9999)).toMatch(/^10261122999999\d$/);
});

test('the 10,000th pass of a day still has a code of its own', () => {
  const code = slipCode('visitor-pass', '2026-11-22', 1, 10_000);

  expect(code).toHaveLength(16);
  expect(kindOfSlip(code)).toBe('visitor-pass');
});

test('every code passes the check, and with one digit mistyped none does', () => {
  assert(
    property(integer({ min: 1, max: 99 }), integer({ min: 1, max: 9999 }), (counter, number) => {
      const code = slipCode('visitor-pass', '2026-11-22', counter, number);
      expect(kindOfSlip(code)).toBe('visitor-pass');
      for (let at = 0; at < code.length; at += 1) {
        const other = String((Number(code[at]) + 1 + (number % 9)) % 10);
        expect(kindOfSlip(code.slice(0, at) + other + code.slice(at + 1))).toBeNull();
      }
    }),
    { numRuns: 50 },
  );
});

test('two neighbours that changed places are noticed, except 0 and 9', () => {
  const code = slipCode('visitor-pass', '2026-11-22', 12, 3456);
  for (let at = 0; at + 1 < code.length; at += 1) {
    const [a, b] = [code[at]!, code[at + 1]!];
    if (a === b || `${a}${b}` === '09' || `${a}${b}` === '90') continue;
    expect(kindOfSlip(code.slice(0, at) + b + a + code.slice(at + 2)), `at ${at}`).toBeNull();
  }
});

test.each([
  '',
  '10261122010007',
  '1026112201000780',
  '202611220100078',
  'FK-A1-20261122-007',
  '10261122010007x',
])('%j is no pass code', (code) => {
  expect(kindOfSlip(code)).toBeNull();
});
