import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { officeDaySheet, yearOf } from '../../imports/officeDays/source.ts';
import type { Progress, ReportScene } from '../../ledger/scene.ts';
import { readSheet } from '../readSheet.ts';

type Preview = Contract['duties']['previewOfficeDays'];

/** Reads a year's notice from a file: its days, and what is wrong with which row; nothing is written. */
export async function* previewOfficeDays(
  _scene: ReportScene,
  { fileName, file }: Input<Preview>,
): AsyncGenerator<Progress, Output<Preview>, void> {
  yield { done: 0, total: 1 };
  const table = await readSheet(officeDaySheet, fileName, Buffer.from(file, 'base64'));
  return {
    year: yearOf(table.rows),
    days: table.rows
      .map(({ day, kind, name }) => ({ day, kind, name }))
      .toSorted((one, other) => (one.day < other.day ? -1 : 1)),
    wrong: table.problems.map(({ sheet, row, code, column, params }) => ({
      sheet,
      row,
      problem: { code, column, params: { ...params } },
    })),
  };
}
