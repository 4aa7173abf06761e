import { createHash } from 'node:crypto';
import type { ImportLine } from '../../../src-shared/contract/households.ts';
import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { RosterRow } from '../../../src-shared/contract/rosterRow.ts';
import { roster } from '../../imports/roster/source.ts';
import type { RowProblem } from '../../imports/rowProblem.ts';
import type { Progress, ReportScene } from '../../ledger/scene.ts';
import { readSheet } from '../readSheet.ts';
import { planInSteps } from './planRoster.ts';
import { totalsOf } from './roster/totalsOf.ts';

type PreviewRoster = Contract['households']['previewRoster'];

/** Reads a roster file and says row by row what importing it would do; nothing is written. */
export async function* previewRoster(
  { tx }: ReportScene,
  { fileName, file }: Input<PreviewRoster>,
): AsyncGenerator<Progress, Output<PreviewRoster>, void> {
  const bytes = Buffer.from(file, 'base64');
  const table = await readSheet(roster, fileName, bytes);
  // in the very form in which the import is given them again
  const rows = table.rows.map((row) => RosterRow.parse(row));
  const { lines: planned, plan } = yield* planInSteps(tx, rows);
  const lines = inFileOrder([...planned, ...table.problems.map(failedLine)], rows);
  return {
    fileName,
    digest: createHash('sha256').update(bytes).digest('hex'),
    unknownColumns: [...table.unknownColumns],
    skippedRows: table.skippedRows.length,
    idNumbersDropped: table.idNumbersDropped,
    rows,
    lines,
    notices: table.notices.map((notice) => ({ ...notice, params: { ...notice.params } })),
    totals: totalsOf(lines),
    plan,
  };
}

const failedLine = ({ sheet, row, code, column, params }: RowProblem): ImportLine => ({
  sheet,
  row,
  unit: '',
  person: '',
  action: 'failed',
  changes: [],
  problem: { code, column, params: { ...params } },
});

/** Sheet by sheet as the file has them, so that the clerk can go down both side by side. */
function inFileOrder(lines: readonly ImportLine[], rows: readonly RosterRow[]): ImportLine[] {
  const sheets = [...new Set([...rows, ...lines].map(({ sheet }) => sheet))];
  return lines.toSorted((a, b) => sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) || a.row - b.row);
}
