import { randomFillSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { makeRecoveryCode, sameRecoveryCode } from '../../src-shared/rules/recoveryCode.ts';

test('a recovery code is five groups of five signs that are not mistaken on paper', () => {
  expect(makeRecoveryCode(randomFillSync)).toMatch(/^([2-9A-HJKMNP-TV-Z]{5}-){4}[2-9A-HJKMNP-TV-Z]{5}$/);
});

test('no two offices get the same recovery code', () => {
  const codes = new Set(Array.from({ length: 500 }, () => makeRecoveryCode(randomFillSync)));

  expect(codes.size).toBe(500);
});

test('typing the code back in lower case, with spaces or full-width letters, is the same code', () => {
  expect(sameRecoveryCode('abcde fghjk ２３４５６', 'ABCDE-FGHJK-23456')).toBe(true);
  expect(sameRecoveryCode('ABCDE-FGHJK-23457', 'ABCDE-FGHJK-23456')).toBe(false);
});
