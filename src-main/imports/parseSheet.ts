import { cellText, quoted } from './cellText.ts';
import type { CellCode } from './cells.ts';
import { findHeader, type Header, type Heading } from './header.ts';
import { ImportProblem } from './importProblem.ts';
import type { RowProblem } from './rowProblem.ts';
import { simplified } from './simplified.ts';
import type { Assembled, Column, FileRow, RowPlace, Source, Whose } from './source.ts';
import { type Cell, columnLetter, type Sheet } from './workbook.ts';

/** What a file holds, before anything is written: the good rows, and what is wrong with the others. */
export interface ParsedTable<Row> {
  readonly rows: readonly Row[];
  /** A row with a problem is not among `rows`; it may have several. */
  readonly problems: readonly RowProblem[];
  /** Of a row with a problem: whose it is, as far as it says. */
  readonly whose: (row: FileRow) => Whose;
  /** What the clerk should know of rows that did go through. */
  readonly notices: readonly RowProblem[];
  /** The number of the row of titles, as in the file, on the first sheet that has one. */
  readonly headerRow: number;
  readonly unknownColumns: readonly string[];
  readonly skippedRows: readonly SkippedRow[];
  /** Sheets in which no row of titles was found. */
  readonly skippedSheets: readonly string[];
  readonly idNumbersDropped: number;
}

export interface SkippedRow {
  readonly sheet: string;
  readonly row: number;
  readonly why: 'example' | 'header' | 'note' | 'total';
  readonly text: string;
}

/**
 * Reads all tables of a file by a source's definition: every sheet with its row of titles. Blank rows, remarks, sums,
 * repeated titles and rows marked 示例 are left out; whatever else can't be read is a problem with row and column.
 */
export function parseSheet<Values extends Record<string, unknown>, Row extends FileRow>(
  source: Source<Values, Row>,
  sheets: readonly Sheet[],
): ParsedTable<Row> {
  const headings = headingsOf(source);
  const rows: Row[] = [];
  const problems: RowProblem[] = [];
  const skippedRows: SkippedRow[] = [];
  const skippedSheets: string[] = [];
  const unknownColumns = new Set<string>();
  const places = new Map<string, Place<keyof Values & string>>();
  const owners = new Map<string, Whose>();
  let headerRow: number | null = null;
  let idNumbersDropped = 0;

  for (const sheet of sheets) {
    const header = findHeader(headings, source.leastTitles, sheet);
    if (header === null) {
      if (sheet.rows.length > 0) skippedSheets.push(sheet.name);
      continue;
    }
    headerRow ??= header.at + 1;
    for (const title of header.unknown) unknownColumns.add(title);
    const whySkipped = skipper(source, header, sheet);
    for (const [index, cells] of sheet.rows.entries()) {
      const filled = filledCells(cells, header);
      if (index <= header.at || filled.length === 0) continue;
      const row = index + 1;
      const why = whySkipped(cells, filled);
      if (why !== null) {
        skippedRows.push({
          sheet: sheet.name,
          row,
          why,
          text: quoted(filled.map(({ text }) => text).join(' ')),
        });
        continue;
      }
      const place = rowPlace(header, sheet, row, cells);
      places.set(placeKey(place), place);
      const read = readRow(source, header, place, cells);
      idNumbersDropped += read.idNumbersDropped;
      problems.push(...read.problems);
      if (read.problems.length === 0) rows.push(...read.rows);
      else owners.set(placeKey(place), read.whose);
    }
  }
  if (headerRow === null) {
    const required = headings.filter(({ isRequired }) => isRequired);
    throw new ImportProblem('import/header-missing', {
      missing: required.map(({ titles }) => titles[0]).join('、'),
    });
  }

  const placeOf = (row: FileRow) => places.get(placeKey(row)) ?? unplaced(row);
  const settled = source.settle?.(rows, placeOf) ?? { rows, problems: [], notices: [] };
  return {
    rows: settled.rows,
    problems: inFileOrder([...problems, ...settled.problems], sheets),
    whose: (row) => owners.get(placeKey(row)) ?? nobody,
    notices: inFileOrder(settled.notices, sheets),
    headerRow,
    unknownColumns: [...unknownColumns],
    skippedRows,
    skippedSheets,
    idNumbersDropped,
  };
}

