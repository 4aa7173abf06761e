import { writeCsv } from 'hucre/csv';
import { writeXlsx } from 'hucre/xlsx';

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
