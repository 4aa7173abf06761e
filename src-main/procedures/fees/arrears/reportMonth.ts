import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { periodAt } from '../../../../src-shared/rules/charges/period.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Schema } from '../../../ledger/schema.ts';
import { collected } from './collected.ts';
import { reportOf, toReport } from './monthReports.ts';

type ReportMonth = Contract['fees']['reportMonth'];

/** FEE-11: the month's sums go to finance, before its end as a rule; once told they stay as they were. */
export function reportMonth(scene: Scene, { month }: Input<ReportMonth>): Output<ReportMonth> {
  const { tx, staff, now, today, counter } = scene;
  const { from: fromOn, to: toOn } = periodAt({ every: 'monthly' }, `${month}-01`);
  if (fromOn > today) refuse('month/not-begun', { month });
  if (tx.first(reportOf, { month })) refuse('month/reported', { month });

  const data = collected(tx, { fromOn, toOn, buildingId: '' }, counter.zone);
  tx.run(writeReport, { month, data: JSON.stringify(data), reported_at: now, reported_by: staff.id });
  return toReport(tx.first(reportOf, { month })!);
}

const writeReport = query<Schema['month_reports']>()((row) =>
  tables.insertInto('month_reports').values({
    month: row.month,
    data: row.data,
    reported_at: row.reported_at,
    reported_by: row.reported_by,
  }),
);
