import type { MonthRule, Period, Step } from '../../../../src-shared/rules/charges/period.ts';
import type { Frequency } from '../../../../src-shared/rules/feeItems.ts';
import type { ChargedObject } from './chargedObjects.ts';
import type { FeeItemRow } from './computed.ts';

/** How often an item is charged to a home; `null` where its years count from a handover nobody wrote down, or it comes once. */
export function stepOf(frequency: Frequency, handedOverOn: string | null): Step | null {
  if (frequency === 'once') return null;
  if (frequency !== 'anniversary') return { every: frequency };
  return handedOverOn === null ? null : { every: 'anniversary', of: handedOverOn };
}

/** How an item counts months: by the calendar, or from the day a home was handed over. */
export const monthRule = (item: FeeItemRow, handedOverOn: string | null): MonthRule =>
  item.frequency === 'anniversary' && handedOverOn !== null
    ? { by: item.month_count, since: handedOverOn }
    : { by: item.month_count };

/**
 * A period from the day on that something was the household's: the home by its handover, a car or a space from when it
 * was given to it. `null` where nothing is left.
 */
export function daysHeld(period: Period, { heldFrom }: Pick<ChargedObject, 'heldFrom'>): Period | null {
  if (heldFrom === null || heldFrom <= period.from) return period;
  return heldFrom > period.to ? null : { from: heldFrom, to: period.to };
}
