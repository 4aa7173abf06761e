import { periodAt } from '../../../src-shared/rules/charges/period.ts';
import { readFen, type FenTrouble, type Fen } from '../../../src-shared/rules/fen.ts';
import { cellText } from '../cellText.ts';
import { type CellCode, isNothing, type Parsed, parseDay, parsed, wrong } from '../cells.ts';
import type { Cell } from '../workbook.ts';

/** Money in yuan as whole fen: 1000, `1,200.50`, `￥80元`; what a spreadsheet calculated may end in 0.0000000001. */
export function parseMoney(cell: Cell): Parsed<Fen | null> {
  if (isNothing(cell)) return parsed(null);
  if (cell !== null && typeof cell === 'object') return wrong('import/cell-money');
  const reading = readFen(typeof cell === 'number' ? cell.toFixed(6) : cellText(cell));
  return reading.ok ? reading : wrong(moneyCodes[reading.why]);
}

const moneyCodes: Readonly<Record<FenTrouble, CellCode>> = {
  'fen/shape': 'import/cell-money',
  'fen/too-much': 'import/cell-money',
  'fen/too-fine': 'import/cell-money-too-fine',
  'fen/negative': 'import/cell-money-negative',
};

/** Days of a cell; without an end where it names only the first, or the month it begins with. */
export interface Span {
  readonly fromOn: string;
  readonly toOn: string | null;
  /** Of a month its last day. */
  readonly monthEndOn: string | null;
}

/** The days a period cell names: `2026.1.1-2026.6.30`, `2025/09—2026/02`, 2026年1月, or only their first. */
export function parseSpan(cell: Cell): Parsed<Span | null> {
  if (isNothing(cell)) return parsed(null);
  const text = cellText(cell).replaceAll(' ', '');
  const [, first, last] = spanShape.exec(text) ?? [];
  if (first !== undefined && last !== undefined) {
    const [begin, end] = [edgesOf(first), edgesOf(last)];
    return begin && end
      ? parsed({ fromOn: begin.first, toOn: end.last, monthEndOn: null })
      : wrong('import/cell-period');
  }
  const day = parseDay(cell);
  if (day.ok) return parsed(day.value === null ? null : { fromOn: day.value, toOn: null, monthEndOn: null });
  const month = monthOf(text);
  return month
    ? parsed({ fromOn: month.first, toOn: null, monthEndOn: month.last })
    : wrong('import/cell-period');
}

/** The last day a cell names; of a month its last. */
export function parseEnd(cell: Cell): Parsed<string | null> {
  const day = parseDay(cell);
  if (day.ok) return day;
  const month = monthOf(cellText(cell).replaceAll(' ', ''));
  return month ? parsed(month.last) : day;
}

/** How many months a cycle has: 12, 3个月, 季度, 半年, 年; `null` for what tells none. */
export function parseCycle(cell: Cell): Parsed<number | null> {
  const text = cellText(cell).replace(/[缴收]|每|费|按|度|付|一?个?月$/gu, '');
  const months = { '': 1, 季: 3, 半年: 6, 年: 12, 一年: 12 }[text] ?? Number(text);
  return parsed(isNothing(cell) || !Number.isInteger(months) || months < 1 || months > 120 ? null : months);
}

/** 2026.1.1, 2026-01, 2026年1月1日, 20260101; between two of them a dash or 至. */
const edge = String.raw`\d{4}[-/.年]\d{1,2}(?:[-/.月]\d{1,2}[日号]?|月)?|\d{8}`;
const spanShape = new RegExp(`^(${edge})[-–—~〜～至到]{1,2}(${edge})$`, 'u');

/** The first and the last day of what is written: a day is both, a month begins and ends. */
function edgesOf(text: string): { first: string; last: string } | null {
  const day = parseDay(text);
  if (day.ok && day.value !== null) return { first: day.value, last: day.value };
  return monthOf(text);
}

function monthOf(text: string): { first: string; last: string } | null {
  const [, year = '', month = ''] = /^(\d{4})[-/.年](\d{1,2})月?$/u.exec(text) ?? [];
  const begin = parseDay(`${year}-${month}-1`);
  if (!begin.ok || begin.value === null) return null;
  const { from, to } = periodAt({ every: 'monthly' }, begin.value);
  return { first: from, last: to };
}
