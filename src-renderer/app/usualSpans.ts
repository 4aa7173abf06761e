import { periodAt } from '../../src-shared/rules/charges/period.ts';
import { dayFrom } from '../../src-shared/rules/officeInstant.ts';

/** Days of the office's calendar, both included. */
export type Span = { fromOn: string; toOn: string };

/** The month of a day. */
export const monthSpan = (day: string): Span => spanAt('monthly', day);

/** The month before that of a day. */
export const monthBefore = (day: string): Span => monthSpan(dayFrom(monthSpan(day).fromOn, -1));

/** The month after that of a day. */
export const monthAfter = (day: string): Span => monthSpan(dayFrom(monthEnd(day), 1));

/** The last day of a day's month. */
export const monthEnd = (day: string): string => monthSpan(day).toOn;

/** The year of a day. */
export const yearSpan = (day: string): Span => spanAt('yearly', day);

/** The spans that are asked for most, counted from today. */
export const usualSpans = (today: string) =>
  [
    { name: 'thisMonth', span: monthSpan(today) },
    { name: 'lastMonth', span: monthBefore(today) },
    { name: 'quarter', span: spanAt('quarterly', today) },
    { name: 'year', span: yearSpan(today) },
  ] as const;

function spanAt(every: 'monthly' | 'quarterly' | 'yearly', day: string): Span {
  const { from, to } = periodAt({ every }, day);
  return { fromOn: from, toOn: to };
}