const nobody: Whose = { room: '', serial: '' };

interface FilledCell<Key> {
  readonly key: Key;
  readonly at: number;
  readonly text: string;
}

/** The cells of known columns that hold something, from left to right. A styled blank row has none. */
function filledCells<Key extends string>(cells: readonly Cell[], header: Header<Key>): FilledCell<Key>[] {
  return [...header.columns]
    .flatMap(([key, indexes]) => indexes.map((at) => ({ key, at, text: cellText(cells[at] ?? null) })))
    .filter(({ text }) => text !== '')
    .sort((one, other) => one.at - other.at);
}

type Skipper<Key> = (cells: readonly Cell[], filled: readonly FilledCell<Key>[]) => SkippedRow['why'] | null;

/** Tells rows that are no data: examples, titles repeated on each printed page, sums, and remarks below the table. */
function skipper<Key extends string>(
  source: { readonly identity: readonly Key[] },
  header: Header<Key>,
  sheet: Sheet,
): Skipper<Key> {
  const titleAt = (at: number) => cellText(sheet.rows[header.at]?.[at] ?? null);
  const titles = new Map(Array.from({ length: header.last + 1 }, (_, at) => [at, titleAt(at)]));
  const asManyAsTitles = Math.min(3, header.columns.size);
  let remarksBegun = false;
  return (cells, filled) => {
    const around = cells.slice(Math.max(0, header.first - 1), header.last + 1);
    if (around.some(isExampleMark)) return 'example';
    if (filled.filter(({ at, text }) => text === titles.get(at)).length >= asManyAsTitles) return 'header';

    const [first] = filled;
    const opening = simplified(first?.text ?? '');
    if (filled.length <= 6 && sumMark.test(opening)) return 'total';
    if (filled.length <= 3 && remarkMark.test(opening)) {
      remarksBegun = true;
      return 'note';
    }
    const hasCode = filled.some(({ key, text }) => source.identity.includes(key) && code.test(text));
    if (remarksBegun && filled.length <= 2 && !hasCode) return 'note';
    if (filled.length === 1 && (opening.length > 20 || /[。;:!?]/.test(opening))) return 'note';
    return filled.some(({ key }) => source.identity.includes(key)) ? null : 'note';
  };
}

const isExampleMark = (cell: Cell): boolean =>
  typeof cell === 'string' && cell.length <= 12 && exampleMark.test(simplified(cellText(cell)));

const exampleMark = /^[([【<]?(?:示例|样例|范例|(?:举?例|例如|填写示例)[)\]】>]?[:.、]?$|例[:])/u;
/** 502, 3-1-502, 13800000000: what a remark is not. */
const code = /^(?=.*\d)[A-Z\d][^\s、.)]{0,11}$/i;
const sumMark = /^(?:合计|总计|小计|共计|累计|总合计|本页合计)/u;
const remarkMark =
  /^(?:说明|注意|备?注[:.]|填[表写报]|提示|温馨提示|※|\*|制表|审核|复核|统计人|经办|负责人|联系人:|日期:|表示例)/u;

