import { assert, constantFrom, property, string, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { readPlate, readPlates } from '../../../src-shared/rules/plate.ts';

test.each([
  ['粤B·12345', '粤B12345'],
  ['粤b12345', '粤B12345'],
  ['粤B 12345', '粤B12345'],
  ['粤Ｂ１２３４５', '粤B12345'],
  ['粤BD12345', '粤BD12345'],
  ['沪A1234学', '沪A1234学'],
  ['粤Z1234港', '粤Z1234港'],
  ['京A1234警', '京A1234警'],
  ['WJ12345', 'WJ12345'],
])('%s is the plate %s', (typed, plate) => {
  expect(readPlate(typed)).toEqual({ ok: true, value: plate });
});

test.each(['', '12345', 'ABC', '粤12345', '粤B123', '粤B1234567', '湾A12345'])('%j is no plate', (typed) => {
  expect(readPlate(typed)).toEqual({ ok: false, why: 'plate/shape' });
});

test('the letters O and I among the signs are a mistyped 0 and 1, and that is suggested', () => {
  expect(readPlate('粤B1234O')).toEqual({ ok: false, why: 'plate/shape', suggestion: '粤B12340' });
  expect(readPlate('粤BI2345')).toEqual({ ok: false, why: 'plate/shape', suggestion: '粤B12345' });
});

test('several plates of a cell are told apart', () => {
  expect(readPlates('粤B·12345、粤B 67890 粤BD12345；粤B12345')).toEqual({
    ok: true,
    value: ['粤B12345', '粤B67890', '粤BD12345'],
  });
});

test('a plate that was read reads the same again, dotted, spaced or in small letters', () => {
  const signs = string({
    unit: constantFrom(...Array.from('ABCDEFGHJKLMNPQRSTUVWXYZ0123456789')),
    minLength: 5,
    maxLength: 6,
  });
  assert(
    property(
      tuple(constantFrom(...Array.from('京沪粤苏浙川')), constantFrom(...Array.from('ABCDEF')), signs),
      ([province, letter, serial]) => {
        const plate = `${province}${letter}${serial}`;
        for (const typed of [
          plate,
          `${province}${letter}·${serial}`,
          `${province} ${letter} ${serial}`,
          plate.toLowerCase(),
        ]) {
          expect(readPlate(typed)).toEqual({ ok: true, value: plate });
        }
      },
    ),
  );
});
