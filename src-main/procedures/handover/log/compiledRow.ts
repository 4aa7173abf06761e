import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import type { Half } from '../../../../src-shared/rules/workLog.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Tx } from '../../../ledger/tx.ts';

/** A half-day's log that is closed: when, by whom, over how many entries. */
export type Compiled = Output<Contract['handover']['compileLog']>;

/** The closed logs of a day, the morning's first. */
export const compiledOn = (tx: Tx, day: string): Compiled[] => tx.all(compiledOfDay, { day });

/** The log of a half-day, if it is closed. */
export const compiledHalf = (tx: Tx, day: string, half: Half): Compiled | undefined =>
  compiledOn(tx, day).find((compiled) => compiled.half === half);

const compiledOfDay = query<{ day: string }>()(({ day }) =>
  tables
    .selectFrom('compiled_logs')
    .innerJoin('staff', 'staff.id', 'compiled_logs.staff_id')
    .select([
      'compiled_logs.half',
      'compiled_logs.at',
      'staff.name as by',
      'compiled_logs.entries',
      'compiled_logs.remark',
    ])
    .where('compiled_logs.business_date', '=', day)
    .orderBy('compiled_logs.half', 'desc'),
);
