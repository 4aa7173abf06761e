import type { Fen } from '../../src-shared/rules/fen.ts';

/** What a column holds: words, an id that stays text, money in fen, how many, a day, or a moment in the office's zone. */
type ColumnType = 'text' | 'id' | 'fen' | 'count' | 'day' | 'instant';

type ReportColumn = {
  readonly title: string;
  readonly type: ColumnType;
  /** In characters. */
  readonly width: number;
  /** Summed at the end of each group and of the sheet. */
  readonly isTotalled?: boolean;
};

/** One value, as its column's type has it; `null` is a blank cell. */
export type ReportCell = string | number | Fen | null;

/** Rows that belong together, with a sum of their own; `title` null where the whole sheet is one group. */
type ReportGroup = { readonly title: string | null; readonly rows: readonly (readonly ReportCell[])[] };

/** One sheet of a report, as data: its title, what it is of, its columns and its rows in groups. */
export type ReportSheet = {
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly columns: readonly ReportColumn[];
  readonly groups: readonly ReportGroup[];
};

/** A report as it leaves the office: its sheets, and on a last one who made it when, of what, and from which ledger. */
export type Report = {
  readonly sheets: readonly ReportSheet[];
  readonly parameters: readonly (readonly [name: string, value: string])[];
  readonly zone: string;
  readonly madeAt: number;
};
