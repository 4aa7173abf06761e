import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { bookNow } from './bookRow.ts';

type ReturnBook = Contract['receipts']['returnBook'];

/** 交回: used up, or with blanks nobody writes on any more. */
export function returnBook(scene: Scene, { id }: Input<ReturnBook>): Output<ReturnBook> {
  const { tx, staff, now } = scene;
  const book = bookNow(scene, id) ?? refuse('book/unknown');
  if (book.state !== 'issued' && book.state !== 'used-up') refuse('book/closed', { book: book.code });

  tx.run(writeReturn, { id, now, staffId: staff.id });
  return bookNow(scene, id)!;
}

const writeReturn = query<{ id: string; now: number; staffId: string }>()(({ id, now, staffId }) =>
  tables
    .updateTable('receipt_books')
    .set({ state: 'returned', returned_at: now, returned_to: staffId })
    .where('id', '=', id),
);
