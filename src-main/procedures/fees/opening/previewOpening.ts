import { createHash } from 'node:crypto';
import { OpeningRow as RowShape } from '../../../../src-shared/contract/fees/opening.ts';
import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { minus, sum } from '../../../../src-shared/rules/fen.ts';
import { type OpeningFileRow, openingSheet } from '../../../imports/opening/source.ts';
import type { ParsedTable } from '../../../imports/parseSheet.ts';
import type { RowProblem } from '../../../imports/rowProblem.ts';
import type { Progress, ReportScene } from '../../../ledger/scene.ts';
import { readSheet } from '../../readSheet.ts';
import { inFileOrder, type Problem } from '../fileLines.ts';
import { type OpeningRow, type Outcome, planInSteps } from './planOpening.ts';
import { subjectFinder, subjectText } from './subjectFinder.ts';

type PreviewOpening = Contract['fees']['previewOpening'];
type Line = Output<PreviewOpening>['lines'][number];

/** Reads what was owed and paid before this ledger, and says row by row what booking it would do; nothing is written. */
export async function* previewOpening(
  { tx, today }: ReportScene,
  { fileName, file }: Input<PreviewOpening>,
): AsyncGenerator<Progress, Output<PreviewOpening>, void> {
  const bytes = Buffer.from(file, 'base64');
  const table = await readSheet(openingSheet, fileName, bytes);
  const find = subjectFinder(tx);
  const found = table.rows.map((read) => ({ read, subject: find(read) }));
  const known = found.flatMap(({ read, subject }) =>
    subject.ok ? [{ read, unit: subject.unitCode, row: toRow(read, subject) }] : [],
  );
  const rows = known.map(({ row }) => row);
  const { outcomes, plan } = yield* planInSteps({ tx, today }, rows);

  const notices = new Map(table.notices.map((notice) => [placeKey(notice), notice]));
  const lines = inFileOrder([
    ...known.map(({ read, unit }, index) =>
      lineOf(read, unit, outcomes[index] ?? unplanned(), notices.get(placeKey(read))),
    ),
    ...found.flatMap(({ read, subject }) =>
      subject.ok ? [] : lineOf(read, subjectText(read), { action: 'failed', problem: subject.problem }),
    ),
    ...failedRows(table),
  ]);
  const added = rows.filter((_, index) => outcomes[index]?.action === 'add');
  const paidFen = sum(added.map((row) => row.paidFen));
  return {
    fileName,
    digest: createHash('sha256').update(bytes).digest('hex'),
    rows,
    lines,
    unknownColumns: [...table.unknownColumns],
    totals: {
      add: count(lines, 'add'),
      same: count(lines, 'same'),
      failed: count(lines, 'failed'),
      owedFen: minus(sum(added.map((row) => row.amountFen)), paidFen),
      paidFen,
    },
    plan,
  };
}

/** In the very form in which the import is given it again. */
const toRow = (
  read: OpeningFileRow,
  { unitId, itemId, objectId }: Pick<OpeningRow, 'unitId' | 'itemId' | 'objectId'>,
): OpeningRow =>
  RowShape.parse({
    sheet: read.sheet,
    row: read.row,
    unitId,
    itemId,
    objectId,
    fromOn: read.fromOn,
    toOn: read.toOn,
    amountFen: read.amount,
    paidFen: read.paid,
    paidOn: read.paid > 0 ? read.paidOn : null,
    collector: read.collector,
    note: read.note,
  });

const lineOf = (read: OpeningFileRow, unit: string, outcome: Outcome, notice?: RowProblem): Line => ({
  sheet: read.sheet,
  row: read.row,
  unit,
  item: read.item,
  period: `${read.fromOn} – ${read.toOn}`,
  amountFen: read.amount,
  paidFen: read.paid,
  ...outcome,
  notice: notice ? toProblem(notice) : null,
});

/** A row with several things wrong is one line: the clerk mends one cell after the other. */
const failedRows = ({ problems, whose }: ParsedTable<OpeningFileRow>): Line[] =>
  [...new Map(problems.toReversed().map((problem) => [placeKey(problem), problem])).values()].map(
    (problem) => ({
      sheet: problem.sheet,
      row: problem.row,
      unit: whose(problem).room,
      item: '',
      period: '',
      amountFen: null,
      paidFen: null,
      action: 'failed',
      problem: toProblem(problem),
      notice: null,
    }),
  );

const toProblem = ({ code, column, params }: RowProblem): Problem => ({
  code,
  column,
  params: { ...params },
});

const count = (lines: readonly Line[], action: Line['action']): number =>
  lines.filter((line) => line.action === action).length;

const placeKey = ({ sheet, row }: { sheet: string; row: number }): string => `${row} ${sheet}`;

function unplanned(): never {
  throw new Error('every row has an outcome');
}