/** One row of the file: its cells by their columns' parsers, then what the source makes of them. */
function readRow<Values extends Record<string, unknown>, Row extends FileRow>(
  source: Source<Values, Row>,
  header: Header<keyof Values & string>,
  place: Place<keyof Values & string>,
  cells: readonly Cell[],
): Assembled<Row> & { readonly whose: Whose } {
  type Key = keyof Values & string;
  const problems: RowProblem[] = [];
  const values: Partial<Record<Key, unknown>> = {};
  for (const key of keysOf(source.columns)) {
    const column: Column<unknown> = source.columns[key];
    values[key] = column.absent;
    let isFirst = true;
    for (const at of header.columns.get(key) ?? []) {
      const cell = cells[at] ?? null;
      if (cellText(cell) === '') continue;
      const reading = isBrokenFormula(cell) ? brokenFormula : column.parse(cell);
      if (!reading.ok) problems.push(place.at(reading.code, at, suggested(reading.suggestion)));
      else {
        values[key] =
          isFirst || column.join === undefined ? reading.value : column.join(values[key], reading.value);
        isFirst = false;
      }
    }
    const isBlank = (header.columns.get(key) ?? []).every((at) => cellText(cells[at] ?? null) === '');
    if (column.required === true && isBlank) problems.push(place.problem('import/cell-required', [key]));
  }
  // every key has been given its value above, by the parser of that very column
  const assembled = source.assemble(values as Values, place);
  const further = assembled.problems.filter(({ column }) =>
    problems.every((problem) => problem.column !== column),
  );
  return {
    rows: assembled.rows,
    problems: [...problems, ...further],
    idNumbersDropped: assembled.idNumbersDropped,
    whose: (problems.length + further.length > 0 && source.whose?.(values as Values, place)) || nobody,
  };
}

const suggested = (suggestion: string | undefined): RowProblem['params'] =>
  suggestion === undefined ? {} : { suggestion };

/** #N/A, #REF!: what a formula leaves when what it looked up is gone; #### a number that is no date. */
const isBrokenFormula = (cell: Cell): boolean =>
  typeof cell === 'string' &&
  /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|#{2,})$/i.test(cell.trim());
const brokenFormula = {
  ok: false,
  code: 'import/cell-broken-formula' satisfies CellCode,
  suggestion: undefined,
} as const;

interface Place<Key> extends RowPlace<Key> {
  at(code: RowProblem['code'], index: number, params: RowProblem['params']): RowProblem;
}

const placeKey = ({ sheet, row }: FileRow): string => `${row} ${sheet}`;

function unplaced(row: FileRow): never {
  throw new Error(`row ${row.row} of sheet ${row.sheet} was not read from the file`);
}

function rowPlace<Key extends string>(
  header: Header<Key>,
  sheet: Sheet,
  row: number,
  cells: readonly Cell[],
): Place<Key> {
  const at = (
    code: RowProblem['code'],
    index: number | undefined,
    params: RowProblem['params'],
  ): RowProblem => {
    const title = index === undefined ? '' : quoted(sheet.rows[header.at]?.[index] ?? null);
    return {
      sheet: sheet.name,
      row,
      column: index === undefined ? '' : `${columnLetter(index)} ${title}`,
      code,
      params: index === undefined ? params : { found: quoted(cells[index] ?? null), ...params },
    };
  };
  return {
    sheet: sheet.name,
    row,
    at,
    has: (key) => header.columns.has(key),
    problem: (code, keys, params = {}) => {
      const key = keys.find((one) => header.columns.has(one));
      return at(code, key === undefined ? undefined : header.columns.get(key)?.[0], params);
    },
  };
}

const keysOf = <Values extends Record<string, unknown>>(columns: {
  readonly [Key in keyof Values]: Column<Values[Key]>;
}): (keyof Values & string)[] => Object.keys(columns);

const headingsOf = <Values extends Record<string, unknown>, Row extends FileRow>({
  columns,
}: Source<Values, Row>): Heading<keyof Values & string>[] =>
  keysOf(columns).map((key) => ({
    key,
    titles: columns[key].titles.split(/\s+/),
    isRequired: columns[key].required === true,
    isJoined: columns[key].join !== undefined,
  }));

function inFileOrder(problems: readonly RowProblem[], sheets: readonly Sheet[]): RowProblem[] {
  const place = new Map(sheets.map(({ name }, index) => [name, index]));
  return [...problems].sort(
    (one, other) => (place.get(one.sheet) ?? 0) - (place.get(other.sheet) ?? 0) || one.row - other.row,
  );
}
