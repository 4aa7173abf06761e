import { cleanText } from './cleanText.ts';
import type { Reading } from './reading.ts';

export type FenTrouble = 'fen/shape' | 'fen/too-fine' | 'fen/negative' | 'fen/too-much';

/**
 * Money typed in yuan (at most two decimals, `80`, `80.5`, `1,200.00`, `￥80元`) as whole fen, digit by digit and without
 * a float on the way. From 0 to 999,999,999.99 yuan.
 */
export function readFen(typed: string): Reading<number, FenTrouble> {
  const text = cleanText(typed)
    .replace(/^[¥￥]\s*/u, '')
    .replace(/\s*元$/u, '');
  const match = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d*))?$/.exec(text);
  if (match === null) return { ok: false, why: 'fen/shape' };
  const [, sign, yuan = '', decimals = ''] = match;
  const whole = yuan.replaceAll(',', '').replace(/^0+(?=\d)/, '');
  if (/[^0]/.test(decimals.slice(2))) return { ok: false, why: 'fen/too-fine' };
  if (sign === '-') return { ok: false, why: 'fen/negative' };
  if (whole.length > 9) return { ok: false, why: 'fen/too-much' };
  return { ok: true, value: Number(whole + decimals.slice(0, 2).padEnd(2, '0')) };
}

/** Whole fen as yuan with two decimals, `1,200.50`. */
export function fenText(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  const yuan = digits.slice(0, -2).replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${fen < 0 ? '-' : ''}${yuan}.${digits.slice(-2)}`;
}
