import { dayFrom } from '../../../src-shared/rules/officeInstant.ts';

/** Days of the office's calendar, both included. */
export type Span = { fromOn: string; toOn: string };

/** The month of a day, or so many months after it. */
export function monthSpan(day: string, after = 0, months = 1): Span {
  const first = monthBegin(day, after);
  return { fromOn: first, toOn: dayFrom(monthBegin(first, months), -1) };
}

/** The quarter of a day. */
export const quarterSpan = (day: string): Span => monthSpan(day, -((Number(day.slice(5, 7)) - 1) % 3), 3);

/** The year of a day. */
export const yearSpan = (day: string): Span => ({
  fromOn: `${day.slice(0, 4)}-01-01`,
  toOn: `${day.slice(0, 4)}-12-31`,
});

/** The last day of a day's month. */
export const monthEnd = (day: string): string => monthSpan(day).toOn;

function monthBegin(day: string, after: number): string {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + after;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`;
}
