import { expect, test } from 'vitest';
import { fenText, readFen } from '../../../src-shared/rules/fen.ts';

test.each([
  ['80', 8000],
  ['80.5', 8050],
  ['0.29', 29],
  ['1.15', 115],
  ['1,200.00', 120_000],
  ['￥８０元', 8000],
  ['¥ 12.30 元', 1230],
  ['80.500', 8050],
  ['007', 700],
  ['0', 0],
  ['80.', 8000],
  ['999999999.99', 99_999_999_999],
])('%s yuan are %d fen', (typed, fen) => {
  expect(readFen(typed)).toEqual({ ok: true, value: fen });
});

test.each([
  ['80.555', 'fen/too-fine'],
  ['0.001', 'fen/too-fine'],
  ['-5', 'fen/negative'],
  ['1000000000', 'fen/too-much'],
  ['', 'fen/shape'],
  ['八十', 'fen/shape'],
  ['1,20', 'fen/shape'],
  ['1e3', 'fen/shape'],
  ['.5', 'fen/shape'],
  ['80..5', 'fen/shape'],
])('%j is refused: %s', (typed, why) => {
  expect(readFen(typed)).toEqual({ ok: false, why });
});

test('fen are written as yuan, and read back the same', () => {
  expect([0, 5, 29, 8050, 120_000, 99_999_999_999, -150].map(fenText)).toEqual([
    '0.00',
    '0.05',
    '0.29',
    '80.50',
    '1,200.00',
    '999,999,999.99',
    '-1.50',
  ]);
  for (let fen = 0; fen < 20_000; fen += 7) expect(readFen(fenText(fen))).toEqual({ ok: true, value: fen });
});
