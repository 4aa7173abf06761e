import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { slipCode } from '../../../src-shared/rules/slipCode.ts';
import { ticketClocks } from '../../../src-shared/rules/ticketStates.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import type { Schema } from '../../ledger/schema.ts';
import { takeDailyNumber } from '../../ledger/series.ts';
import { appendEvent } from './appendEvent.ts';
import { refusePastAppointment } from './refusePastAppointment.ts';
import { ticketNow } from './ticketRow.ts';
import { type SaidColumns, whatWasSaid } from './whatWasSaid.ts';

type Register = Contract['tickets']['register'];

/**
 * TKT-01, TKT-22: a report becomes a repair with its number, whatever the channel; its clocks begin (TKT-14, TKT-15).
 * The number is the day's next in the book of work orders, so that the 报修记录本 has no gap.
 */
export function register(scene: Scene, input: Input<Register>): Output<Register> {
  const { tx, staff, now, today, counter } = scene;
  const said = whatWasSaid(tx, input);
  const { appointment } = input;
  if (appointment) refusePastAppointment(appointment, now);

  const { number, nth } = takeDailyNumber(scene, 'work-order', 'WX');
  const { arriveBy, fixBy } = ticketClocks(input.class, now);
  const id = scene.newId();
  tx.run(writeTicket, {
    ...said,
    id,
    number,
    code: slipCode('work-order', today, counter.number, nth),
    state: appointment ? 'scheduled' : 'registered',
    registered_at: now,
    business_date: today,
    registered_by: staff.id,
    appointment_from: appointment?.from ?? null,
    appointment_to: appointment?.to ?? null,
    arrive_by: arriveBy,
    fix_by: fixBy,
  });
  appendEvent(scene, id, 'registered');
  if (appointment) appendEvent(scene, id, 'scheduled', appointment);
  return ticketNow(tx, id);
}

type NewTicket = SaidColumns &
  Pick<
    Schema['tickets'],
    | 'id'
    | 'number'
    | 'code'
    | 'state'
    | 'registered_at'
    | 'business_date'
    | 'registered_by'
    | 'appointment_from'
    | 'appointment_to'
    | 'arrive_by'
    | 'fix_by'
  >;

const writeTicket = query<NewTicket>()((row) =>
  tables.insertInto('tickets').values({
    id: row.id,
    number: row.number,
    code: row.code,
    state: row.state,
    registered_at: row.registered_at,
    business_date: row.business_date,
    registered_by: row.registered_by,
    source: row.source,
    class: row.class,
    scope: row.scope,
    unit_id: row.unit_id,
    place: row.place,
    caller_name: row.caller_name,
    phone: row.phone,
    demand: row.demand,
    appointment_from: row.appointment_from,
    appointment_to: row.appointment_to,
    arrive_by: row.arrive_by,
    fix_by: row.fix_by,
    consent_signed: 0,
    site_cleared: 0,
    version: 1,
  }),
);
