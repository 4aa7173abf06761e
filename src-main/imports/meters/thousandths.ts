import { cellText } from '../cellText.ts';
import { type CellCode, isNothing, type Parsed, parsed, wrong } from '../cells.ts';
import type { Cell } from '../workbook.ts';

/** A reading or a multiplier as whole 1/1,000: `120`, `1,204.5`, `120.50度`; three decimals at most. */
export function parseThousandths(code: CellCode, least: number): (cell: Cell) => Parsed<number | null> {
  return (cell) => {
    if (isNothing(cell)) return parsed(null);
    if (typeof cell === 'object') return wrong(code);
    // what a spreadsheet calculated may end in 0.0000000001
    const text = typeof cell === 'number' ? cell.toFixed(6) : cellText(cell).replace(/[度吨方]$/u, '');
    const match = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{0,3})0*)?$/.exec(text.trim());
    if (match === null) return wrong(code);
    const [, whole = '', decimals = ''] = match;
    const value = Number(whole.replaceAll(',', '') + decimals.padEnd(3, '0'));
    return value >= least && value <= most ? parsed(value) : wrong(code);
  };
}

const most = 999_999_999_999;
