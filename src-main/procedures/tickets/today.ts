import { tickets as asked } from '../../../src-shared/contract/tickets.ts';
import { businessDate } from '../../../src-shared/rules/businessDate.ts';
import { officeDay } from '../../../src-shared/rules/officeInstant.ts';
import { isUrgent, runningClock } from '../../../src-shared/rules/ticketStates.ts';
import type { MatterKind } from '../../../src-shared/rules/today.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import type { Contribution, Glance, Matter } from '../duties/contribution.ts';
import { ticketsLog } from './dayLog.ts';
import { openTickets } from './open.ts';
import { repairBook } from './repairBook.ts';
import type { TicketRow } from './ticketRow.ts';
import { whereOf } from './where.ts';

/** 报修 on 今日: every open repair as one matter with the clock that runs out first, the duties, and the numbers. */
export const ticketsToday: Contribution = {
  roles: asked.open.roles,
  matters: (scene) => scene.tx.all(openTickets, {}).map((ticket) => matterOf(scene, ticket)),
  // TKT-08: yesterday's unfinished stand among the matters; that they were looked through no record can prove
  duties: { 'repair-book': repairBook },
  glance,
  log: ticketsLog,
};

function matterOf(scene: Scene, ticket: TicketRow): Matter {
  return {
    ...waitingFor(scene, ticket),
    ref: ticket.id,
    facts: {
      number: ticket.number,
      where: whereOf(ticket),
      class: ticket.class,
      caller: ticket.caller_name,
      technician: ticket.technician_name ?? '',
      demand: short(ticket.demand),
    },
  };
}

/** What a repair waits for, until when, and since when. */
function waitingFor(
  scene: Scene,
  ticket: TicketRow,
): { kind: MatterKind; dueAt: number | null; since: number } {
  const clock = runningClock(
    { state: ticket.state, arriveBy: ticket.arrive_by, fixBy: ticket.fix_by },
    scene.now,
  );
  if (clock === null)
    return {
      kind: 'tickets.to-accept',
      dueAt: null,
      since: ticket.voucher_returned_at ?? ticket.registered_at,
    };
  const { dueAt } = clock;
  if (ticket.state === 'registered')
    return { kind: 'tickets.unscheduled', dueAt, since: ticket.registered_at };
  if (ticket.state === 'scheduled') {
    return {
      kind: 'tickets.to-dispatch',
      dueAt: Math.min(dueAt, toBeThere(ticket) ?? dueAt),
      since: ticket.registered_at,
    };
  }
  const since = ticket.dispatched_at ?? ticket.registered_at;
  if (clock.toDo === 'arrive') return { kind: 'tickets.arrive', dueAt, since };
  return { kind: isVoucherOut(scene, ticket) ? 'tickets.voucher-out' : 'tickets.fix', dueAt, since };
}

/** By when somebody has to be sent: the start of the time agreed on; of one that had begun already (尽快), its end. */
const toBeThere = ({ appointment_from: from, appointment_to: to, registered_at: reported }: TicketRow) =>
  from !== null && from <= reported ? to : from;

/** Given out on an earlier day for a time that is over: by now the voucher ought to be back (TKT-06). */
const isVoucherOut = ({ now, today, counter }: Scene, ticket: TicketRow): boolean =>
  ticket.dispatched_at !== null &&
  businessDate(ticket.dispatched_at, counter.zone) < today &&
  (ticket.appointment_to ?? 0) < now;

const short = (demand: string): string => {
  const signs = [...demand];
  return signs.length > mostSigns ? `${signs.slice(0, mostSigns - 1).join('')}…` : demand;
};
const mostSigns = 30;

function glance({ tx, now, today, counter }: Scene): Glance[] {
  const open = tx.all(openTickets, {});
  const running = open.map((ticket) => ({
    ticket,
    clock: runningClock({ state: ticket.state, arriveBy: ticket.arrive_by, fixBy: ticket.fix_by }, now),
  }));
  return [
    {
      kind: 'tickets.urgent',
      count: running.filter(({ ticket, clock }) => clock !== null && isUrgent(ticket.class)).length,
    },
    { kind: 'tickets.open', count: open.length },
    {
      kind: 'tickets.overdue',
      count: running.filter(({ clock }) => clock !== null && clock.dueAt < now).length,
    },
    {
      kind: 'tickets.closed-today',
      count: tx.first(closedBetween, officeDay(today, counter.zone))!.count,
    },
  ];
}

export const closedBetween = query<{ from: number; to: number }>()(({ from, to }) =>
  tables
    .selectFrom('tickets')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('closed_at', '>=', from)
    .where('closed_at', '<', to)
    .where('state', '=', 'closed'),
);
