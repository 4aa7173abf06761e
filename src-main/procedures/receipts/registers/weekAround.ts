import { weekdayOf } from '../../../../src-shared/rules/officeCalendar.ts';
import { dayFrom } from '../../../../src-shared/rules/officeInstant.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Schema } from '../../../ledger/schema.ts';
import type { Tx } from '../../../ledger/tx.ts';
import { moneySettings } from '../paper/moneySettings.ts';

export type RegisterRow = NonNullable<(typeof registerWith)['row']>;

/** A span of days that is registered together, and the register where it is. */
export type Week = { fromOn: string; toOn: string; register: RegisterRow | null };

/**
 * The week a day is in: the registered one, else the one from the office's first day of the week on. Where that would
 * run into a registered week, because the first day was changed, it is the shorter: every day is in one week (I19).
 */
export function weekAround(tx: Tx, day: string): Week {
  const register = tx.first(registerWith, { day });
  if (register) return { fromOn: register.from_on, toOn: register.to_on, register };
  const begins = dayFrom(day, -((weekdayOf(day) - moneySettings(tx).weekBegins + 7) % 7));
  const ends = dayFrom(begins, 6);
  const before = tx.first(registerBefore, { day })?.to_on;
  const after = tx.first(registerAfter, { day })?.from_on;
  return {
    fromOn: before !== undefined && before >= begins ? dayFrom(before, 1) : begins,
    toOn: after !== undefined && after <= ends ? dayFrom(after, -1) : ends,
    register: null,
  };
}

/** The week after a week. */
export const weekAfter = (tx: Tx, week: Week): Week => weekAround(tx, dayFrom(week.toOn, 1));

const registers = tables
  .selectFrom('week_registers')
  .innerJoin('staff', 'staff.id', 'week_registers.registered_by')
  .leftJoin('staff as checker', 'checker.id', 'week_registers.checked_by')
  .selectAll('week_registers')
  .select(['staff.name as registered_by_name', 'checker.name as checked_by_name']);

// the last one that begins by the day is the only one that can hold it: weeks do not overlap
const registerWith = query<{ day: string }>()(({ day }) =>
  registers
    .where('from_on', '=', (eb) =>
      eb
        .selectFrom('week_registers as begun')
        .select((of) => of.fn.max<string>('begun.from_on').as('from_on'))
        .where('begun.from_on', '<=', day),
    )
    .where('to_on', '>=', day),
);

/** The registered weeks, the latest first. */
export const registersFrom = query<{ from: string }>()(({ from }) =>
  registers.where('from_on', '>=', from).orderBy('from_on', 'desc'),
);

type Bounds = Pick<Schema['week_registers'], 'from_on' | 'to_on'>;

const registerBefore = query<{ day: string }>()<Bounds>(({ day }) =>
  tables
    .selectFrom('week_registers')
    .select(['from_on', 'to_on'])
    .where('from_on', '<', day)
    .orderBy('from_on', 'desc')
    .limit(1),
);

const registerAfter = query<{ day: string }>()<Bounds>(({ day }) =>
  tables
    .selectFrom('week_registers')
    .select(['from_on', 'to_on'])
    .where('from_on', '>', day)
    .orderBy('from_on')
    .limit(1),
);
