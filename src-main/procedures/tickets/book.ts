import { sql } from 'kysely';
import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import { tickets, toTicket } from './ticketRow.ts';

type Book = Contract['tickets']['book'];

/** TKT-07: one day of the 报修记录本 line by line, and how many orders of that day or before stand in none. */
export const book = ({ tx }: Scene, { day }: Input<Book>): Output<Book> => ({
  lines: tx.all(linesOf, { day }).map(toTicket),
  missing: tx.first(missingUntil, { day })!.missing,
});

export const linesOf = query<{ day: string }>()(({ day }) =>
  tickets.where('tickets.booked_on', '=', day).orderBy('tickets.book_line'),
);

export const missingUntil = query<{ day: string }>()(
  ({ day }) =>
    tables
      .selectFrom('tickets')
      .select((eb) => eb.fn.countAll<number>().as('missing'))
      .where('booked_on', 'is', null)
      .where(sql<boolean>`+business_date <= ${day}`), // the plus keeps it on the few that are in no book
);
