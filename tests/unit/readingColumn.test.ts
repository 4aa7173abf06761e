import { expect, test } from 'vitest';
import { figuresKept, figuresLeft } from '../../src-renderer/features/meters/keptFigures.ts';
import { isReady, nothingTyped, readRow, usageEntered } from '../../src-renderer/features/meters/readRow.ts';

/** Five digits before the point; it showed 99,990 last, after 9.5 in the time before. */
const before = { dialDigits: 5, lastValue: 99_990_000, lastUsage: 9500 };
const typed = (value: string, rolledOver = false) => ({ ...nothingTyped, value, rolledOver });

test('a figure that goes on is read with its usage', () => {
  expect(readRow(before, typed('99999.5'))).toEqual({
    kind: 'read',
    value: 99_999_500,
    usage: 9500,
    isJump: false,
  });
  expect(readRow(before, typed('  '))).toEqual({ kind: 'empty' });
});

test('one that goes backwards is no reading until the dial is said to have begun again', () => {
  expect(readRow(before, typed('12'))).toEqual({ kind: 'trouble', why: 'backwards' });
  expect(readRow(before, typed('12', true))).toMatchObject({ kind: 'read', value: 12_000, usage: 22_000 });
  expect(readRow({ ...before, dialDigits: null }, typed('12', true))).toEqual({
    kind: 'trouble',
    why: 'no-dial',
  });
  expect(readRow(before, typed('100000'))).toEqual({ kind: 'trouble', why: 'beyond-dial' });
  expect(readRow(before, typed('99995.1234'))).toEqual({ kind: 'trouble', why: 'too-fine' });
});

test('an entered reading shows what was counted, over 0 where the dial began again', () => {
  const entered = { ...before, value: 12_000, rolledOver: true };
  expect(usageEntered(entered)).toBe(22_000);
  expect(usageEntered({ ...entered, value: 99_999_500, rolledOver: false })).toBe(9500);
  expect(usageEntered({ ...entered, value: null })).toBeNull();
});

test('more than three times the last usage is asked about before it is entered', () => {
  const usual = { dialDigits: null, lastValue: 100_000, lastUsage: 10_000 };
  expect(readRow(usual, typed('130'))).toMatchObject({ usage: 30_000, isJump: false });
  const jump = readRow(usual, typed('130.001'));
  expect(jump).toMatchObject({ isJump: true });
  expect(isReady(jump, typed('130.001'))).toBe(false);
  expect(isReady(jump, { ...typed('130.001'), sure: true })).toBe(true);
  expect(readRow({ ...usual, lastUsage: null }, typed('9999'))).toMatchObject({ isJump: false });
});

test('what was typed comes back after a crash, each figure to be looked at anew; an empty column is no draft', () => {
  const [one, other] = ['0198aaaa-0000-7000-8000-0000000000a1', '0198aaaa-0000-7000-8000-0000000000b2'];
  const kept = figuresKept({
    [one]: { ...typed('12.5'), sure: true },
    [other]: typed('3', true),
    gone: typed(''),
  });
  expect(figuresLeft([{ meterId: one }, { meterId: other }, { meterId: 'x' }] as never, kept)).toEqual({
    [one]: { value: '12.5', rolledOver: false, looked: true, sure: false },
    [other]: { value: '3', rolledOver: true, looked: true, sure: false },
  });
  expect(figuresKept({ [one]: typed(' ') })).toBeUndefined();
});
