import { sql } from 'kysely';
import type { Contract, Output } from '../../../src-shared/contract/index.ts';
import { runningClock } from '../../../src-shared/rules/ticketStates.ts';
import { query } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import { tickets, toTicket } from './ticketRow.ts';

type Open = Contract['tickets']['open'];

/** TKT-31: every repair that is not closed, by the clock that runs out first; those only waiting for a signature last. */
export function open({ tx, now }: Scene): Output<Open> {
  const dueAt = (ticket: Output<Open>[number]): number => runningClock(ticket, now)?.dueAt ?? Infinity;
  return tx
    .all(openTickets, {})
    .map(toTicket)
    .map((ticket) => ({ ticket, dueAt: dueAt(ticket) }))
    .toSorted((a, b) => (a.dueAt === b.dueAt ? 0 : a.dueAt - b.dueAt))
    .map(({ ticket }) => ticket);
}

export const openTickets = query()(() =>
  tickets
    .where('tickets.closed_at', 'is', null)
    .orderBy('tickets.fix_by')
    .orderBy(sql`tickets.rowid`),
);
