import { expect, test } from 'vitest';
import { checkCodeOf, sameCode } from '../../src-main/procedures/drawer/handIns/checkCode.ts';
import { fen } from '../../src-shared/rules/fen.ts';

type Coded = Parameters<typeof checkCodeOf>[0];

const line = (nth: number, amountFen: number): Coded['lines'][number] => ({
  receipt_id: `r${nth}`,
  number: `A1-A00000${nth}`,
  nth: 1,
  method: 'cash',
  amount_fen: fen(amountFen),
  deposit_on: '2026-11-23',
});
const slip: Coded = {
  number: 'JK-A1-20261123-001',
  depositOn: '2026-11-23',
  lines: [line(1, 5_000), line(2, 3_320)],
  dueFen: fen(8_320),
  turnedInFen: fen(8_320),
  pieces: [{ denominationFen: 1_000, pieces: 8 }],
};

test('eight signs, none that looks like another one, the same whatever order the payments come in', () => {
  expect(checkCodeOf(slip)).toMatch(/^[2-9A-HJ-NP-Z]{8}$/);
  expect(checkCodeOf({ ...slip, lines: slip.lines.toReversed() })).toBe(checkCodeOf(slip));
});

test.each<[string, Partial<Coded>]>([
  ['another number', { number: 'JK-A1-20261123-002' }],
  ['another day', { depositOn: '2026-11-24' }],
  ['a payment left out', { lines: [line(1, 5_000)] }],
  ['one more', { lines: [...slip.lines, line(3, 1)] }],
  ['sums of two payments exchanged', { lines: [line(1, 3_320), line(2, 5_000)] }],
  ['a payment of another receipt', { lines: [line(1, 5_000), line(4, 3_320)] }],
  ['another method', { lines: [line(1, 5_000), { ...line(2, 3_320), method: 'wechat' }] }],
  [
    'a payment due on another day',
    { lines: [line(1, 5_000), { ...line(2, 3_320), deposit_on: '2026-11-20' }] },
  ],
  ['another sum due', { dueFen: fen(8_321) }],
  ['another sum handed in', { turnedInFen: fen(8_310) }],
  ['other notes', { pieces: [{ denominationFen: 500, pieces: 16 }] }],
])('%s is another code', (_, other) => {
  expect(checkCodeOf({ ...slip, ...other })).not.toBe(checkCodeOf(slip));
});

test('typed back in small letters, with spaces or hyphens, it is the same code; one sign off it is not', () => {
  expect(sameCode('ab2c-9xyz', 'AB2C9XYZ')).toBe(true);
  expect(sameCode(' AB2C 9XYZ ', 'AB2C9XYZ')).toBe(true);
  expect(sameCode('AB2C9XYY', 'AB2C9XYZ')).toBe(false);
  expect(sameCode('AB2C9XY', 'AB2C9XYZ')).toBe(false);
});
