import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { knownThrough } from '../../../src-shared/rules/officeCalendar.ts';
import { calendarOf } from '../../ledger/officeCalendar.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import { stampCalendar, writeDay } from './writeOfficeDay.ts';

type ImportOfficeDays = Contract['duties']['importOfficeDays'];

/** A year's notice as a whole: its days take the place of all there was for that year, the program's own too. */
export function importOfficeDays(
  scene: Scene,
  { year, days }: Input<ImportOfficeDays>,
): Output<ImportOfficeDays> {
  const { tx, staff, now } = scene;
  if (days.length === 0) refuse('office-day/nothing');
  const stray = days.find(({ day }) => Number(day.slice(0, 4)) !== year);
  if (stray) refuse('office-day/other-year', { day: stray.day, year });
  const twice = days.find(({ day }, at) => days.findIndex((other) => other.day === day) < at);
  if (twice) refuse('office-day/twice', { day: twice.day });

  const { years } = calendarOf(tx);
  tx.run(clearYear, { from: `${year}-01-01`, to: `${year}-12-31` });
  for (const { day, kind, name } of days)
    tx.run(writeDay, { day, kind, name, set_at: now, set_by: staff.id });
  const known = [...new Set([...years, year])].toSorted((one, other) => one - other);
  tx.run(writeYears, { years: JSON.stringify(known) });
  stampCalendar(scene);
  return { days: days.length, through: knownThrough({ days: new Map(), years: new Set(known) }) };
}

const clearYear = query<{ from: string; to: string }>()(({ from, to }) =>
  tables.deleteFrom('office_days').where('day', '>=', from).where('day', '<=', to),
);

const writeYears = query<{ years: string }>()(({ years }) =>
  tables.updateTable('office_calendar').set({ years }),
);
