import { weekdayOf } from './officeCalendar.ts';
import { dayFrom, daysBetween } from './officeInstant.ts';

/** How often a duty comes round. */
export const frequencies = ['daily', 'weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly'] as const;
export type DutyFrequency = (typeof frequencies)[number];

/** What becomes of a duty on a day the office is closed. */
export const freeDayRules = ['ask', 'skip', 'before', 'after'] as const;
export type FreeDayRule = (typeof freeDayRules)[number];

/** When a duty is due: by the days of the week, or by a day of one month of its period. */
export type Rhythm = {
  readonly frequency: DutyFrequency;
  /** 1 Monday to 7 Sunday; of a daily one the days it is asked on, of a weekly one its day. */
  readonly weekdays: readonly number[];
  /** 1 to 31, 0 the last day of the month. */
  readonly monthDay: number;
  /** Which month of the quarter, half-year or year, 1 the first. */
  readonly periodMonth: number;
  readonly freeDays: FreeDayRule;
};

/** Whether the office works on a day, `2026-10-10`. */
export type IsOpen = (day: string) => boolean;

/** The days in a span, both ends included, on which a duty is due: each once, the earliest first. */
export function dueDays(rhythm: Rhythm, from: string, to: string, isOpen: IsOpen): string[] {
  const { freeDays } = rhythm;
  const first = freeDays === 'after' ? dayFrom(from, -longestClosed) : from;
  const last = freeDays === 'before' ? dayFrom(to, longestClosed) : to;
  const days = plannedDays(rhythm, first, last).flatMap((day) => settled(day, freeDays, isOpen));
  return [...new Set(days)].filter((day) => day >= from && day <= to).toSorted();
}

/** The next day it is due on, that day included; `null` where it never is. */
export function nextDue(rhythm: Rhythm, from: string, isOpen: IsOpen): string | null {
  // most are due within days: only where none is the whole round is looked through
  const [soon] = dueDays(rhythm, from, dayFrom(from, 7), isOpen);
  return soon ?? dueDays(rhythm, from, dayFrom(from, longestGap[rhythm.frequency]), isOpen)[0] ?? null;
}

/** The last day it was due on before a day; `null` where it never was. */
export const dueBefore = (rhythm: Rhythm, day: string, isOpen: IsOpen): string | null =>
  dueDays(rhythm, dayFrom(day, -longestGap[rhythm.frequency]), dayFrom(day, -1), isOpen).at(-1) ?? null;

/**
 * The last day an undone duty is still asked for: a daily one only its day, a weekly one six days more, a rarer one a
 * month; never beyond the day before it comes again.
 */
export function askedUntil(rhythm: Rhythm, dueOn: string, isOpen: IsOpen): string {
  if (rhythm.frequency === 'daily') return dueOn;
  const last = dayFrom(dueOn, rhythm.frequency === 'weekly' ? 6 : 31);
  const [again] = dueDays(rhythm, dayFrom(dueOn, 1), last, isOpen);
  return again === undefined ? last : dayFrom(again, -1);
}

/** The days of a duty that concern the desk today: undone ones still asked for, today's, and the next one ahead. */
export function duesAround(rhythm: Rhythm, leadDays: number, today: string, isOpen: IsOpen): string[] {
  const since = rhythm.frequency === 'daily' ? today : dayFrom(today, -31);
  const days = dueDays(rhythm, since, dayFrom(today, leadDays), isOpen);
  const ahead = days.find((day) => day > today);
  return days.filter((day) =>
    day > today ? day === ahead : day === today || askedUntil(rhythm, day, isOpen) >= today,
  );
}

/** The days of a span as the rule itself has them, whatever the office's calendar says. */
function plannedDays(rhythm: Rhythm, from: string, to: string): string[] {
  const { frequency, weekdays } = rhythm;
  if (frequency !== 'daily' && frequency !== 'weekly') return monthDays(rhythm, from, to);
  return weekdays.flatMap((weekday) => {
    const first = (weekday - weekdayOf(from) + 7) % 7;
    const weeks = Math.floor((daysBetween(from, to) - first) / 7) + 1;
    return Array.from({ length: Math.max(0, weeks) }, (_, week) => dayFrom(from, first + 7 * week));
  });
}

function monthDays({ frequency, monthDay, periodMonth }: Rhythm, from: string, to: string): string[] {
  const months = monthsIn[frequency];
  const days: string[] = [];
  for (let month = monthNumber(from); month <= monthNumber(to); month += 1) {
    if (month % months !== Math.min(periodMonth, months) - 1) continue;
    const last = lastDayOf(month);
    const day = monthDay === 0 ? last : Math.min(monthDay, last);
    const text = `${String(Math.floor(month / 12)).padStart(4, '0')}-${two((month % 12) + 1)}-${two(day)}`;
    if (text >= from && text <= to) days.push(text);
  }
  return days;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** Months since the year 0, so that January is a multiple of twelve. */
const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

const lastDayOf = (month: number): number =>
  new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate();

const monthsIn: Readonly<Record<DutyFrequency, number>> = {
  daily: 1,
  weekly: 1,
  monthly: 1,
  quarterly: 3,
  'half-yearly': 6,
  yearly: 12,
};

/** Where a day ends up by the office's calendar: itself, nowhere, or the office day before or after. */
function settled(day: string, freeDays: FreeDayRule, isOpen: IsOpen): string[] {
  if (freeDays === 'ask' || isOpen(day)) return [day];
  if (freeDays === 'skip') return [];
  const step = freeDays === 'before' ? -1 : 1;
  for (let days = 1; days <= longestClosed; days += 1) {
    const other = dayFrom(day, step * days);
    if (isOpen(other)) return [other];
  }
  return [day];
}

/** Longer than any holiday: beyond it a duty stays on its own day. */
const longestClosed = 21;

/** Longer than a duty is ever away: its own round and a holiday. */
const longestGap: Readonly<Record<DutyFrequency, number>> = {
  daily: 40,
  weekly: 40,
  monthly: 80,
  quarterly: 140,
  'half-yearly': 240,
  yearly: 420,
};
