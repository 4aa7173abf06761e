import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { canDo } from '../../../src-shared/rules/ticketStates.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import { appendEvent } from './appendEvent.ts';
import { refusePastAppointment } from './refusePastAppointment.ts';
import { ticketNow, ticketSeen } from './ticketRow.ts';

type Schedule = Contract['tickets']['schedule'];

/** TKT-02, TKT-04: the time agreed on with the caller, or another one instead. */
export function schedule(scene: Scene, input: Input<Schedule>): Output<Schedule> {
  const { tx, now } = scene;
  const { id, state } = ticketSeen(tx, input);
  if (!canDo('schedule', state)) refuse('ticket/not-open');
  refusePastAppointment(input.appointment, now);

  tx.run(writeAppointment, { id, ...input.appointment });
  appendEvent(scene, id, 'scheduled', input.appointment);
  return ticketNow(tx, id);
}

const writeAppointment = query<{ id: string; from: number; to: number }>()(({ id, from, to }) =>
  tables
    .updateTable('tickets')
    .set((eb) => ({
      state: 'scheduled',
      appointment_from: from,
      appointment_to: to,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id),
);
