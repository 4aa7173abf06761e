import type { FloorBand, Tier } from './charges/tiers.ts';
import {
  type FeeMethod,
  type FeeObject,
  feeObjects,
  frequencies,
  type Frequency,
  type MeterKind,
  type ShareKey,
} from './feeItems.ts';

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
  if (!objectsFor(method).includes(item.object)) return 'object';
  if (!frequenciesFor(method).includes(item.frequency)) return 'frequency';
  if ((method === 'metered') !== (item.meterKind !== null)) return 'meterKind';
  if ((method === 'shared') !== (item.shareBy !== null)) return 'shareBy';
  if (method !== 'metered' && item.lossShareMillionths !== null) return 'lossShareMillionths';
  if (item.lossFixedThousandths !== null && (method !== 'metered' || item.lossShareMillionths !== null))
    return 'lossFixedThousandths';
  // whoever leaves a deposit owes nothing
  if (method === 'deposit' && item.lateRateMillionths !== null) return 'lateRateMillionths';
  return item.lateCapMillionths !== null && item.lateRateMillionths === null ? 'lateCapMillionths' : null;
}

/** What an item of a method may be charged for: only a home has an area, a floor, meters and a share of what all use. */
export const objectsFor = (method: FeeMethod): readonly FeeObject[] =>
  ofHomesOnly.includes(method) ? ['unit'] : feeObjects;

/** Whether it is paid once, a card or a deposit, and has no periods. */
export const isOnce = (method: FeeMethod): boolean => paidOnce.includes(method);

/** How often an item of a method may be charged. */
export const frequenciesFor = (method: FeeMethod): readonly Frequency[] =>
  frequencies.filter((frequency) => isOnce(method) === (frequency === 'once'));

/** Whether its amount depends on how long the period is. */
export const isByTime = (method: FeeMethod): boolean => byTime.includes(method);

/** Whether its price is one number for a span, as 1.40 yuan a month. */
export const hasPriceUnit = (method: FeeMethod): boolean => bySpan.includes(method);

const ofHomesOnly: readonly FeeMethod[] = ['area', 'floor', 'metered', 'shared'];

const paidOnce: readonly FeeMethod[] = ['once', 'deposit'];

const byTime: readonly FeeMethod[] = ['area', 'fixed', 'floor', 'formula'];

const bySpan: readonly FeeMethod[] = ['area', 'fixed', 'floor'];

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
  const wanted = waysFor({ method, shareBy });
  if (wanted.some((kinds) => kinds.length === given.length && given.every((kind) => kinds.includes(kind))))
    return null;
  const isShort = wanted.some((kinds) => given.every((kind) => kinds.includes(kind)));
  return isShort ? 'missing' : 'unfit';
}

/** Which parts the price of an item may have; none where its costs are shared out by area or household. */
export const ratesFor = (item: Pick<ItemShape, 'method' | 'shareBy'>): ReadonlySet<RateKind> =>
  new Set(waysFor(item).flat());

function waysFor({
  method,
  shareBy,
}: Pick<ItemShape, 'method' | 'shareBy'>): readonly (readonly RateKind[])[] {
  if (method !== 'shared') return fitting[method];
  return shareBy === 'formula' ? [['formula']] : [];
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
