import { fen, type Fen } from '../fen.ts';
import { decimalText, type Ratio, roundHalfUp } from './ratio.ts';

/** To what a fee item rounds its charges, half up. */
export const roundings = ['fen', 'jiao', 'yuan'] as const;
export type Rounding = (typeof roundings)[number];

/** An exact amount of yuan as whole fen, rounded half up and this once. What no ledger could hold throws. */
export function fenOf({ numerator, denominator }: Ratio, rounding: Rounding): Fen {
  const fenEach = fenPer[rounding];
  return fen(
    Number(roundHalfUp({ numerator: numerator * 100n, denominator: denominator * fenEach }) * fenEach),
  );
}

/** Whole fen as charges print them, without separators: `1684.03元`. */
export const yuanText = (amount: Fen): string => `${decimalText(amount, 2, 2)}元`;

const fenPer: Readonly<Record<Rounding, bigint>> = { fen: 1n, jiao: 10n, yuan: 100n };
