import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { officeInstant } from '../../../../src-shared/rules/officeInstant.ts';
import { closesFrom, halfOf } from '../../../../src-shared/rules/workLog.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Schema } from '../../../ledger/schema.ts';
import { compiledHalf } from './compiledRow.ts';
import { entriesOn } from './entries.ts';

type CompileLog = Contract['handover']['compileLog'];

/**
 * SHF-06: the clerk looked through the half-day's log and closes it with her name. What is done after that still
 * stands in the log, below her name.
 */
export function compileLog(scene: Scene, { half, remark }: Input<CompileLog>): Output<CompileLog> {
  const { tx, staff, now, today, counter } = scene;
  const closed = compiledHalf(tx, today, half);
  if (closed) refuse('log/already-compiled', { by: closed.by });
  const from = closesFrom[half];
  if (now < officeInstant(today, from, counter.zone)) refuse('log/too-early', { from });

  const entries = entriesOn(scene, today).filter(({ at }) => halfOf(at, today, counter.zone) === half).length;
  tx.run(closeLog, { business_date: today, half, at: now, staff_id: staff.id, entries, remark });
  return { half, at: now, by: staff.name, entries, remark };
}

const closeLog = query<Schema['compiled_logs']>()((row) =>
  tables.insertInto('compiled_logs').values({
    business_date: row.business_date,
    half: row.half,
    at: row.at,
    staff_id: row.staff_id,
    entries: row.entries,
    remark: row.remark,
  }),
);
