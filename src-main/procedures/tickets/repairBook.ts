import { officeDay } from '../../../src-shared/rules/officeInstant.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Proof } from '../duties/contribution.ts';
import { notInBook } from './enterInBook.ts';

/** TKT-07: asked for before leaving; proved by the book itself, once no order is left and one was entered that day. */
export const repairBook: Proof = ({ tx, counter }, { on }) => {
  const left = tx.all(notInBook, {}).length;
  return { left, done: left > 0 ? null : (tx.first(lastEntry, officeDay(on, counter.zone)) ?? null) };
};

export const lastEntry = query<{ from: number; to: number }>()(({ from, to }) =>
  tables
    .selectFrom('ticket_events')
    .innerJoin('staff', 'staff.id', 'ticket_events.staff_id')
    .select(['ticket_events.at', 'staff.name as by'])
    .where('ticket_events.what', '=', 'entered-in-book')
    .where('ticket_events.at', '>=', from)
    .where('ticket_events.at', '<', to)
    .orderBy('ticket_events.at', 'desc')
    .limit(1),
);
