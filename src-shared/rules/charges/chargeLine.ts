import type { Fen } from '../fen.ts';
import type { Ratio } from './ratio.ts';
import { fenOf, type Rounding, yuanText } from './rounding.ts';
import type { Term } from './terms.ts';

/** A charge's amount, and the calculation it prints and keeps. */
export interface Charge {
  readonly amount: Fen;
  readonly text: string;
}

/** What a charge is made of: how much of it, at what price, and by what it is taken (months, a share of the price). */
export interface ChargeLine {
  readonly quantity: Term;
  readonly price: Term;
  readonly factors: readonly Term[];
  readonly rounding: Rounding;
}

/** Quantity × price × factors, rounded once: `100.24㎡ × 1.40元 × 12月 = 1684.03元`. Nothing else is in it. */
export function chargeLine({ quantity, price, factors, rounding }: ChargeLine): Charge {
  const terms = [quantity, price, ...factors];
  const amount = fenOf(productOf(terms), rounding);
  return { amount, text: `${terms.map(({ text }) => text).join(' × ')} = ${yuanText(amount)}` };
}

/** Not in its lowest terms: it is only rounded, and a billing run makes 150,000 of them. */
function productOf(terms: readonly Term[]): Ratio {
  let [numerator, denominator] = [1n, 1n];
  for (const { value } of terms) {
    numerator *= value.numerator;
    denominator *= value.denominator;
  }
  return { numerator, denominator };
}
