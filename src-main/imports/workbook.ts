import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import { ImportProblem } from './importProblem.ts';
import { unpackedSize } from './unpackedSize.ts';

/** A cell that the spreadsheet holds as a date. It is told apart from text because a room typed `3-1` becomes one. */
export interface DayCell {
  readonly day: string;
}
export type Cell = string | number | boolean | DayCell | null;

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

export interface Limits {
  readonly bytes: number;
  /** What the parts of an .xlsx may unpack to, together. */
  readonly unpackedBytes: number;
  readonly rows: number;
  readonly columns: number;
}

const houseLimits: Limits = {
  bytes: 20 * 1024 * 1024,
  unpackedBytes: 256 * 1024 * 1024,
  rows: 50_000,
  columns: 200,
};

/**
 * Reads an .xlsx or a text table (.csv, .txt, .tsv; UTF-8, UTF-16 or GB18030; comma, tab or semicolon) into plain
 * sheets. What the file is is told from its content, not from its name. Hidden sheets are left out; cells merged
 * downwards hold their value in each row. Whatever can't be read is an ImportProblem.
 */
export async function readWorkbook(
  name: string,
  bytes: Uint8Array,
  limits: Limits = houseLimits,
): Promise<Sheet[]> {
  if (bytes.length === 0) throw new ImportProblem('import/empty');
  if (bytes.length > limits.bytes) throw tooBig(limits);
  const sheets = startsWith(bytes, zipMark)
    ? await readSpreadsheet(bytes, limits)
    : startsWith(bytes, oldOfficeMark)
      ? refuseOldOffice(bytes)
      : [readTextTable(name, bytes)];
  const trimmed = sheets.map(({ name, rows }) => ({ name, rows: withoutTail(rows) }));
  if (trimmed.every(({ rows }) => rows.length === 0)) throw new ImportProblem('import/empty');
  if (trimmed.reduce((sum, { rows }) => sum + rows.length, 0) > limits.rows) throw tooBig(limits);
  return trimmed;
}

const zipMark = [0x50, 0x4b];
const oldOfficeMark = [0xd0, 0xcf, 0x11, 0xe0];

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte);

const tooBig = (limits: Limits): ImportProblem =>
  new ImportProblem('import/too-big', {
    megabytes: Math.floor(limits.bytes / 1024 / 1024),
    rows: limits.rows,
  });

async function readSpreadsheet(bytes: Uint8Array, limits: Limits): Promise<Sheet[]> {
  const size = unpackedSize(bytes);
  if (size === null) throw new ImportProblem('import/unreadable');
  if (size > limits.unpackedBytes) throw tooBig(limits);
  try {
    // a little more than allowed is read, so that a file that is too long is told from one with a stray cell far below
    const range = `A1:${columnLetter(limits.columns - 1)}${limits.rows + 1000}`;
    const book = await readXlsx(bytes, { range, sheets: (info) => !info.hidden && !info.veryHidden });
    if (book.sheets.length === 0) throw new ImportProblem('import/unreadable');
    return book.sheets.map((sheet) => {
      const rows = sheet.rows.map((row) => row.map(toCell));
      for (const merge of sheet.merges ?? []) fillDown(rows, merge);
      return { name: sheet.name, rows };
    });
  } catch (cause) {
    if (cause instanceof ImportProblem) throw cause;
    throw new ImportProblem('import/unreadable', {}, cause);
  }
}

/** A column's letter as the spreadsheet shows it: 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  const before = Math.floor(index / 26);
  return (before > 0 ? columnLetter(before - 1) : '') + String.fromCharCode(65 + (index % 26));
}

function toCell(value: string | number | boolean | Date | null): Cell {
  if (!(value instanceof Date)) return value;
  // a number too large for a date, shown by the spreadsheet as ####
  if (Number.isNaN(value.getTime())) return '####';
  return { day: value.toISOString().slice(0, 10) };
}

interface Merge {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}

/** 楼号 written once over the rows of a building holds for each of them; a title merged across columns is left alone. */
function fillDown(rows: Cell[][], { startRow, startCol, endRow, endCol }: Merge): void {
  if (startCol !== endCol) return;
  const value = rows[startRow]?.[startCol] ?? null;
  if (value === null) return;
  for (const row of rows.slice(startRow + 1, endRow + 1)) row[startCol] = value;
}

function refuseOldOffice(bytes: Uint8Array): never {
  const isEncrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
    'EncryptedPackage',
    0,
    'utf16le',
  );
  throw new ImportProblem(isEncrypted ? 'import/encrypted' : 'import/legacy-xls');
}

function readTextTable(name: string, bytes: Uint8Array): Sheet {
  const text = decoded(bytes);
  if (text === null) throw new ImportProblem('import/unreadable');
  // web systems hand out HTML or XML tables under the name .xls
  if (/^\s*<(?:!doctype|html|table|meta|\?xml|head|style|div)/i.test(text))
    throw new ImportProblem('import/legacy-xls');
  if (!/\.(?:csv|tsv|txt|xlsx?)$/i.test(name)) throw new ImportProblem('import/unreadable');
  const delimiter = delimiterOf(text);
  const openQuote = lineOfOpenQuote(text, delimiter);
  if (openQuote !== null) throw new ImportProblem('import/open-quote', { line: openQuote });
  const rows = parseCsv(text, { delimiter });
  return { name: '', rows: rows.map((row) => row.map((value) => textCell(String(value ?? '')))) };
}

/** UTF-16 with its mark, UTF-8 with or without, else GB18030; `null` when it is no text. */
function decoded(bytes: Uint8Array): string | null {
  const marked = startsWith(bytes, [0xff, 0xfe])
    ? 'utf-16le'
    : startsWith(bytes, [0xfe, 0xff])
      ? 'utf-16be'
      : null;
  if (marked === null && bytes.includes(0)) return null;
  for (const encoding of marked === null ? ['utf-8', 'gb18030'] : [marked]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return /^%PDF|[\u0001-\u0008\u000e-\u001f]{2}/.test(text) ? null : text;
    } catch {
      // not this encoding: the next one is tried
    }
  }
  return null;
}

/** The line on which a quotation begins that never ends: all that follows would land in one cell. */
function lineOfOpenQuote(text: string, delimiter: string): number | null {
  let line = 1;
  let opened: number | null = null;
  let atStart = true;
  for (const sign of text) {
    if (sign === '\n') line += 1;
    if (sign === '"' && opened !== null) opened = null;
    else if (sign === '"' && atStart) opened = line;
    // a doubled quote closes and opens again
    atStart = opened === null && [delimiter, '\r', '\n', '\ufeff', '"'].includes(sign);
  }
  return opened;
}

/** The sign that parts the cells: the one there is most of in the first lines, outside quotations. */
function delimiterOf(text: string): string {
  const sample = text.slice(0, 20_000).replace(/"[^"]*"/g, '');
  const counted = [',', '\t', ';'].map((sign) => ({ sign, count: sample.split(sign).length }));
  return counted.reduce((most, one) => (one.count > most.count ? one : most)).sign;
}

/** Text tables carry long numbers as ="13800000000" or '13800000000 so that spreadsheets leave them alone. */
function textCell(text: string): Cell {
  const value = text.replace(/^="(.*)"$/s, '$1').replace(/^'(?=[\d+])/, '');
  return value.trim() === '' ? null : value;
}

function withoutTail(rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const isBlank = (cell: Cell) => cell === null || (typeof cell === 'string' && cell.trim() === '');
  return rows.slice(0, rows.findLastIndex((row) => !row.every(isBlank)) + 1);
}
