import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { isYearKnown, knownThrough, namedDays } from '../../../src-shared/rules/officeCalendar.ts';
import { calendarOf } from '../../ledger/officeCalendar.ts';
import type { Scene } from '../../ledger/scene.ts';

type OfficeDays = Contract['duties']['officeDays'];

/** The days of a year that are not what their weekday says: the office's own, and where it has none the program's. */
export function officeDays({ tx }: Scene, { year }: Input<OfficeDays>): Output<OfficeDays> {
  const calendar = calendarOf(tx);
  const own = [...calendar.days]
    .filter(([day]) => Number(day.slice(0, 4)) === year)
    .map(([day, { kind, name }]) => ({ day, kind, name, own: true }));
  const named = calendar.years.has(year)
    ? []
    : namedDays(year)
        .filter(({ day }) => !calendar.days.has(day))
        .map(({ day, kind, name }) => ({ day, kind, name, own: false }));
  return {
    days: [...own, ...named].toSorted((one, other) => (one.day < other.day ? -1 : 1)),
    through: knownThrough(calendar),
    known: isYearKnown(year, calendar),
  };
}
