import type { z } from 'zod';
import type { ReceiptPaper } from '../../../src-shared/contract/receipts/paper.ts';
import { fenText, sum } from '../../../src-shared/rules/fen.ts';
import { isRoll, type Sheet } from '../../../src-shared/rules/papers.ts';
import { readFigures } from '../../../src-shared/rules/printedAmount.ts';
import { linesAPage, pagesOfLines, type ReceiptColumn } from '../../../src-shared/rules/receiptPaper.ts';

export type ReceiptFacts = z.output<typeof ReceiptPaper>;
type Line = ReceiptFacts['lines'][number];

/** One of the pages a receipt goes over, all under one number; the sum stands on the last. */
export type ReceiptPage = { lines: readonly Line[]; nth: number; of: number };

/**
 * The lines of a receipt page by page: five on a third of a sheet, twelve on A5, fewer where calculations run over
 * several rows; on a roll all of them.
 */
export function receiptPages({ lines, template }: ReceiptFacts, sheet: Sheet): ReceiptPage[] {
  const most = onSheet[sheet] ?? linesAPage;
  const isReckoned = template.columns.includes('calculation');
  const shown = isReckoned ? lines : lines.map((line) => ({ ...line, calculation: '' }));
  const pages = isRoll(sheet) ? [lines] : pagesOfLines(shown, most);
  return pages.map((page, at) => ({ lines: page, nth: at + 1, of: pages.length }));
}

/**
 * The lines in the rows of a form with a number of its own: it is one form, whatever there is to write. What has no row
 * of its own stands together in the last one, by `together` and with its sum.
 */
export function formLines(
  { lines }: ReceiptFacts,
  rows: number,
  together: (count: number) => string,
): readonly Line[] {
  if (lines.length <= rows) return lines;
  const rest = lines.slice(rows - 1);
  const sumOf = (column: 'due' | 'paid'): string => {
    const amounts = rest.map((line) => readFigures(line[column] ?? ''));
    return amounts.every((amount) => amount !== null) ? fenText(sum(amounts)) : '';
  };
  return [
    ...lines.slice(0, rows - 1),
    { item: together(rest.length), due: sumOf('due'), paid: sumOf('paid') },
  ];
}

/** What is said of each line: as the office chose, and the room where one receipt is for several. */
export function columnsOf({ template, lines }: ReceiptFacts): ReceiptColumn[] {
  const { columns } = template;
  const rooms = new Set(lines.map(({ room = '' }) => room));
  return rooms.size > 1 && !columns.includes('room') ? ['room', ...columns] : columns;
}

/** Columns of figures stand at the right. */
export const isFigure = (column: ReceiptColumn): boolean => figures.has(column);

const onSheet: Partial<Record<Sheet, number>> = { 'a5-landscape': 12 };
const figures = new Set<ReceiptColumn>([
  'quantity',
  'factor',
  'price',
  'due',
  'waived',
  'offset',
  'paid',
  'owed',
]);
