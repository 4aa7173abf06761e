import { query, tables } from './query.ts';
import type { Scene } from './scene.ts';
import type { Tx } from './tx.ts';

/**
 * The next number of a book, from 1. It is taken in the caller's transaction, so a refusal gives it back:
 * no gap, no number twice.
 */
export function takeNumber(tx: Tx, book: string): number {
  return tx.first(nextOf, { book })!.last;
}

/** The next number of a book that begins anew each day, as it stands on paper: `WX-A1-20260305-007`, and its 7. */
export function takeDailyNumber(
  { tx, today, counter }: Pick<Scene, 'tx' | 'today' | 'counter'>,
  book: string,
  prefix: string,
): { number: string; nth: number } {
  const day = today.replaceAll('-', '');
  const nth = takeNumber(tx, `${book}/${day}`);
  return { number: `${prefix}-${counter.code}-${day}-${String(nth).padStart(3, '0')}`, nth };
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
