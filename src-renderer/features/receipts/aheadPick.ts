import type { Contract, Output } from '../../../src-shared/contract/index.ts';
import { type Fen, sum } from '../../../src-shared/rules/fen.ts';

/** An item of a household with its periods that can be paid ahead. */
export type AheadItem = Output<Contract['fees']['ahead']>[number];

/** Of one item: its next periods, and what they come to. */
export type AheadPick = { item: AheadItem; periods: AheadItem['periods']; total: Fen };

/** Every item at once, for so many months. */
export const everything = 'everything';

/** How an item is told apart from the others of a household: two spaces are charged by the same. */
export const aheadKey = ({ itemId, objectId }: Pick<AheadItem, 'itemId' | 'objectId'>): string =>
  `${itemId}/${objectId}`;

/**
 * The largest count that every item named has all its periods for: periods of one item, months of everything; of that the
 * one with the fewest months left decides.
 */
export function mostAhead(items: readonly AheadItem[], what: string): number {
  if (what !== everything) return items.find((item) => aheadKey(item) === what)?.periods.length ?? 0;
  const months = items.map(({ frequency, periods }) => periods.length * monthsOf[frequency]);
  return Math.min(mostMonths, ...months);
}

/**
 * FEE-07: what is paid ahead: so many periods of an item, or of everything so many months; of what is charged by the quarter
 * or the year as many whole periods as fit in, which may be none.
 */
export function pickAhead(items: readonly AheadItem[], what: string, count: number): AheadPick[] {
  const isAll = what === everything;
  return items
    .filter((item) => isAll || aheadKey(item) === what)
    .flatMap((item) => {
      const periods = item.periods.slice(0, isAll ? Math.floor(count / monthsOf[item.frequency]) : count);
      const total = sum(periods.map(({ amountFen }) => amountFen));
      return total > 0 ? [{ item, periods, total }] : [];
    });
}

/** As many periods of an item as the ledger takes at once. */
const mostMonths = 36;

const monthsOf: Readonly<Record<AheadItem['frequency'], number>> = {
  monthly: 1,
  quarterly: 3,
  'half-yearly': 6,
  yearly: 12,
  anniversary: 12,
  once: 1,
};
