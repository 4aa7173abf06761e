import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Schema } from '../../../ledger/schema.ts';
import { holdsOneOf } from '../../../ledger/staffOnDuty.ts';
import { overseers } from '../../../../src-shared/contract/receipts/ids.ts';
import { takeNext } from '../takeReceiptNumber.ts';
import { bookNow } from './bookRow.ts';

type SpoilNumber = Contract['receipts']['spoilNumber'];

/** 报废: a form spoiled before anything was written on it; its number stays in the account of the book (I27). */
export function spoilNumber(scene: Scene, input: Input<SpoilNumber>): Output<SpoilNumber> {
  const { tx, staff, now } = scene;
  const book = bookNow(scene, input.id) ?? refuse('book/unknown');
  if (book.state !== 'issued') refuse('book/closed', { book: book.code });
  const isHers = book.issuedToId === null || book.issuedToId === staff.id;
  if (!isHers && !holdsOneOf(staff, overseers)) refuse('receipt/book-not-yours', { book: book.code });
  if (input.no !== book.nextNo) refuse('receipt/number-not-next', { next: book.nextNo });

  tx.run(writeSpoiled, {
    book_id: book.id,
    no: input.no,
    reason: input.reason,
    spoiled_at: now,
    spoiled_by: staff.id,
  });
  tx.run(takeNext, { id: book.id });
  return bookNow(scene, book.id)!;
}

const writeSpoiled = query<Schema['receipt_spoiled_numbers']>()((row) =>
  tables.insertInto('receipt_spoiled_numbers').values({
    book_id: row.book_id,
    no: row.no,
    reason: row.reason,
    spoiled_at: row.spoiled_at,
    spoiled_by: row.spoiled_by,
  }),
);
