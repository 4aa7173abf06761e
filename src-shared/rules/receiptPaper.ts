/** What a receipt can say of each of its lines, in the order offices write them. */
export const receiptColumns = [
  'room',
  'item',
  'period',
  'quantity',
  'factor',
  'price',
  'due',
  'waived',
  'offset',
  'paid',
  'owed',
  'calculation',
] as const;
export type ReceiptColumn = (typeof receiptColumns)[number];

/** Who signs at its foot. */
export const receiptSigners = ['payer', 'collector', 'reviewer', 'finance'] as const;
export type ReceiptSigner = (typeof receiptSigners)[number];

/** What can be put at a place of a pre-printed form; `line-…` repeats downwards, once a line. */
export const receiptFields = [
  'number',
  'year',
  'month',
  'day',
  'payer',
  'rooms',
  'total',
  'totalInWords',
  'methods',
  'note',
  'takenBy',
  'line-item',
  'line-period',
  'line-quantity',
  'line-price',
  'line-due',
  'line-paid',
  'line-calculation',
] as const;
export type ReceiptField = (typeof receiptFields)[number];

/** Lines on one page of a third of a sheet; more go on to the next page under the same number. */
export const linesAPage = 5;

/**
 * The lines of a receipt page by page: `most` of them, fewer where calculations take several rows of a page, which has
 * two rows a line. A line is never parted; one page at least.
 */
export function pagesOfLines<Line extends Partial<Record<ReceiptColumn, string>>>(
  lines: readonly Line[],
  most: number,
): Line[][] {
  const pages: Line[][] = [[]];
  let left = 2 * most;
  for (const line of lines) {
    const rows = 1 + calculationRows(line.calculation ?? '');
    const page = pages.at(-1)!;
    if (page.length > 0 && (page.length === most || rows > left)) {
      pages.push([line]);
      left = 2 * most - rows;
    } else {
      page.push(line);
      left -= rows;
    }
  }
  return pages;
}

/** How many rows a calculation takes on the narrowest sheet, counted in the width of a Chinese sign. */
function calculationRows(text: string): number {
  const width = [...text].reduce((wide, sign) => wide + (sign > '\u2e7f' ? 1 : 0.55), 0);
  return Math.ceil(width / signsARow);
}

const signsARow = 64;

/** How the office's receipts look: their title, the note where the seal goes, columns, who signs, a line at the foot. */
export type ReceiptTemplate = {
  title: string;
  sealNote: string;
  columns: ReceiptColumn[];
  signers: ReceiptSigner[];
  footer: string;
};

/**
 * The receipt of an office that never decided how its receipts look: the columns offices write (项目 … 欠费), and under each
 * line how its amount was reckoned, because tiers and split periods stand in no column.
 */
export const defaultTemplate: Readonly<ReceiptTemplate> = {
  title: '收款收据',
  sealNote: '盖财务专用章有效',
  columns: [
    'item',
    'period',
    'quantity',
    'factor',
    'price',
    'due',
    'waived',
    'offset',
    'paid',
    'owed',
    'calculation',
  ],
  signers: ['payer', 'collector', 'reviewer', 'finance'],
  footer: '',
};
