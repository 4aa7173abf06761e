import { dayFrom, officeInstant } from '../../../../src-shared/rules/officeInstant.ts';
import { type Days, daysBetween } from '../../receipts/receiptsBetween.ts';

/** A month as its days and its instants in the office's zone; `to` is the first instant after it. */
export type MonthSpan = Days & { month: string; from: number; to: number };

/** The days and instants of a month, `2026-10`. */
export function monthSpan(month: string, zone: string): MonthSpan {
  const fromOn = `${month}-01`;
  const next = `${monthAfter(month)}-01`;
  return {
    ...daysBetween(fromOn, dayFrom(next, -1)),
    month,
    from: officeInstant(fromOn, '00:00', zone),
    to: officeInstant(next, '00:00', zone),
  };
}

export const monthAfter = (month: string): string => moved(month, 1);
export const monthBefore = (month: string): string => moved(month, -1);

function moved(month: string, by: number): string {
  const first = new Date(`${month}-01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() + by);
  return first.toISOString().slice(0, 7);
}
