import { sql } from 'kysely';
import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { cleanText } from '../../../../src-shared/rules/cleanText.ts';
import { numberPrefix } from '../../../../src-shared/rules/receiptNumbers.ts';
import { receiptKey } from '../../../../src-shared/rules/slipCode.ts';
import { idsIn, query, tables } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { searchWords } from '../../households/searchWords.ts';
import { receiptsListed, toListed } from '../receiptRows.ts';

type Search = Contract['receipts']['search'];

/** By number or its last digits (123), or room; the latest first, eight at most. */
export function search({ tx, counter }: Scene, { text }: Input<Search>): Output<Search> {
  const typed = cleanText(text).toUpperCase().replaceAll(' ', '');
  const codes = tx
    .all(booksBegun, {})
    .flatMap((book) => numbersEnding(typed, book, counter.code).map((no) => receiptKey(book.nth, no)));
  const found = [
    ...tx.all(numbered, { codes: JSON.stringify(codes) }),
    ...searchWords(text)
      .slice(0, 1)
      .flatMap((word) => tx.all(ofRooms, { ...rangeOf(word), units: mostUnits, most: mostShown })),
  ];
  return tx
    .all(receiptsFound, { ids: JSON.stringify(found.map(({ id }) => id)), most: mostShown })
    .map(toListed);
}

const mostShown = 8;
/** Where a beginning fits more rooms than that, the clerk will type on. */
const mostUnits = 1_000;

type Book = NonNullable<(typeof booksBegun)['row']>;

/** The last numbers of a book that end in what was typed: `123`, `A123`, `A000123`, `A1-A000123`. */
function numbersEnding(typed: string, book: Book, counterCode: string): number[] {
  const { first_no: first, next_no: next } = book;
  if (!/^\d{1,8}$/.test(typed)) {
    const prefix = numberPrefix(book, counterCode);
    const digits = /\d+$/.exec(typed)?.[0] ?? '';
    const cut = digits.length - (prefix.length - prefix.replace(/\d+$/, '').length);
    return [digits.length, cut]
      .filter((length) => length > 0 && prefix.endsWith(typed.slice(0, -length)))
      .map((length) => Number(typed.slice(-length)))
      .filter((no) => no >= first && no < next);
  }
  const step = 10 ** typed.length;
  const last = next - 1;
  const highest = last - ((((last - Number(typed)) % step) + step) % step);
  return Array.from({ length: mostShown }, (_, n) => highest - n * step).filter((no) => no >= first);
}

/** Greater than anything that begins with the word. */
const rangeOf = (word: string): { from: string; to: string } => ({ from: word, to: `${word}\u{10ffff}` });

const booksBegun = query()(() =>
  tables
    .selectFrom('receipt_books')
    .select(['nth', 'code', 'kind', 'first_no', 'next_no'])
    .whereRef('next_no', '>', 'first_no'),
);

export const numbered = query<{ codes: string }>()(({ codes }) =>
  tables
    .selectFrom('receipts')
    .select('id')
    .where('code', 'in', sql<number>`(SELECT value FROM json_each(${codes}))`),
);

export const ofRooms = query<{ from: string; to: string; units: number; most: number }>()(
  ({ from, to, units, most }) =>
    tables
      .selectFrom('receipts')
      .select('id')
      .where('code', 'in', (eb) =>
        eb
          .selectFrom('receipt_entries')
          .select('receipt_code')
          .distinct()
          .where('opens_at', 'is not', null)
          .where('unit_id', 'in', (of) =>
            of
              .selectFrom('search_tokens')
              .select('unit_id')
              .where('token', '>=', from)
              .where('token', '<', to)
              .where('matched', '=', 'room')
              .orderBy('token')
              .limit(units),
          )
          .orderBy('opens_at', 'desc')
          .limit(most),
      ),
);

export const receiptsFound = query<{ ids: string; most: number }>()(({ ids, most }) =>
  receiptsListed
    .where('receipts.id', 'in', idsIn(ids))
    .orderBy('receipts.taken_at', 'desc')
    .orderBy('receipts.id', 'desc')
    .limit(most),
);
