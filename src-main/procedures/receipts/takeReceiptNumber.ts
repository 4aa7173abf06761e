import type { BookKind } from '../../../src-shared/rules/paymentMethods.ts';
import { numberText } from '../../../src-shared/rules/receiptNumbers.ts';
import { receiptKey } from '../../../src-shared/rules/slipCode.ts';
import { sql } from 'kysely';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';

/** A number that was taken: of which book, and as it prints. */
export type TakenNumber = {
  bookId: string;
  bookNth: number;
  bookCode: string;
  kind: BookKind;
  layoutId: string | null;
  issuedAt: number;
  no: number;
  number: string;
  /** The number in its bar code, under which the receipt is kept. */
  code: number;
};

/**
 * The next number of a book (I5, I27): of the one that is asked for, else of the clerk's own, else of the counter's.
 * `no` is what stands on the form that lies there, and has to be the next one; `null` takes the next whatever it is.
 * Taken in the caller's transaction: a refusal gives it back.
 */
export function takeReceiptNumber(scene: Scene, bookId: string | null, no: number | null): TakenNumber {
  return nextOf(scene, bookId === null ? bookInUse(scene) : bookAsked(scene, bookId), no);
}

/**
 * The next number of a book with our own numbers, for a receipt nobody laid a form in the printer for: money that goes
 * back. The clerk's own book, else the counter's.
 */
export function takeOwnNumber(scene: Scene): TakenNumber {
  const issued = scene.tx.all(booksInUse, {}).filter(({ kind }) => kind === 'own');
  return nextOf(scene, hersFirst(scene, issued) ?? refuse('receipt/no-own-book'), null);
}

function nextOf({ tx, counter }: Scene, book: Book, no: number | null): TakenNumber {
  const next = book.next_no;
  if (no !== null && no !== next) refuse('receipt/number-not-next', { next });

  tx.run(takeNext, { id: book.id });
  return {
    bookId: book.id,
    bookNth: book.nth,
    bookCode: book.code,
    kind: book.kind,
    layoutId: book.layout_id,
    issuedAt: book.issued_at,
    no: next,
    number: numberText(book, next, counter.code),
    code: receiptKey(book.nth, next),
  };
}

type Book = NonNullable<(typeof bookNamed)['row']>;

function bookAsked({ tx, staff }: Scene, id: string): Book {
  const book = tx.first(bookNamed, { id }) ?? refuse('receipt/book-unknown');
  if (book.state !== 'issued') refuse('receipt/book-closed', { book: book.code });
  const isHers = book.issued_to === null || book.issued_to === staff.id;
  return isHers ? book : refuse('receipt/book-not-yours', { book: book.code });
}

const bookInUse = (scene: Scene): Book =>
  hersFirst(scene, scene.tx.all(booksInUse, {})) ?? refuse('receipt/no-book');

const hersFirst = ({ staff }: Scene, issued: readonly Book[]): Book | undefined =>
  issued.find(({ issued_to }) => issued_to === staff.id) ??
  issued.find(({ issued_to }) => issued_to === null);

const books = tables
  .selectFrom('receipt_books')
  .select(['id', 'nth', 'code', 'kind', 'layout_id', 'next_no', 'state', 'issued_to', 'issued_at']);

export const bookNamed = query<{ id: string }>()(({ id }) => books.where('id', '=', id));

/** The first that was issued first; a hand book is never taken by itself. */
const booksInUse = query()(() =>
  books.where('state', '=', 'issued').where('kind', '<>', 'hand').orderBy('nth'),
);

/** The book is one number further, and used up with its last. */
export const takeNext = query<{ id: string }>()(({ id }) =>
  tables
    .updateTable('receipt_books')
    .set((eb) => ({
      next_no: eb('next_no', '+', 1),
      state: sql<'issued' | 'used-up'>`iif(next_no = last_no, 'used-up', state)`,
    }))
    .where('id', '=', id),
);
