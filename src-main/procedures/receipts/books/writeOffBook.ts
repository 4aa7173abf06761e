import { sql } from 'kysely';
import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { bookNow } from './bookRow.ts';

type WriteOffBook = Contract['receipts']['writeOffBook'];

/**
 * 核销 (I27): the stubs and the blanks that lie there are as many as the ledger knows, and no number between them is
 * missing. Of numbers we print ourselves there are no blanks to count.
 */
export function writeOffBook(scene: Scene, input: Input<WriteOffBook>): Output<WriteOffBook> {
  const { tx, staff, now } = scene;
  const book = bookNow(scene, input.id) ?? refuse('book/unknown');
  if (book.state === 'written-off') refuse('book/written-off', { book: book.code });
  if (book.state !== 'returned') refuse('book/not-returned', { book: book.code });

  const stubs = book.nextNo - book.firstNo;
  const blanks = book.kind === 'own' ? 0 : book.blank;
  const accounted = tx.first(numbersAccounted, { id: book.id, nth: book.nth })!.count;
  const isWhole =
    accounted === stubs && input.stubsSeen === stubs && (book.kind === 'own' || input.blanksSeen === blanks);
  if (!isWhole) refuse('book/numbers-missing', { book: book.code, stubs, blanks });

  tx.run(writeOff, { id: book.id, now, staffId: staff.id });
  return bookNow(scene, book.id)!;
}

/** Each used number is a receipt or was spoiled; the account of a book alone would believe its own counter. */
export const numbersAccounted = query<{ id: string; nth: number }>()(({ id, nth }) =>
  tables.selectNoFrom((eb) =>
    eb(
      eb
        .selectFrom('receipts')
        .select((of) => of.fn.countAll<number>().as('n'))
        .where('code', '>', sql<number>`${nth} * 100000000`)
        .where('code', '<', sql<number>`(${nth} + 1) * 100000000`),
      '+',
      eb
        .selectFrom('receipt_spoiled_numbers')
        .select((of) => of.fn.countAll<number>().as('n'))
        .where('book_id', '=', id),
    )
      .$castTo<number>()
      .as('count'),
  ),
);

const writeOff = query<{ id: string; now: number; staffId: string }>()(({ id, now, staffId }) =>
  tables
    .updateTable('receipt_books')
    .set({ state: 'written-off', written_off_at: now, written_off_by: staffId })
    .where('id', '=', id),
);
