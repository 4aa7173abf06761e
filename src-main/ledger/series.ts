import { query, tables } from './query.ts';
import type { Tx } from './tx.ts';

/**
 * The next number of a book, from 1. It is taken in the caller's transaction, so a refusal gives it back:
 * no gap, no number twice.
 */
export function takeNumber(tx: Tx, book: string): number {
  return tx.first(nextOf, { book })!.last;
}

const nextOf = query<{ book: string }>()(({ book }) =>
  tables
    .insertInto('series')
    .values({ book, last: 1 })
    .onConflict((conflict) =>
      conflict.column('book').doUpdateSet((eb) => ({ last: eb('series.last', '+', 1) })),
    )
    .returning('last'),
);
