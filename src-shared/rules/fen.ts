import type { $brand } from 'zod';
import { cleanText } from './cleanText.ts';
import type { Reading } from './reading.ts';

/**
 * An amount of money in whole fen (100 fen = 1 yuan), below zero for a reversal. It comes only from what is in this file
 * or from a contract's `FenAmount`: what `+`, `*` and `/` leave behind is a number again, and no amount.
 */
export type Fen = number & $brand<'Fen'>;

/** A number known to be whole fen. One that is not, or is beyond 90 万亿 yuan, is a defect of the program: it throws. */
export function fen(amount: number): Fen {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not whole fen: ${amount}`);
  return (amount === 0 ? 0 : amount) as Fen; // no -0: it is the same money, and to a comparison something else
}

/** All amounts together; of none 0. */
export function sum(amounts: Iterable<Fen>): Fen {
  let total = fen(0);
  for (const amount of amounts) total = fen(total + amount);
  return total;
}

/** What is left of an amount after another is taken off it; below zero where it was the smaller. */
export const minus = (amount: Fen, taken: Fen): Fen => fen(amount - taken);

/** The same amount the other way: what reverses it. */
export const negate = (amount: Fen): Fen => fen(0 - amount);

/** An amount a whole number of times. A price times an area or a reading is no such thing: that has to be rounded. */
export function times(amount: Fen, count: number): Fen {
  if (!Number.isSafeInteger(count)) throw new RangeError(`not a whole number of times: ${count}`);
  return fen(amount * count);
}

export type FenTrouble = 'fen/shape' | 'fen/too-fine' | 'fen/negative' | 'fen/too-much';

/**
 * Money typed in yuan (at most two decimals, `80`, `80.5`, `1,200.00`, `￥80元`) as whole fen, digit by digit and without
 * a float on the way. From 0 to 999,999,999.99 yuan.
 */
export function readFen(typed: string): Reading<Fen, FenTrouble> {
  const text = cleanText(typed)
    .replace(/^[¥￥]\s*/u, '')
    .replace(/\s*元$/u, '')
    .replace('。', '.'); // what the decimal key writes while Chinese is being typed
  const match = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d*))?$/.exec(text);
  if (match === null) return { ok: false, why: 'fen/shape' };
  const [, sign, yuan = '', decimals = ''] = match;
  const whole = yuan.replaceAll(',', '').replace(/^0+(?=\d)/, '');
  if (/[^0]/.test(decimals.slice(2))) return { ok: false, why: 'fen/too-fine' };
  if (sign === '-') return { ok: false, why: 'fen/negative' };
  if (whole.length > 9) return { ok: false, why: 'fen/too-much' };
  return { ok: true, value: fen(Number(whole + decimals.slice(0, 2).padEnd(2, '0'))) };
}

/** Whole fen as yuan with two decimals, `1,200.50`. */
export function fenText(amount: Fen): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  const yuan = digits.slice(0, -2).replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${amount < 0 ? '-' : ''}${yuan}.${digits.slice(-2)}`;
}
