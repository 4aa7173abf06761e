import { sql } from 'kysely';
import { type Fen, fenText } from '../../../src-shared/rules/fen.ts';
import { officeDay } from '../../../src-shared/rules/officeInstant.ts';
import { officeSpan } from '../../../src-shared/rules/officeTime.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import type { LogEntry } from '../duties/contribution.ts';
import { whereOf } from './where.ts';

/** SHF-06: what was done about repairs on a day of the office; a whole book entered at once is one line. */
export function ticketsLog({ tx, counter }: Scene, day: string): LogEntry[] {
  const events = tx.all(eventsBetween, officeDay(day, counter.zone));
  const entered = Map.groupBy(
    events.filter(({ what }) => what === 'entered-in-book'),
    ({ at }) => at,
  );
  const inBook = [...entered.values()].map((lines): LogEntry => ({
    at: lines[0]!.at,
    by: lines[0]!.by,
    what: 'tickets.entered-in-book',
    ref: null,
    facts: { count: lines.length },
  }));
  const others = events.flatMap(({ what, ...event }): LogEntry[] =>
    what === 'entered-in-book' || what === 'corrected'
      ? []
      : [
          {
            at: event.at,
            by: event.by,
            what: `tickets.${what}`,
            ref: event.ticket_id,
            facts: {
              number: event.number,
              where: whereOf(event),
              class: event.class,
              caller: event.caller_name,
              demand: event.demand,
              ...spoken(event.detail, counter.zone),
            },
          },
        ],
  );
  return [...others, ...inBook].toSorted((one, other) => one.at - other.at);
}

type Detail = { from?: number; to?: number; amountFen?: Fen; [fact: string]: string | number | undefined };

/** An event's own facts as a person says them: a time agreed on as the office's clock shows it, money in yuan. */
function spoken(detail: string | null, zone: string): LogEntry['facts'] {
  if (detail === null) return {};
  const { from, to, amountFen, ...told } = JSON.parse(detail) as Detail;
  return {
    ...(told as LogEntry['facts']),
    ...(from !== undefined && to !== undefined && { appointment: officeSpan(from, to, zone) }),
    ...(amountFen !== undefined && { amount: fenText(amountFen) }),
  };
}

export const eventsBetween = query<{ from: number; to: number }>()(({ from, to }) =>
  tables
    .selectFrom('ticket_events')
    .innerJoin('tickets', 'tickets.id', 'ticket_events.ticket_id')
    .innerJoin('staff', 'staff.id', 'ticket_events.staff_id')
    .leftJoin('units', 'units.id', 'tickets.unit_id')
    .select([
      'ticket_events.ticket_id',
      'ticket_events.at',
      'ticket_events.what',
      'ticket_events.detail',
      'staff.name as by',
      'tickets.number',
      'tickets.class',
      'tickets.caller_name',
      'tickets.demand',
      'tickets.place',
      'units.code as unit_code',
    ])
    .where('ticket_events.at', '>=', from)
    .where('ticket_events.at', '<', to)
    .orderBy('ticket_events.at')
    .orderBy(sql`tickets.rowid`)
    .orderBy('ticket_events.nth'),
);
