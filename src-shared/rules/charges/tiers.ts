import type { Charge } from './chargeLine.ts';
import { add, compare, type Ratio, ratio, subtract, times, zero } from './ratio.ts';
import { fenOf, type Rounding, yuanText } from './rounding.ts';
import { priceTerm, quantityTerm } from './terms.ts';

/** A band of a tiered price: up to and with so many 1/1,000 units (the last band has no end), at a price in 1/10,000 yuan. */
export interface Tier {
  readonly upTo: number | null;
  readonly price: number;
}

export type TiersTrouble = 'tiers/none' | 'tiers/order' | 'tiers/no-end' | 'tiers/negative';

/** What is wrong with a tiered price, and with which of its bands; null if every usage has one price. */
export function tiersTrouble(tiers: readonly Tier[]): { why: TiersTrouble; at: number } | null {
  if (tiers.length === 0) return { why: 'tiers/none', at: 0 };
  let begin = 0;
  for (const [at, { upTo, price }] of tiers.entries()) {
    if (price < 0) return { why: 'tiers/negative', at };
    if (at === tiers.length - 1) return upTo === null ? null : { why: 'tiers/no-end', at };
    if (upTo === null || upTo <= begin) return { why: 'tiers/order', at };
    begin = upTo;
  }
  return null;
}

/** What was used, and of what it was: `unit` is how it prints (度, 吨), `before` what the same bands already gave this year. */
export interface TieredUsage {
  readonly usage: Ratio;
  readonly unit: string;
  readonly before?: Ratio;
}

/**
 * Usage at tiered prices, marginally: each band's price for what falls into that band and no more, the sum rounded once.
 * Prints `230度 × 0.5283元 + 20度 × 0.5783元 = 133.08元`.
 */
export function tieredCharge(
  { usage, unit, before = zero }: TieredUsage,
  tiers: readonly Tier[],
  rounding: Rounding,
): Charge {
  const trouble = tiersTrouble(tiers);
  if (trouble !== null) throw new RangeError(trouble.why);
  if (compare(usage, zero) < 0 || compare(before, zero) < 0) throw new RangeError('usage below zero');
  const parts = partsOf(usage, before, tiers).map(({ used, price }) => ({
    quantity: quantityTerm(used, unit),
    price: priceTerm(price),
  }));
  const yuan = parts.reduce((sum, part) => add(sum, times(part.quantity.value, part.price.value)), zero);
  const amount = fenOf(yuan, rounding);
  const text = parts.map(({ quantity, price }) => `${quantity.text} × ${price.text}`).join(' + ');
  return { amount, text: `${text} = ${yuanText(amount)}` };
}

/** How much of the usage falls into each band; at least one, if it is nothing. */
function partsOf(usage: Ratio, before: Ratio, tiers: readonly Tier[]): { used: Ratio; price: number }[] {
  const parts: { used: Ratio; price: number }[] = [];
  const end = add(before, usage);
  let begin = before;
  for (const { upTo, price } of tiers) {
    const limit = upTo === null ? end : ratio(upTo, 1000);
    if (compare(limit, begin) < 0 || (upTo !== null && compare(limit, begin) === 0)) continue;
    const until = compare(limit, end) < 0 ? limit : end;
    parts.push({ used: subtract(until, begin), price });
    if (compare(until, end) === 0) break;
    begin = until;
  }
  return parts;
}

/** Floors, the first and the last included and below the ground negative, and what they pay: 1/10,000 yuan (电梯费). */
export interface FloorBand {
  readonly from: number;
  readonly to: number;
  readonly price: number;
}

export type FloorBandsTrouble = 'floors/backwards' | 'floors/overlap' | 'floors/negative';

/** What is wrong with the bands, and with which; null if no floor has two prices. */
export function floorBandsTrouble(
  bands: readonly FloorBand[],
): { why: FloorBandsTrouble; at: number } | null {
  for (const [at, { from, to, price }] of bands.entries()) {
    if (price < 0) return { why: 'floors/negative', at };
    if (from > to) return { why: 'floors/backwards', at };
    const isTaken = bands.slice(0, at).some((other) => other.from <= to && from <= other.to);
    if (isTaken) return { why: 'floors/overlap', at };
  }
  return null;
}

/** A floor's price; null if no band has it, and it pays nothing (the ground floors). */
export const floorPrice = (floor: number, bands: readonly FloorBand[]): number | null =>
  bands.find(({ from, to }) => from <= floor && floor <= to)?.price ?? null;
