import calendar from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { DayKind, Holiday } from './today.ts';

/** What a day is, as the office itself entered it. */
export const ownDayKinds = ['workday', 'weekend', 'holiday', 'makeup-workday'] as const;
export type OwnDay = { readonly kind: (typeof ownDayKinds)[number]; readonly name: string | null };

/** What the office knows better than the program: single days, and years whose notice it entered as a whole. */
export type OfficeCalendar = {
  readonly days: ReadonlyMap<string, OwnDay>;
  /** Of these the program's own calendar is not asked any more. */
  readonly years: ReadonlySet<number>;
};

/** An office that entered nothing: the State Council's notices as far as this program has them. */
export const programCalendar: OfficeCalendar = { days: new Map(), years: new Set() };

/**
 * Whether the office works on a day, `2026-10-10`, and the holiday that made it so. Of years whose notice neither the
 * program nor the office knows it says so, rather than taking every Monday to Friday for a workday.
 */
export function officeDayKind(
  day: string,
  { days, years }: OfficeCalendar,
): { kind: DayKind; holiday: Holiday | null } {
  const own = days.get(day);
  if (own) return { kind: own.kind, holiday: isOfHoliday(own) ? holidayCalled(own.name ?? '') : null };
  const year = Number(day.slice(0, 4));
  if (!years.has(year)) {
    if (!knownYears.includes(year)) return { kind: 'unknown', holiday: null };
    const free = freeDays.get(day);
    if (free !== undefined) return { kind: 'holiday', holiday: holidayOf(free) };
    const worked = workedDays.get(day);
    if (worked !== undefined) return { kind: 'makeup-workday', holiday: holidayOf(worked) };
  }
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

/** The last year whose holidays this program knows by itself. */
export const calendarThrough = Math.max(...knownYears);

/** The last year up to which every year's holidays are known, with those the office entered. */
export function knownThrough({ years }: OfficeCalendar): number {
  let year = calendarThrough;
  while (years.has(year + 1)) year += 1;
  return year;
}

/** Whether a year's holidays are known, by the program or by the office. */
export const isYearKnown = (year: number, { years }: OfficeCalendar): boolean =>
  years.has(year) || knownYears.includes(year);

/** The days of a year that this program's own calendar names: days off, and Saturdays and Sundays worked for them. */
export const namedDays = (year: number): { day: string; kind: OwnDay['kind']; name: string }[] =>
  [
    ...[...freeDays].map(([day, named]) => ({ day, kind: 'holiday' as const, name: chineseName(named) })),
    ...[...workedDays].map(([day, named]) => ({
      day,
      kind: 'makeup-workday' as const,
      name: chineseName(named),
    })),
  ]
    .filter(({ day }) => Number(day.slice(0, 4)) === year)
    .toSorted((one, other) => (one.day < other.day ? -1 : 1));

const isOfHoliday = ({ kind }: OwnDay): boolean => kind === 'holiday' || kind === 'makeup-workday';

/** A holiday as an office writes it: 春节, 清明节放假. */
function holidayCalled(name: string): Holiday {
  const words = {
    元旦: 'new-year',
    春节: 'spring-festival',
    清明: 'tomb-sweeping',
    劳动: 'labour-day',
  } as const;
  const more = { 五一: 'labour-day', 端午: 'dragon-boat', 中秋: 'mid-autumn', 国庆: 'national-day' } as const;
  return Object.entries({ ...words, ...more }).find(([word]) => name.includes(word))?.[1] ?? 'other';
}

const chineseName = (named: string): string => named.split(',')[1] ?? '';

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
