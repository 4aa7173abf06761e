import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Schema } from '../../../ledger/schema.ts';
import { refuseBlind } from '../../drawer/blind.ts';
import { begunMonth } from './begunMonth.ts';
import { reportOf, toReport } from './monthReports.ts';

type ReportMonth = Contract['fees']['reportMonth'];

/**
 * FEE-11: the month's sums go to finance, before its end as a rule; once told they stay as they were. They were reckoned
 * beside the desk (`reckonMonth`): where money or charges moved since, they are reckoned again first.
 */
export function reportMonth(scene: Scene, { month, seq, data }: Input<ReportMonth>): Output<ReportMonth> {
  const { tx, staff, now, today } = scene;
  refuseBlind(scene);
  begunMonth(month, today);
  if (tx.first(reportOf, { month })) refuse('month/reported', { month });
  if (tx.first(movedSince, { seq })) refuse('month/moved', { month });

  tx.run(writeReport, { month, data: JSON.stringify(data), reported_at: now, reported_by: staff.id });
  return toReport(tx.first(reportOf, { month })!);
}

/** Anything that could have changed a sum. */
export const movedSince = query<{ seq: number }>()(({ seq }) =>
  tables
    .selectFrom('journal')
    .select('seq')
    .where('seq', '>', seq)
    .where((eb) => eb.or([eb('procedure', 'like', 'fees.%'), eb('procedure', 'like', 'receipts.%')]))
    .where('procedure', '<>', 'fees.reportMonth')
    .limit(1),
);

const writeReport = query<Schema['month_reports']>()((row) =>
  tables.insertInto('month_reports').values({
    month: row.month,
    data: row.data,
    reported_at: row.reported_at,
    reported_by: row.reported_by,
  }),
);
