import { type OfficeCalendar, programCalendar } from '../../src-shared/rules/officeCalendar.ts';
import { isFinanceDay } from '../../src-shared/rules/financeDay.ts';
import { query, tables } from './query.ts';
import type { Tx } from './tx.ts';

/**
 * The office's own days off and makeup workdays. Asked with every receipt: read once a connection and again only when
 * an entry changed the calendar's stamp; the same calendar is the same object.
 */
export function calendarOf(tx: Tx): OfficeCalendar {
  const { stamp, years } = tx.first(calendar, {})!;
  const known = remembered.get(tx);
  if (known?.stamp === stamp) return known.calendar;
  const days = tx.all(everyOwnDay, {});
  const isEmpty = days.length === 0 && years === '[]';
  const read: OfficeCalendar = isEmpty
    ? programCalendar
    : {
        days: new Map(days.map(({ day, kind, name }) => [day, { kind, name }])),
        years: new Set(JSON.parse(years) as number[]),
      };
  remembered.set(tx, { stamp, calendar: read });
  return read;
}

/** Tells whether the office works on a day, by its own calendar. */
export function openDays(tx: Tx): (day: string) => boolean {
  const own = calendarOf(tx);
  return (day) => isFinanceDay(day, own);
}

const remembered = new WeakMap<Tx, { stamp: string; calendar: OfficeCalendar }>();

const calendar = query()(() => tables.selectFrom('office_calendar').select(['stamp', 'years']));

const everyOwnDay = query()(() =>
  tables.selectFrom('office_days').select(['day', 'kind', 'name']).orderBy('day'),
);
