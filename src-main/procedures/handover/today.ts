import { contract } from '../../../src-shared/contract/index.ts';
import type { Half } from '../../../src-shared/rules/workLog.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Contribution, DutyRule, LogEntry } from '../duties/contribution.ts';
import { compiledHalf, compiledOn } from './compiledRow.ts';

/** SHF-05, SHF-06: each half-day's log is closed before the desk leaves; the clerks' own lines stand in it. */
export const handoverToday: Contribution = {
  duties: [
    { name: 'work-log-noon', due: '12:00', remind: '11:50', ...closing('morning') },
    { name: 'work-log-evening', due: '18:00', remind: '17:45', ...closing('afternoon') },
  ],
  log: ({ tx }, day) =>
    [
      ...tx
        .all(linesOfDay, { day })
        .map(({ at, by, text }): LogEntry => ({ at, by, what: 'handover.line', ref: null, facts: { text } })),
      ...compiledOn(tx, day).map(({ at, by, half, entries }): LogEntry => ({
        at,
        by,
        what: 'handover.compiled',
        ref: null,
        facts: { half, entries },
      })),
    ].toSorted((one, other) => one.at - other.at),
};

/** Asked of the desk, and proved by the closed log. */
function closing(half: Half): Pick<DutyRule, 'roles' | 'look'> {
  return {
    roles: contract.handover.compileLog.roles,
    look: ({ tx, today }) => {
      const closed = compiledHalf(tx, today, half);
      return closed ? { left: 0, done: { at: closed.at, by: closed.by } } : { left: 1, done: null };
    },
  };
}

const linesOfDay = query<{ day: string }>()(({ day }) =>
  tables
    .selectFrom('log_lines')
    .innerJoin('staff', 'staff.id', 'log_lines.staff_id')
    .select(['log_lines.at', 'staff.name as by', 'log_lines.text'])
    .where('log_lines.business_date', '=', day)
    .orderBy('log_lines.at')
    .orderBy('log_lines.id'),
);
