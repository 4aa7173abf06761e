import { sql } from 'kysely';
import type { Contract, Output } from '../../../src-shared/contract/index.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import { appendEvent } from './appendEvent.ts';

type EnterInBook = Contract['tickets']['enterInBook'];

/** TKT-07: before leaving, every order that stands in no 报修记录本 yet gets today's next line, in the order they came. */
export function enterInBook(scene: Scene): Output<EnterInBook> {
  const { tx, today } = scene;
  const missing = tx.all(notInBook, {});
  if (missing.length === 0) refuse('ticket/book-complete');

  const last = tx.first(lastLineOf, { day: today })?.book_line ?? 0;
  for (const [at, { id }] of missing.entries()) {
    const line = last + at + 1;
    tx.run(writeLine, { id, day: today, line });
    appendEvent(scene, id, 'entered-in-book', { line });
  }
  return { day: today, entered: missing.length };
}

export const notInBook = query()(() =>
  tables
    .selectFrom('tickets')
    .select('id')
    .where('booked_on', 'is', null)
    .orderBy('registered_at')
    .orderBy(sql`rowid`),
);

const lastLineOf = query<{ day: string }>()(({ day }) =>
  tables
    .selectFrom('tickets')
    .select('book_line')
    .where('booked_on', '=', day)
    .orderBy('book_line', 'desc')
    .limit(1),
);

const writeLine = query<{ id: string; day: string; line: number }>()(({ id, day, line }) =>
  tables
    .updateTable('tickets')
    .set((eb) => ({ booked_on: day, book_line: line, version: eb('version', '+', 1) }))
    .where('id', '=', id),
);
