import { fen } from '../fen.ts';
import type { Charge } from './chargeLine.ts';
import { type Rounding, yuanText } from './rounding.ts';

/** A number of a calculation as a whole number of 10^-places, with how it prints. */
export interface WholeTerm {
  readonly value: number;
  readonly places: number;
  readonly text: string;
}

/**
 * What `chargeLine` gives, in plain whole numbers: for a billing run, where most lines are whole months. `null` where
 * the product is too great to be exact that way.
 */
export function wholeLine(terms: readonly WholeTerm[], rounding: Rounding): Charge | null {
  let product = 1;
  let places = 0;
  for (const term of terms) {
    product *= term.value;
    places += term.places;
  }
  // below 0 a half goes the other way; nothing that is charged is
  if (!Number.isSafeInteger(product * 2) || product < 0 || places > 15) return null;
  const step = stepFen[rounding];
  const yuan = 10 ** places;
  // a product of few places counts a fen more than once
  const [numerator, denominator] =
    yuan >= 100 ? [product, (yuan / 100) * step] : [product * (100 / yuan), step];
  if (!Number.isSafeInteger(numerator * 2) || !Number.isSafeInteger(denominator)) return null;
  const rest = numerator % denominator;
  const rounded = (numerator - rest) / denominator + (rest * 2 >= denominator ? 1 : 0);
  const amount = fen(rounded * step);
  return { amount, text: `${terms.map(({ text }) => text).join(' × ')} = ${yuanText(amount)}` };
}

const stepFen: Readonly<Record<Rounding, number>> = { fen: 1, jiao: 10, yuan: 100 };
