import { ImportProblem } from '../imports/importProblem.ts';
import { type ParsedTable, parseSheet } from '../imports/parseSheet.ts';
import type { FileRow, Source } from '../imports/source.ts';
import { readWorkbook } from '../imports/workbook.ts';
import { refuse } from '../ledger/refuse.ts';

/** What a file the office was given holds, by the kind of table it is; a file that is no such table is refused. */
export async function readSheet<Values extends Record<string, unknown>, Row extends FileRow>(
  source: Source<Values, Row>,
  fileName: string,
  bytes: Uint8Array,
): Promise<ParsedTable<Row>> {
  try {
    return parseSheet(source, await readWorkbook(fileName, bytes));
  } catch (error) {
    if (error instanceof ImportProblem) refuse(error.code, { ...error.params });
    throw error;
  }
}
