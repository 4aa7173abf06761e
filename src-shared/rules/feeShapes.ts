import type { FloorBand, Tier } from './charges/tiers.ts';
import type { FeeMethod, FeeObject, Frequency, MeterKind, ShareKey } from './feeItems.ts';

/** What of a fee item has to fit together. */
export interface ItemShape {
  readonly method: FeeMethod;
  readonly object: FeeObject;
  readonly frequency: Frequency;
  readonly meterKind: MeterKind | null;
  readonly shareBy: ShareKey | null;
  readonly lossShareMillionths: number | null;
  readonly lossFixedThousandths: number | null;
  readonly lateRateMillionths: number | null;
  readonly lateCapMillionths: number | null;
}

/** The first thing of a fee item that does not fit the rest of it; `null` where all does. */
export function itemTrouble(item: ItemShape): keyof ItemShape | null {
  const { method } = item;
  if (ofHomesOnly.includes(method) && item.object !== 'unit') return 'object';
  if (paidOnce.includes(method) !== (item.frequency === 'once')) return 'frequency';
  if ((method === 'metered') !== (item.meterKind !== null)) return 'meterKind';
  if ((method === 'shared') !== (item.shareBy !== null)) return 'shareBy';
  if (method !== 'metered' && item.lossShareMillionths !== null) return 'lossShareMillionths';
  if (item.lossFixedThousandths !== null && (method !== 'metered' || item.lossShareMillionths !== null))
    return 'lossFixedThousandths';
  // whoever leaves a deposit owes nothing
  if (method === 'deposit' && item.lateRateMillionths !== null) return 'lateRateMillionths';
  return item.lateCapMillionths !== null && item.lateRateMillionths === null ? 'lateCapMillionths' : null;
}

/** Only a home has an area, a floor, meters of its own and a share of what all use. */
const ofHomesOnly: readonly FeeMethod[] = ['area', 'floor', 'metered', 'shared'];

const paidOnce: readonly FeeMethod[] = ['once', 'deposit'];

/** The price of a standard, in whichever form its item has it. */
export interface Rates {
  readonly price: number | null;
  readonly tiers: readonly Tier[] | null;
  readonly floorBands: readonly FloorBand[] | null;
  readonly formula: string | null;
}

/** Whether a standard lacks the price its item is charged by, or has one the item has no use for; `null` if it fits. */
export function ratesTrouble(
  { method, shareBy }: Pick<ItemShape, 'method' | 'shareBy'>,
  rates: Rates,
): 'missing' | 'unfit' | null {
  const given = rateKinds.filter((kind) => rates[kind] !== null);
  const wanted = method === 'shared' ? (shareBy === 'formula' ? [['formula']] : []) : fitting[method];
  if (wanted.some((kinds) => kinds.length === given.length && given.every((kind) => kinds.includes(kind))))
    return null;
  const isShort = wanted.some((kinds) => given.every((kind) => kinds.includes(kind)));
  return isShort ? 'missing' : 'unfit';
}

const rateKinds = ['price', 'tiers', 'floorBands', 'formula'] as const;

type RateKind = (typeof rateKinds)[number];

/** Each list is one way to price an item; a formula need not name the price. */
const fitting: Readonly<Record<Exclude<FeeMethod, 'shared'>, readonly (readonly RateKind[])[]>> = {
  area: [['price']],
  fixed: [['price']],
  metered: [['price'], ['tiers']],
  floor: [['floorBands']],
  formula: [['formula'], ['formula', 'price']],
  once: [['price']],
  deposit: [['price']],
};
