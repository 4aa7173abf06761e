import type { z } from 'zod';
import type { RowTrouble } from '../../../src-shared/contract/importFile.ts';

/** What is wrong with one row of a file, as a preview gives it back. */
export type Problem = z.output<typeof RowTrouble>;

/** Sheet by sheet as they were met, row after row, so that the clerk can go down both side by side. */
export function inFileOrder<Line extends { sheet: string; row: number }>(lines: readonly Line[]): Line[] {
  const sheets = [...new Set(lines.map(({ sheet }) => sheet))];
  return lines.toSorted(
    (one, other) => sheets.indexOf(one.sheet) - sheets.indexOf(other.sheet) || one.row - other.row,
  );
}
