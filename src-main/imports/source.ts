import type { Parsed } from './cells.ts';
import type { RowProblem } from './rowProblem.ts';
import type { Cell } from './workbook.ts';

/** A kind of table the office is given, as one definition: its columns, what they are called, and what its rows become. */
export interface Source<Values extends Record<string, unknown>, Row extends FileRow> {
  readonly name: string;
  readonly columns: { readonly [Key in keyof Values]: Column<Values[Key]> };
  /** A row of titles is taken for the header only when this many of its columns are known. */
  readonly leastTitles: number;
  /** A row in which none of these is filled says nothing of its own (a heading, a remark) and is left out. */
  readonly identity: readonly (keyof Values & string)[];
  /** Makes rows of the ledger's form of one row of the file: none, one, or one a person. */
  assemble(values: Values, at: RowPlace<keyof Values & string>): Assembled<Row>;
  /** Whose a row is that can not be read as a whole, as far as its cells say: the clerk looks for the home, not for row 17. */
  whose?(values: Values, at: RowPlace<keyof Values & string>): Whose;
  /** Looks at all rows together: repeated and contradicting ones. */
  settle?(rows: readonly Row[], at: PlaceOf<keyof Values & string>): Settled<Row>;
}

/** Each row remembers where in the file it stood. */
export interface FileRow {
  readonly sheet: string;
  readonly row: number;
}

/** A home, or a plate, as it stands in the file; the number of a meter. '' where the row does not say. */
export interface Whose {
  readonly room: string;
  readonly serial: string;
}

export type PlaceOf<Key> = (row: FileRow) => RowPlace<Key>;

export interface Column<Value> {
  /** Set apart by spaces: the house's own title first, then what other offices and programs call it. */
  readonly titles: string;
  /** The column must be there. */
  readonly required?: true;
  /** What a blank or missing cell means. */
  readonly absent: Value;
  parse(cell: Cell): Parsed<Value>;
  /** Puts two columns of one meaning together (电话1, 电话2). Without it a second such column is refused. */
  join?(first: Value, second: Value): Value;
}

/** Where a row stands, and how to point at one of its cells. */
export interface RowPlace<Key> {
  readonly sheet: string;
  readonly row: number;
  has(key: Key): boolean;
  /** What is wrong at the first of these columns that the file has; at the row as a whole if it has none of them. */
  problem(code: RowProblem['code'], keys: readonly Key[], params?: RowProblem['params']): RowProblem;
}

export interface Assembled<Row> {
  readonly rows: readonly Row[];
  readonly problems: readonly RowProblem[];
  readonly idNumbersDropped: number;
}

export interface Settled<Row> {
  readonly rows: readonly Row[];
  readonly problems: readonly RowProblem[];
  /** What the clerk should know, though nothing failed. */
  readonly notices: readonly RowProblem[];
}
