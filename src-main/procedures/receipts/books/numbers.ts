import { sql } from 'kysely';
import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { numberText } from '../../../../src-shared/rules/receiptNumbers.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { bookNow } from './bookRow.ts';

type Numbers = Contract['receipts']['numbers'];
type Line = Output<Numbers>[number];

/** The numbers of a book one by one with what became of each, a thousand from `from` on. */
export function numbers(scene: Scene, { id, from }: Input<Numbers>): Output<Numbers> {
  const { tx, counter } = scene;
  const book = bookNow(scene, id) ?? refuse('book/unknown');
  const first = Math.max(from, book.firstNo);
  const last = Math.min(first + 999, book.lastNo);
  const used = new Map(tx.all(usedBetween, { id, nth: book.nth, first, last }).map((row) => [row.no, row]));

  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index): Line => {
    const no = first + index;
    const row = used.get(no);
    const number = numberText(book, no, counter.code);
    if (!row) return { no, what: 'blank', number, receiptId: null, reason: null };
    return { no, what: row.what, number, receiptId: row.receipt_id, reason: row.reason };
  });
}

type Used = { no: number; what: Line['what']; receipt_id: string | null; reason: string | null };

const usedBetween = query<{ id: string; nth: number; first: number; last: number }>()(
  ({ id, nth, first, last }) =>
    tables
      .selectFrom('receipts')
      .select(({ fn }) => [
        'no',
        sql<Line['what']>`iif(voided_at IS NULL, kind, 'voided')`.as('what'),
        sql<string | null>`id`.as('receipt_id'),
        fn.coalesce('void_reason', 'reason').as('reason'),
      ])
      .where('code', '>=', sql<number>`${nth} * 100000000 + ${first}`)
      .where('code', '<=', sql<number>`${nth} * 100000000 + ${last}`)
      .unionAll(
        tables
          .selectFrom('receipt_spoiled_numbers')
          .select([
            'no',
            sql<Line['what']>`'spoiled'`.as('what'),
            sql<string | null>`NULL`.as('receipt_id'),
            'reason',
          ])
          .where('book_id', '=', id)
          .where('no', '>=', first)
          .where('no', '<=', last),
      )
      .$castTo<Used>(),
);
