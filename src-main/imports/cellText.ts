import { cleanText } from '../../src-shared/rules/cleanText.ts';
import { withoutIdNumbers } from './idNumber.ts';
import type { Cell } from './workbook.ts';

/** What stands in a cell, as plain text; '' for an empty one. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.day;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return cleanText(String(cell));
}

/** A cell's text as it may be shown in a problem: short, and with no ID number in it. */
export function quoted(cell: Cell): string {
  const text = withoutIdNumbers(cellText(cell)).text;
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
