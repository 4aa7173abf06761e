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

/** How the office's receipts look: their title, the note where the seal goes, columns, who signs, a line at the foot. */
export type ReceiptTemplate = {
  title: string;
  sealNote: string;
  columns: ReceiptColumn[];
  signers: ReceiptSigner[];
  footer: string;
};

/** The receipt of an office that never decided how its receipts look: the columns offices write (项目 … 欠费). */
export const defaultTemplate: Readonly<ReceiptTemplate> = {
  title: '收款收据',
  sealNote: '盖财务专用章有效',
  columns: ['item', 'period', 'quantity', 'factor', 'price', 'due', 'waived', 'offset', 'paid', 'owed'],
  signers: ['payer', 'collector', 'reviewer', 'finance'],
  footer: '',
};
