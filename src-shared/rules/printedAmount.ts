import { readCapitalAmount } from './capitalAmount.ts';
import { fen, type Fen } from './fen.ts';

/**
 * Whether an amount in capital numerals is the amount in figures that is printed beside it (I26). Both are read from
 * the text as it stands on the paper, by ways of their own.
 */
export function amountsAgree(words: string, figures: string): boolean {
  const inWords = readCapitalAmount(words.replace(/^人民币/, '').trim());
  return inWords !== null && inWords === readFigures(figures);
}

/** `¥ 1,200.50` and `-300.00` as whole fen; `null` for what no paper of ours would bear. */
export function readFigures(figures: string): Fen | null {
  const match = /^¥?\s*(-?)(\d{1,3}(?:,\d{3})*)\.(\d{2})$/.exec(figures.trim());
  if (match === null) return null;
  const [, sign, yuan = '', cents = ''] = match;
  const amount = Number(yuan.replaceAll(',', '') + cents);
  return Number.isSafeInteger(amount) ? fen(sign === '-' ? -amount : amount) : null;
}
