import type { contract, Output } from '../../../src-shared/contract/index.ts';

export type Book = Output<typeof contract.receipts.issueBook>;
export type BookNumber = Output<typeof contract.receipts.numbers>[number];

/** How many numbers it was issued with. */
export const sizeOf = ({ firstNo, lastNo }: Book): number => lastNo - firstNo + 1;

/** A count as it is read: 99,999,967. */
export const grouped = (count: number): string => count.toLocaleString('en-US');

/** A number that was passed over: others after it are used, and nobody knows what became of it. */
export const isMissing = ({ no, what }: BookNumber, { nextNo }: Book): boolean =>
  what === 'blank' && no < nextNo;
