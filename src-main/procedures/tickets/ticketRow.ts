import type { Contract, Output } from '../../../src-shared/contract/index.ts';
import { maskPhone } from '../../../src-shared/rules/phone.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Tx } from '../../ledger/tx.ts';

/** A repair as the screens show it. */
export type Ticket = Output<Contract['tickets']['register']>;

/** Repairs with the names a screen shows beside them; lists narrow it down. */
export const tickets = tables
  .selectFrom('tickets')
  .innerJoin('staff', 'staff.id', 'tickets.registered_by')
  .leftJoin('units', 'units.id', 'tickets.unit_id')
  .leftJoin('technicians', 'technicians.id', 'tickets.technician_id')
  .select([
    'tickets.id',
    'tickets.number',
    'tickets.code',
    'tickets.state',
    'tickets.source',
    'tickets.class',
    'tickets.scope',
    'tickets.unit_id',
    'units.code as unit_code',
    'tickets.place',
    'tickets.caller_name',
    'tickets.phone',
    'tickets.demand',
    'tickets.appointment_from',
    'tickets.appointment_to',
    'tickets.registered_at',
    'staff.name as registered_by',
    'tickets.arrive_by',
    'tickets.fix_by',
    'tickets.technician_id',
    'technicians.name as technician_name',
    'tickets.dispatched_at',
    'tickets.paper_id',
    'tickets.voucher_returned_at',
    'tickets.arrived_at',
    'tickets.finished_at',
    'tickets.actual_work',
    'tickets.consent_signed',
    'tickets.amount_fen',
    'tickets.site_cleared',
    'tickets.accepted_by',
    'tickets.booked_on',
    'tickets.book_line',
    'tickets.closed_at',
    'tickets.cancel_reason',
    'tickets.version',
  ]);

/** A repair's row with its names, and the phone number whole. */
export type TicketRow = NonNullable<(typeof ticketNamed)['row']>;

/** The repair a clerk is about to change; refuses `ticket/unknown`, and `ticket/changed` when she has seen an older one. */
export function ticketSeen(tx: Tx, { id, version }: { id: string; version: number }): TicketRow {
  const ticket = tx.first(ticketNamed, { id }) ?? refuse('ticket/unknown');
  if (ticket.version !== version) refuse('ticket/changed');
  return ticket;
}

/** A repair as it stands now, after it was written. */
export const ticketNow = (tx: Tx, id: string): Ticket => toTicket(tx.first(ticketNamed, { id })!);

/** A row as a screen gets it, the number masked (HOU-12); the table's CHECKs hold the words to those of the contract. */
export const toTicket = (row: TicketRow): Ticket => ({
  id: row.id as Ticket['id'],
  number: row.number,
  code: row.code,
  state: row.state,
  source: row.source,
  class: row.class,
  scope: row.scope,
  unitId: row.unit_id as Ticket['unitId'],
  unitCode: row.unit_code,
  place: row.place,
  callerName: row.caller_name,
  phone: row.phone === null ? null : maskPhone(row.phone),
  demand: row.demand,
  appointmentFrom: row.appointment_from,
  appointmentTo: row.appointment_to,
  registeredAt: row.registered_at,
  registeredBy: row.registered_by,
  arriveBy: row.arrive_by,
  fixBy: row.fix_by,
  technicianId: row.technician_id as Ticket['technicianId'],
  technicianName: row.technician_name,
  dispatchedAt: row.dispatched_at,
  paperId: row.paper_id as Ticket['paperId'],
  voucherReturnedAt: row.voucher_returned_at,
  arrivedAt: row.arrived_at,
  finishedAt: row.finished_at,
  actualWork: row.actual_work,
  consentSigned: row.consent_signed === 1,
  amountFen: row.amount_fen,
  siteCleared: row.site_cleared === 1,
  acceptedBy: row.accepted_by,
  bookedOn: row.booked_on,
  bookLine: row.book_line,
  closedAt: row.closed_at,
  cancelReason: row.cancel_reason,
  version: row.version,
});

export const ticketNamed = query<{ id: string }>()(({ id }) => tickets.where('tickets.id', '=', id));
