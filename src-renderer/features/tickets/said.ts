import { contract, type Input } from '../../../src-shared/contract/index.ts';
import { readPhone } from '../../../src-shared/rules/phone.ts';
import type { TicketClass } from '../../../src-shared/rules/ticketStates.ts';
import { orNull } from '../../app/form/orNull.ts';
import type { PickedUnit } from '../../app/form/UnitField.tsx';
import type { Ticket } from './ticket.ts';

type Said = Omit<Input<(typeof contract.tickets)['register']>, 'appointment'>;

/** What was said on the phone, as it stands in the fields; `scope: null` is the one that follows from class and place. */
export type TypedSaid = {
  phone: string;
  callerName: string;
  unitId: PickedUnit | null;
  place: string;
  demand: string;
  class: TicketClass | null;
  scope: Ticket['scope'] | null;
  source: Ticket['source'];
};

export const nothingSaid: TypedSaid = {
  phone: '',
  callerName: '',
  unitId: null,
  place: '',
  demand: '',
  class: null,
  scope: null,
  source: 'phone',
};

/** A repair's facts as they stand in the fields; its phone is masked and comes by itself. */
export const typedSaid = (ticket: Ticket, phone: string | null): TypedSaid => ({
  phone: phone ?? '',
  callerName: ticket.callerName,
  unitId: ticket.unitId === null ? null : { unitId: ticket.unitId, code: ticket.unitCode ?? '' },
  place: ticket.place ?? '',
  demand: ticket.demand,
  class: ticket.class,
  scope: ticket.scope,
  source: ticket.source,
});

/** The fields as the ledger takes them; what is wrong with them its schema says. */
export const readSaid = (typed: TypedSaid) => ({
  source: typed.source,
  class: typed.class as Said['class'],
  scope: typed.scope ?? scopeOf(typed),
  unitId: (typed.unitId?.unitId ?? null) as Said['unitId'],
  place: orNull(typed.place),
  callerName: typed.callerName,
  phone: orNull(phoneOf(typed.phone)),
  demand: typed.demand,
});

/** TKT-10: without a room, and for what all share by its very name (dangers in common parts, lifts, roofs), it is public. */
export function scopeOf(typed: Pick<TypedSaid, 'class' | 'unitId'>): Ticket['scope'] {
  const isShared = typed.class !== null && sharedClasses.has(typed.class);
  return typed.unitId === null || isShared ? 'public' : 'own';
}

/** A number typed with blanks or in full width is the plain one; what is none goes on as it was typed. */
function phoneOf(typed: string): string {
  const read = readPhone(typed);
  return read.ok ? read.value : typed;
}

const sharedClasses: ReadonlySet<TicketClass> = new Set(['urgent-1', 'urgent-5', 'general-3']);
