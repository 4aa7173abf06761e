import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import { writeBook } from './books/writeBook.ts';

/**
 * A book with our own numbers, A, for whoever has the drawer: given out when a drawer is opened and no book was ever given
 * out that receipts are printed in, so that an office can begin. Where a book by hand is called A already it is B.
 */
export function issueFirstBook({ tx, staff, now, newId }: Scene): void {
  const books = tx.all(everyBook, {});
  if (books.some(({ kind }) => kind !== 'hand')) return;
  tx.run(writeBook, {
    id: newId(),
    nth: 1 + books.reduce((last, { nth }) => Math.max(last, nth), 0),
    code: codes.find((code) => books.every((book) => book.code !== code)) ?? 'AA',
    kind: 'own',
    layout_id: null,
    first_no: 1,
    last_no: 99_999_999,
    issued_to: null,
    issued_at: now,
    issued_by: staff.id,
  });
}

const codes = Array.from({ length: 26 }, (_, nth) => String.fromCodePoint(65 + nth));

const everyBook = query()(() => tables.selectFrom('receipt_books').select(['nth', 'code', 'kind']));
