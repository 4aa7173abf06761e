import { sql } from 'kysely';
import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';

export type Book = Output<Contract['receipts']['issueBook']>;

/** Every book there is, the ones in use first, each with the account of its numbers (I18, I27). */
export const booksNow = ({ tx, now }: Scene): Book[] =>
  tx.all(everyBook, { since: now - twoWeeksMs }).map((row) => toBook(row, now));

/** One book as it stands now; `undefined` where there is none of that id. */
export function bookNow({ tx, now }: Scene, id: string): Book | undefined {
  const row = tx.first(bookOfId, { id, since: now - twoWeeksMs });
  return row && toBook(row, now);
}

type BookRow = NonNullable<(typeof bookOfId)['row']>;

function toBook(row: BookRow, now: number): Book {
  const used = row.next_no - row.first_no;
  const blank = row.last_no - row.next_no + 1;
  return {
    id: row.id as Book['id'],
    nth: row.nth,
    code: row.code,
    kind: row.kind,
    layoutId: row.layout_id as Book['layoutId'],
    firstNo: row.first_no,
    lastNo: row.last_no,
    nextNo: row.next_no,
    state: row.state,
    issuedTo: row.issued_to_name,
    issuedToId: row.issued_to as Book['issuedToId'],
    issuedAt: row.issued_at,
    issuedBy: row.issued_by_name,
    valid: used - row.voided - row.reversals - row.spoiled,
    voided: row.voided,
    reversals: row.reversals,
    spoiled: row.spoiled,
    blank,
    daysLeft: daysLeft(row, blank, now),
    returnedAt: row.returned_at,
    writtenOffAt: row.written_off_at,
    writtenOffBy: row.written_off_by_name,
  };
}

/** At the pace of the last two weeks, or of the days since its first receipt where those are fewer. */
function daysLeft({ state, recent, began_at }: BookRow, blank: number, now: number): number | null {
  if (state !== 'issued' || recent === 0 || began_at === null) return null;
  // the clock may have been set back before its first receipt
  const days = Math.min(14, Math.max(1, Math.ceil((now - began_at + 1) / dayMs)));
  return Math.floor((blank * days) / recent);
}

const dayMs = 86_400_000;
const twoWeeksMs = 14 * dayMs;

// a book's receipts lie side by side under their codes
const ofBook = sql`code BETWEEN receipt_books.nth * 100000000 AND receipt_books.nth * 100000000 + 99999999`;

const booksSince = (since: number) =>
  tables
    .selectFrom('receipt_books')
    .innerJoin('staff as issuer', 'issuer.id', 'receipt_books.issued_by')
    .leftJoin('staff as holder', 'holder.id', 'receipt_books.issued_to')
    .leftJoin('staff as settler', 'settler.id', 'receipt_books.written_off_by')
    .selectAll('receipt_books')
    .select([
      'issuer.name as issued_by_name',
      'holder.name as issued_to_name',
      'settler.name as written_off_by_name',
    ])
    // the partial indexes of the few that were voided or are negative, not all its receipts, are counted
    .select([
      sql<number>`(SELECT count(*) FROM receipts
        WHERE book_id = receipt_books.id AND voided_at IS NOT NULL)`.as('voided'),
      sql<number>`(SELECT count(*) FROM receipts
        WHERE book_id = receipt_books.id AND kind <> 'receipt' AND voided_at IS NULL)`.as('reversals'),
      sql<number>`(SELECT count(*) FROM receipt_spoiled_numbers WHERE book_id = receipt_books.id)`.as(
        'spoiled',
      ),
      // numbers follow the clock: those after the last one of before the span, looked for from the end
      sql<number>`receipt_books.next_no - 1 - coalesce((SELECT no FROM receipts
        WHERE ${ofBook} AND taken_at < ${since} ORDER BY code DESC LIMIT 1),
        receipt_books.first_no - 1)`.as('recent'),
      sql<number | null>`(SELECT taken_at FROM receipts
        WHERE ${ofBook} ORDER BY code LIMIT 1)`.as('began_at'),
    ]);

const everyBook = query<{ since: number }>()(({ since }) =>
  booksSince(since)
    .orderBy(sql`receipt_books.state = 'written-off'`)
    .orderBy('receipt_books.nth', 'desc'),
);

export const bookOfId = query<{ id: string; since: number }>()(({ id, since }) =>
  booksSince(since).where('receipt_books.id', '=', id),
);
