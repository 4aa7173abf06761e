import type { BookKind } from './paymentMethods.ts';

type BookNamed = { code: string; kind: BookKind };

/** As it prints: `A1-A000123` of our own books, of a form or a hand book what stands on it already, `B00000123`. */
export const numberText = (book: BookNamed, no: number, counterCode: string): string =>
  numberPrefix(book, counterCode) + String(no).padStart(book.kind === 'own' ? 6 : 8, '0');

/** What stands before the digits of a book's numbers. */
export const numberPrefix = ({ kind, code }: BookNamed, counterCode: string): string =>
  kind === 'own' ? `${counterCode}-${code}` : code;

/** With so few blank numbers left the next book should be issued. */
export const fewBlanks = 20;
