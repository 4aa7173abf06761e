import { assert, constantFrom, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { chargeLine } from '../../../../src-shared/rules/charges/chargeLine.ts';
import { ratio } from '../../../../src-shared/rules/charges/ratio.ts';
import { roundings } from '../../../../src-shared/rules/charges/rounding.ts';
import {
  areaTerm,
  priceTerm,
  quantityTerm,
  squareMetres,
} from '../../../../src-shared/rules/charges/terms.ts';
import { type WholeTerm, wholeLine } from '../../../../src-shared/rules/charges/wholeLine.ts';

const terms = (areaCm2: number, price: number, months: number): WholeTerm[] => [
  { value: areaCm2, places: 4, text: squareMetres(areaCm2) },
  { value: price, places: 4, text: priceTerm(price).text },
  { value: months, places: 0, text: `${months}月` },
];

test('in whole numbers it is what the exact fractions give, to the fen and to the letter', () => {
  assert(
    property(
      integer({ min: 1, max: 100_000_000 }),
      integer({ min: 0, max: 100_000 }),
      integer({ min: 1, max: 36 }),
      constantFrom(...roundings),
      (areaCm2, price, months, rounding) => {
        const exact = chargeLine({
          quantity: areaTerm(areaCm2),
          price: priceTerm(price),
          factors: [quantityTerm(ratio(months), '月')],
          rounding,
        });
        const whole = wholeLine(terms(areaCm2, price, months), rounding);
        const isTooGreat = areaCm2 * price * months * 2 > Number.MAX_SAFE_INTEGER;
        expect(whole).toEqual(isTooGreat ? null : exact);
      },
    ),
    { numRuns: 2000 },
  );
});

test('a half fen goes up, and what comes to less than half a fen is nothing', () => {
  expect(wholeLine(terms(1_307_000, 1_500, 1), 'fen')).toEqual({
    amount: 1_961,
    text: '130.70㎡ × 0.15元 × 1月 = 19.61元',
  });
  expect(wholeLine(terms(100, 4_999, 1), 'fen')?.amount).toBe(0);
  expect(wholeLine(terms(100, 5_000, 100), 'fen')?.amount).toBe(50);
});

test('of few decimals it is as exact: 3 × 2.5 yuan', () => {
  const line = [
    { value: 3, places: 0, text: '3张' },
    { value: 25, places: 1, text: '2.5元' },
  ];
  expect(wholeLine(line, 'fen')?.amount).toBe(750);
  expect(wholeLine(line, 'yuan')?.amount).toBe(800);
});

test('what plain numbers could not hold exactly is left to the fractions', () => {
  expect(wholeLine(terms(1_000_000_000, 10_000_000_000, 12), 'fen')).toBeNull();
  expect(wholeLine(terms(1_000_000, -14_000, 1), 'fen')).toBeNull();
});
