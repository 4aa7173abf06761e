import calendar from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { DayKind, Holiday } from './today.ts';

/**
 * Whether the office works on a day, `2026-10-10`, and the holiday that made it so. Of years whose notice this program
 * does not know it says so, rather than taking every Monday to Friday for a workday.
 */
export function officeDayKind(day: string): { kind: DayKind; holiday: Holiday | null } {
  if (!isKnown(day)) return { kind: 'unknown', holiday: null };
  const free = freeDays.get(day);
  if (free !== undefined) return { kind: 'holiday', holiday: holidayOf(free) };
  const worked = workedDays.get(day);
  if (worked !== undefined) return { kind: 'makeup-workday', holiday: holidayOf(worked) };
  return { kind: weekdayOf(day) > 5 ? 'weekend' : 'workday', holiday: null };
}

/** The day of the week, 1 Monday to 7 Sunday. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

const freeDays = new Map(Object.entries(calendar.holidays));
const workedDays = new Map(Object.entries(calendar.workdays));

/** A year's notice names all its holidays at once; the days off around New Year may already stand in the year before. */
const knownYears = [...freeDays]
  .filter(([, holiday]) => holidayOf(holiday) === 'national-day')
  .map(([day]) => Number(day.slice(0, 4)));

/** The last year whose holidays are known. */
export const calendarThrough = Math.max(...knownYears);

const isKnown = (day: string): boolean => knownYears.includes(Number(day.slice(0, 4)));

/** The calendar names a holiday in English, in Chinese and by its length: `Labour Day,劳动节,2`. */
function holidayOf(named: string): Holiday {
  const [name = ''] = named.split(',');
  const codes: Readonly<Record<string, Holiday>> = {
    "New Year's Day": 'new-year',
    'Spring Festival': 'spring-festival',
    'Tomb-sweeping Day': 'tomb-sweeping',
    'Labour Day': 'labour-day',
    'Dragon Boat Festival': 'dragon-boat',
    'Mid-autumn Festival': 'mid-autumn',
    'National Day': 'national-day',
  };
  return Object.hasOwn(codes, name) ? (codes[name] ?? 'other') : 'other';
}
