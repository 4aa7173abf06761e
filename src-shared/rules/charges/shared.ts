import { fen, type Fen } from '../fen.ts';
import { add, compare, type Ratio, ratio, times, zero } from './ratio.ts';
import { fenOf, yuanText } from './rounding.ts';
import type { Term } from './terms.ts';

/** Who shares a cost and by what weight: the area, 1 a household, or what the item's formula comes to. */
export interface Sharer {
  readonly id: string;
  readonly weight: Ratio;
}

/** A sharer's part. */
export interface Share {
  readonly id: string;
  readonly amount: Fen;
}

export type ShareTrouble = 'share/no-weight' | 'share/negative-weight' | 'share/twice';

/** Everyone's part, in the order given; or why the cost can't be shared, and by whom if it is somebody. */
export type Sharing =
  | { readonly ok: true; readonly value: Share[] }
  | { readonly ok: false; readonly why: ShareTrouble; readonly id: string | null };

/**
 * Shares a cost by weight so that the parts are the whole, to the fen (公摊): everyone gets the whole fen of their
 * part, and the fen left over go to the largest remainders; of the same remainder to the smaller id, whatever the order.
 */
export function shareOut(total: Fen, sharers: readonly Sharer[]): Sharing {
  const refusal = refusalOf(sharers);
  if (refusal !== null) return { ok: false, ...refusal };
  const sum = weightOf(sharers);
  const sign = total < 0 ? -1 : 1;
  const whole = BigInt(Math.abs(total));
  const parts = sharers.map(({ id, weight }) => {
    const above = whole * weight.numerator * sum.denominator;
    const below = weight.denominator * sum.numerator;
    return { id, amount: above / below, remainder: ratio(above % below, below) };
  });
  const left = whole - parts.reduce((given, { amount }) => given + amount, 0n);
  const byRemainder = [...parts].sort(
    (a, b) => compare(b.remainder, a.remainder) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
  const oneMore = new Set(byRemainder.slice(0, Number(left)).map(({ id }) => id));
  return {
    ok: true,
    value: parts.map(({ id, amount }) => ({
      id,
      amount: fen(sign * Number(oneMore.has(id) ? amount + 1n : amount)),
    })),
  };
}

/** All weights together: what a single one is set against. */
export const weightOf = (sharers: readonly Sharer[]): Ratio =>
  sharers.reduce((sum, { weight }) => add(sum, weight), zero);

/**
 * One part's calculation, `1200.00元 × 100.24㎡ ÷ 8020.55㎡ = 15.00元`. It prints ≈ where the part is a fen off what the
 * calculation rounds to, since all parts together are the whole.
 */
export function shareText(total: Fen, weight: Term, all: Term, amount: Fen): string {
  const exact = times(ratio(total, 100), {
    numerator: weight.value.numerator * all.value.denominator,
    denominator: weight.value.denominator * all.value.numerator,
  });
  const sign = fenOf(exact, 'fen') === amount ? '=' : '≈';
  return `${yuanText(total)} × ${weight.text} ÷ ${all.text} ${sign} ${yuanText(amount)}`;
}

function refusalOf(sharers: readonly Sharer[]): { why: ShareTrouble; id: string | null } | null {
  const seen = new Set<string>();
  for (const { id, weight } of sharers) {
    if (weight.numerator < 0n) return { why: 'share/negative-weight', id };
    if (seen.has(id)) return { why: 'share/twice', id };
    seen.add(id);
  }
  return sharers.some(({ weight }) => weight.numerator > 0n) ? null : { why: 'share/no-weight', id: null };
}
