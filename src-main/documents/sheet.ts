import { writeCsv } from 'hucre/csv';
import { type Cell, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Report } from './reportDefinition.ts';
import { type LaidCell, type LaidSheet, layOut } from './reportLayout.ts';

export type SheetCell = string | number | null;
export type SheetTable = { name: string; columns: readonly string[]; rows: readonly SheetCell[][] };

/** A table as bytes. Text stays text in both kinds: no cell that begins like a formula is one. */
export async function writeSheet(table: SheetTable, kind: 'xlsx' | 'csv'): Promise<Uint8Array> {
  if (kind === 'xlsx') {
    return writeXlsx({
      sheets: [{ name: table.name, rows: [[...table.columns], ...table.rows], freezePane: { rows: 1 } }],
    });
  }
  const text = writeCsv([[...table.columns], ...table.rows], {
    bom: true,
    escapeFormulae: true,
    lineSeparator: '\r\n',
  });
  return new TextEncoder().encode(text);
}

/**
 * A report as a workbook: money as numbers in yuan, days as days, ids as text, sums as formulas that know what they come
 * to; each sheet on A4 across with its heading on every page. The last sheet says who made it when and from what.
 */
export function writeReport({ sheets, parameters, zone, madeAt }: Report): Promise<Uint8Array> {
  const made = new Date(madeAt);
  return writeXlsx({
    sheets: [...sheets.map((sheet) => toSheet(layOut(sheet, zone))), parameterSheet(parameters)],
    properties: { created: made, modified: made },
  });
}

function parameterSheet(parameters: Report['parameters']): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  for (const [row, [name, value]] of parameters.entries()) {
    cells.set(`${row},0`, { value: name, type: 'string', style: { font: { bold: true } } });
    cells.set(`${row},1`, { value, type: 'string', style: { numFmt: '@' } });
  }
  const rows = parameters.map(([name, value]) => [name, value]);
  return { name: '报表参数', columns: [{ width: 16 }, { width: 80 }], rows, cells };
}

function toSheet({ name, widths, rows, headRows }: LaidSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  for (const [row, laid] of rows.entries()) {
    for (const [column, cell] of laid.entries()) cells.set(`${row},${column}`, toCell(cell));
  }
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: rows.map((laid) => laid.map(({ value }) => value)),
    cells,
    freezePane: { rows: headRows },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$1:$${headRows}`,
    },
    headerFooter: { oddFooter: '&C第 &P 页　共 &N 页' },
  };
}

/** Text is written as text, whatever it begins with: only a sum of ours is a formula. */
function toCell({ value, format, formula, isBold }: LaidCell): Partial<Cell> {
  const style = {
    ...(format === null ? {} : { numFmt: format }),
    ...(isBold ? { font: { bold: true } } : {}),
  };
  if (formula !== null) return { value, type: 'formula', formula, formulaResult: value, style };
  if (value === null) return { style };
  return { value, type: typeof value === 'number' ? 'number' : 'string', style };
}
