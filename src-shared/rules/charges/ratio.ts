import { cleanText } from '../cleanText.ts';
import type { Reading } from '../reading.ts';

/** An exact fraction in its lowest terms, its denominator above 0: what money is calculated with before it is rounded. */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The fraction of two whole numbers; anything but a whole number throws, as does a denominator of 0. */
export function ratio(numerator: bigint | number, denominator: bigint | number = 1n): Ratio {
  const above = BigInt(numerator);
  const below = BigInt(denominator);
  if (below === 0n) throw new RangeError('a fraction over zero');
  if (below === 1n) return { numerator: above, denominator: 1n };
  const shared = greatestDivisor(absolute(above), absolute(below));
  const divisor = below < 0n ? -shared : shared;
  return { numerator: above / divisor, denominator: below / divisor };
}

export const zero: Ratio = { numerator: 0n, denominator: 1n };

export const one: Ratio = { numerator: 1n, denominator: 1n };

/** The sum of two fractions. */
export const add = (a: Ratio, b: Ratio): Ratio =>
  ratio(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

/** The first fraction less the second. */
export const subtract = (a: Ratio, b: Ratio): Ratio =>
  ratio(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);

/** The product of two fractions. */
export const times = (a: Ratio, b: Ratio): Ratio =>
  ratio(a.numerator * b.numerator, a.denominator * b.denominator);

/** The first fraction divided by the second, which is not 0: that throws. */
export const divide = (a: Ratio, b: Ratio): Ratio =>
  ratio(a.numerator * b.denominator, a.denominator * b.numerator);

/** Below 0 if the first is the smaller one, 0 if both are the same, above 0 otherwise. */
export function compare(a: Ratio, b: Ratio): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

/** The nearest whole number; a half goes away from 0, so that a reversal is exactly what it reverses. */
export function roundHalfUp({ numerator, denominator }: Ratio): bigint {
  const rounded = (absolute(numerator) * 2n + denominator) / (denominator * 2n);
  return numerator < 0n ? -rounded : rounded;
}

/** A decimal number as typed (`1.40`, `1,200`, `-0.5`, `７０％`) as the fraction it is, however many decimals it has. */
export function readRatio(typed: string): Reading<Ratio, 'ratio/shape'> {
  const match = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+|(?=\.\d))(?:\.(\d*))?\s*(%?)$/.exec(cleanText(typed));
  if (match === null) return { ok: false, why: 'ratio/shape' };
  const [, sign, whole = '', decimals = '', percent] = match;
  const digits = BigInt(whole.replaceAll(',', '') + decimals);
  const places = decimals.length + (percent === '' ? 0 : 2);
  return { ok: true, value: ratio(sign === '-' ? -digits : digits, 10n ** BigInt(places)) };
}

/** The fraction as a decimal number where it is one, `1.05`, with so many decimals at least; else as it is, `17/31`. */
export function ratioText({ numerator, denominator }: Ratio, atLeast = 0): string {
  let places = 0;
  let power = 1n;
  for (; power % denominator !== 0n; places += 1, power *= 10n) {
    // only twos and fives divide a power of ten, and this many of both hold every denominator of this size
    if (power > denominator ** 4n) return `${numerator}/${denominator}`;
  }
  return decimalText((numerator * power) / denominator, places, atLeast);
}

/** A whole number of 1/10^places as a decimal number without idle zeros, but with so many decimals at least: 14000 is `1.40`. */
export function decimalText(value: bigint | number, places: number, atLeast = 0): string {
  const whole = BigInt(value);
  const digits = String(absolute(whole)).padStart(places + 1, '0');
  const decimals = digits
    .slice(digits.length - places)
    .replace(/0+$/, '')
    .padEnd(atLeast, '0');
  const sign = whole < 0n ? '-' : '';
  return `${sign}${digits.slice(0, digits.length - places)}${decimals === '' ? '' : `.${decimals}`}`;
}

const absolute = (value: bigint): bigint => (value < 0n ? -value : value);

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [greater, smaller] = [a, b];
  while (smaller !== 0n) [greater, smaller] = [smaller, greater % smaller];
  return greater;
}
