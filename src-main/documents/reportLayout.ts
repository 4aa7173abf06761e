import { officeTime } from '../../src-shared/rules/officeTime.ts';
import type { ReportCell, ReportSheet } from './reportDefinition.ts';

/** A cell as a spreadsheet keeps it: a number is a number, a day the number of its day, and an id is text. */
export type LaidCell = {
  readonly value: string | number | null;
  readonly format: string | null;
  /** A sum: what it adds up, and what it comes to. */
  readonly formula: string | null;
  readonly isBold: boolean;
};

export type LaidSheet = {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: readonly (readonly LaidCell[])[];
  /** How many rows at the top are the heading, repeated on every page. */
  readonly headRows: number;
};

type Column = ReportSheet['columns'][number];

const formats = {
  text: null,
  id: '@',
  fen: '#,##0.00',
  count: '0',
  day: 'yyyy-mm-dd',
  instant: 'yyyy-mm-dd hh:mm',
} as const satisfies Record<Column['type'], string | null>;

/** Puts a sheet of a report where it stands: title, subtitle, heading, groups with their sums, and the sum of all. */
export function layOut(sheet: ReportSheet, zone: string): LaidSheet {
  const { columns, groups } = sheet;
  const rows: LaidCell[][] = [
    [plain(sheet.title, true)],
    [plain(sheet.subtitle, false)],
    columns.map(({ title }) => plain(title, true)),
  ];
  const headRows = rows.length;
  const hasTotals = columns.some(({ isTotalled }) => isTotalled === true);
  for (const group of groups) {
    if (group.title !== null) rows.push([plain(group.title, true)]);
    const first = rows.length + 1;
    for (const row of group.rows) rows.push(columns.map((column, at) => laid(column, row[at] ?? null, zone)));
    if (hasTotals && group.title !== null) {
      rows.push(totals(columns, '小计', { first, last: rows.length }, group.rows));
    }
  }
  if (hasTotals) {
    const all = groups.flatMap((group) => group.rows);
    rows.push(totals(columns, '合计', { first: headRows + 1, last: rows.length }, all));
  }
  return { name: sheet.name, widths: columns.map(({ width }) => width), rows, headRows };
}

const plain = (value: string, isBold: boolean): LaidCell => ({ value, format: null, formula: null, isBold });

function laid(column: Column, value: ReportCell, zone: string): LaidCell {
  return { value: kept(column, value, zone), format: formats[column.type], formula: null, isBold: false };
}

function kept({ type }: Column, value: ReportCell, zone: string): string | number | null {
  if (value === null) return null;
  if (type === 'fen') return Number(value) / 100;
  if (type === 'count') return Number(value);
  if (type === 'day') return serialOf(`${String(value)} 00:00`);
  if (type === 'instant') return serialOf(officeTime(Number(value), zone));
  return String(value);
}

/** SUBTOTAL leaves out what is a subtotal itself: the sum of all counts each row once. */
function totals(
  columns: readonly Column[],
  label: string,
  { first, last }: { first: number; last: number },
  rows: readonly (readonly ReportCell[])[],
): LaidCell[] {
  return columns.map((column, at) => {
    if (column.isTotalled !== true) return plain(at === 0 ? label : '', true);
    // whole fen are added, and divided once
    const sum = rows.reduce((all, row) => all + Number(row[at] ?? 0), 0);
    const letter = columnLetter(at);
    return {
      value: column.type === 'fen' ? sum / 100 : sum,
      format: formats[column.type],
      formula: last < first ? null : `SUBTOTAL(9,${letter}${first}:${letter}${last})`,
      isBold: true,
    };
  });
}

/** A spreadsheet counts days from the last of 1899; `2026-11-23 16:45` as the office's clock showed it. */
function serialOf(time: string): number {
  const [day = '', clock = '00:00'] = time.split(' ');
  const days = (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return days + (hours * 60 + minutes) / 1440;
}

/** A, B … Z, AA … */
function columnLetter(at: number): string {
  const rest = Math.floor(at / 26);
  return (rest === 0 ? '' : columnLetter(rest - 1)) + String.fromCodePoint(65 + (at % 26));
}
