import { refuse } from '../../ledger/refuse.ts';

/** Refuses `ticket/appointment-past` for a time that is over: nobody can be there any more. */
export function refusePastAppointment(appointment: { to: number }, now: number): void {
  if (appointment.to < now) refuse('ticket/appointment-past');
}
