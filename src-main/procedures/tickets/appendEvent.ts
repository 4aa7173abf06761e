import { sql } from 'kysely';
import type { TicketEvent } from '../../../src-shared/rules/ticketStates.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import type { Schema } from '../../ledger/schema.ts';

/** What an event tells beside its name: who, why, when. */
export type EventFacts = Readonly<Record<string, string | number>>;

/** Writes down what just happened to a repair, after all that happened to it before; the work log is read from this (SHF-06). */
export function appendEvent(
  { tx, staff, now }: Scene,
  ticketId: string,
  what: TicketEvent,
  facts: EventFacts | null = null,
): void {
  const detail = facts === null ? null : JSON.stringify(facts);
  tx.run(writeEvent, { ticket_id: ticketId, at: now, staff_id: staff.id, what, detail });
}

const writeEvent = query<Omit<Schema['ticket_events'], 'nth'>>()((row) =>
  tables.insertInto('ticket_events').values({
    ticket_id: row.ticket_id,
    nth: sql<number>`(SELECT coalesce(max(nth), 0) + 1 FROM ticket_events WHERE ticket_id = ${row.ticket_id})`,
    at: row.at,
    staff_id: row.staff_id,
    what: row.what,
    detail: row.detail,
  }),
);
