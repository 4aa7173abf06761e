import { dayFrom, daysBetween } from '../officeInstant.ts';
import { add, type Ratio, ratio, zero } from './ratio.ts';

/** Business dates a charge is for, `2026-03-15` to `2026-04-30`, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** How a fee item counts a month that is not paid for whole: by its days, or as a whole one. */
export const monthCounts = ['days', 'whole-months'] as const;
export type MonthCount = (typeof monthCounts)[number];

/** How months are counted: calendar months, or months that begin with the day of `since` (the handover, for one). */
export interface MonthRule {
  readonly by: (typeof monthCounts)[number];
  readonly since?: string;
}

/** So many days of a month that has `ofDays`. */
export interface MonthPart extends Period {
  readonly days: number;
  readonly ofDays: number;
}

/** The months of a period, in order, each as far as the period covers it. */
export function monthsOf(period: Period, since: string = firstOfMonth): MonthPart[] {
  checked(period);
  const parts: MonthPart[] = [];
  const last = monthIndex(since, period.to);
  for (let index = monthIndex(since, period.from); index <= last; index += 1) {
    const begin = monthsAfter(since, index);
    const next = monthsAfter(since, index + 1);
    const from = later(begin, period.from);
    const to = earlier(dayFrom(next, -1), period.to);
    parts.push({ from, to, days: daysOf({ from, to }), ofDays: daysBetween(begin, next) });
  }
  return parts;
}

/**
 * How many months a period is, exactly: by days a whole month is 1 and any other its days, the first and the last
 * included, over the days that month has; by whole months each one touched is 1.
 */
export function factorOf(period: Period, rule: MonthRule): Ratio {
  const parts = monthsOf(period, rule.since);
  if (rule.by === 'whole-months') return ratio(parts.length);
  return parts.reduce((total, { days, ofDays }) => add(total, ratio(days, ofDays)), zero);
}

/** How many days a period has, the first and the last included. */
export const daysOf = ({ from, to }: Period): number => daysBetween(from, to) + 1;

/**
 * The period in pieces that begin anew on each of these days (a price that changes). By whole months a month is not
 * parted: it belongs to the piece it began in. The pieces' factors add up to the whole period's, exactly.
 */
export function splitAt(period: Period, days: readonly string[], rule: MonthRule): Period[] {
  checked(period);
  const begins = days.map((day) => (rule.by === 'days' ? day : monthBeginFrom(day, rule.since)));
  const inside = begins.filter((day) => day > period.from && day <= period.to);
  const starts = [period.from, ...new Set(inside.sort())];
  return starts.map((from, index) => {
    const next = starts[index + 1];
    return { from, to: next === undefined ? period.to : dayFrom(next, -1) };
  });
}

/** How often a fee is due: by calendar months, quarters, half-years or years, by years from a day on, or once. */
export type Step =
  | { readonly every: 'monthly' | 'quarterly' | 'half-yearly' | 'yearly' | 'once' }
  | { readonly every: 'anniversary'; readonly of: string };

/** The period of a step that holds a day. A year from 29 February on begins on the 28th where there is no 29th. */
export function periodAt(step: Step, day: string): Period {
  if (step.every === 'once') return { from: day, to: day };
  const since = step.every === 'anniversary' ? step.of : firstOfMonth;
  const months = monthsIn[step.every];
  const index = Math.floor(monthIndex(since, day) / months) * months;
  return { from: monthsAfter(since, index), to: dayFrom(monthsAfter(since, index + months), -1) };
}

/** So many months from a day on, up to the day before the same one or the last of its month. */
export const monthsFrom = (from: string, months: number): Period => ({
  from,
  to: dayFrom(monthsAfter(from, months), -1),
});

/** The periods of a step, whole, that have at least a day in a span; none before the day its years count from. */
export function periodsTouching(step: Step, span: Period): Period[] {
  checked(span);
  if (step.every === 'once') return [periodAt(step, span.from)];
  const periods: Period[] = [];
  let day = step.every === 'anniversary' ? later(step.of, span.from) : span.from;
  while (day <= span.to) {
    const period = periodAt(step, day);
    periods.push(period);
    day = dayFrom(period.to, 1);
  }
  return periods;
}

/** January first: months counted from it are the calendar's, as are its quarters and years. */
const firstOfMonth = '2000-01-01';

const monthsIn = { monthly: 1, quarterly: 3, 'half-yearly': 6, yearly: 12, anniversary: 12 } as const;

/** How many months after `since` the month begins that holds a day; negative before it. */
function monthIndex(since: string, day: string): number {
  const [sinceYear, sinceMonth] = numbersOf(since);
  const [year, month] = numbersOf(day);
  const index = (year - sinceYear) * 12 + month - sinceMonth;
  return monthsAfter(since, index) > day ? index - 1 : index;
}

/** The same day so many months later, or the last of that month where it has no such day. */
function monthsAfter(since: string, months: number): string {
  const [year, month, day] = numbersOf(since);
  const first = new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
  const [firstYear, firstMonth] = numbersOf(first);
  const days = new Date(Date.UTC(firstYear, firstMonth, 0)).getUTCDate();
  return dayFrom(first, Math.min(day, days) - 1);
}

/** The day itself where a month begins with it, else the day the next one begins. */
function monthBeginFrom(day: string, since: string = firstOfMonth): string {
  const index = monthIndex(since, day);
  const begin = monthsAfter(since, index);
  return begin === day ? day : monthsAfter(since, index + 1);
}

function numbersOf(day: string): [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

const later = (a: string, b: string): string => (a > b ? a : b);

const earlier = (a: string, b: string): string => (a < b ? a : b);

function checked({ from, to }: Period): void {
  if (dayFrom(from, 0) !== from || dayFrom(to, 0) !== to || from > to) {
    throw new RangeError(`no period: ${from} to ${to}`);
  }
}
