import { sql } from 'kysely';
import type { z } from 'zod';
import type { WorkOrder } from '../../../src-shared/contract/tickets.ts';
import { officeSpan, officeTime } from '../../../src-shared/rules/officeTime.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import { letterheadOf } from '../office/letterhead.ts';
import type { TicketRow } from './ticketRow.ts';

/**
 * What stands on the 维修任务单 that is made out now (TKT-05): the number to call whole, since the technician has to
 * phone, and every time as the office's clock shows it.
 */
export function workOrderOf(
  { tx, staff, now, counter }: Scene,
  ticket: TicketRow,
  technicianName: string,
): z.output<typeof WorkOrder> {
  const time = (at: number | null): string => (at === null ? '' : officeTime(at, counter.zone));
  const unit = ticket.unit_id === null ? undefined : tx.first(estateOf, { unitId: ticket.unit_id });
  const { appointment_from: from, appointment_to: to } = ticket;
  return {
    ...letterheadOf(tx),
    number: ticket.number,
    code: ticket.code,
    edition: 1 + tx.first(ordersBefore, { ticketId: ticket.id })!.count,
    registeredAt: time(ticket.registered_at),
    registeredBy: ticket.registered_by,
    source: ticket.source,
    class: ticket.class,
    scope: ticket.scope,
    unitCode: unit?.code ?? '',
    address: unit === undefined ? '' : `${unit.projectName} ${unit.code}`,
    place: ticket.place ?? '',
    callerName: ticket.caller_name,
    phone: ticket.phone ?? '',
    demand: ticket.demand,
    appointment: from === null || to === null ? '' : officeSpan(from, to, counter.zone),
    arriveBy: time(ticket.arrive_by),
    fixBy: time(ticket.fix_by),
    technicianName,
    dispatchedAt: time(now),
    dispatchedBy: staff.name,
  };
}

const estateOf = query<{ unitId: string }>()(({ unitId }) =>
  tables
    .selectFrom('units')
    .innerJoin('buildings', 'buildings.id', 'units.building_id')
    .innerJoin('projects', 'projects.id', 'buildings.project_id')
    .select(['units.code', 'projects.name as projectName'])
    .where('units.id', '=', unitId),
);

const ordersBefore = query<{ ticketId: string }>()(
  ({ ticketId }) =>
    tables
      .selectFrom('papers')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('subject_id', '=', ticketId)
      .where(sql<boolean>`kind <> 'receipt'`), // as the index says it
);
