import { fees } from '../../../../src-shared/contract/fees/index.ts';
import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { refuseBlind } from '../../drawer/blind.ts';

type MonthReports = Contract['fees']['monthReports'];

/** FEE-11: the months finance was told of, the latest first, as they were told. */
export function monthReports(scene: Scene): Output<MonthReports> {
  refuseBlind(scene);
  return scene.tx.all(allReports, {}).map(toReport);
}

/** A month's row as a screen gets it. */
export const toReport = (row: ReportRow): Output<MonthReports>[number] =>
  fees.reportMonth.output.parse({
    month: row.month,
    reportedAt: row.reported_at,
    reportedBy: row.reported_by,
    data: JSON.parse(row.data) as unknown,
  });

type ReportRow = NonNullable<(typeof allReports)['row']>;

const reports = tables
  .selectFrom('month_reports')
  .innerJoin('staff', 'staff.id', 'month_reports.reported_by')
  .select(['month', 'data', 'reported_at', 'staff.name as reported_by']);

const allReports = query()(() => reports.orderBy('month', 'desc'));

export const reportOf = query<{ month: string }>()(({ month }) => reports.where('month', '=', month));
