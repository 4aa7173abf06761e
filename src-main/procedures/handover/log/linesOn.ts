import { query, tables } from '../../../ledger/query.ts';
import type { Tx } from '../../../ledger/tx.ts';
import type { LogEntry } from '../../duties/contribution.ts';

/** The clerks' own lines of a day (SHF-09). */
export const linesOn = (tx: Tx, day: string): LogEntry[] =>
  tx
    .all(linesOfDay, { day })
    .map(({ at, by, text }) => ({ at, by, what: 'handover.line', ref: null, facts: { text } }));

const linesOfDay = query<{ day: string }>()(({ day }) =>
  tables
    .selectFrom('log_lines')
    .innerJoin('staff', 'staff.id', 'log_lines.staff_id')
    .select(['log_lines.at', 'staff.name as by', 'log_lines.text'])
    .where('log_lines.business_date', '=', day)
    .orderBy('log_lines.at')
    .orderBy('log_lines.id'),
);
