/** A repair's work (c.1): registered, an appointment, the order with a technician, the work done, accepted and filed. */
export const ticketStates = [
  'registered',
  'scheduled',
  'dispatched',
  'finished',
  'closed',
  'cancelled',
] as const;
export type TicketState = (typeof ticketStates)[number];

/** From which states each act is possible; whatever stands in no row can not happen to a repair. */
export const ticketMoves = {
  correct: ['registered', 'scheduled'],
  schedule: ['registered', 'scheduled'],
  dispatch: ['scheduled'],
  recall: ['dispatched'],
  enterVoucher: ['dispatched'],
  accept: ['finished'],
  cancel: ['registered', 'scheduled', 'dispatched'],
} as const satisfies Record<string, readonly TicketState[]>;

/** Whether the desk can do this to a repair as it stands. */
export const canDo = (move: keyof typeof ticketMoves, state: TicketState): boolean =>
  (ticketMoves[move] as readonly TicketState[]).includes(state);

/** What is written down of a repair, one after the other. */
export const ticketEvents = [
  'registered',
  'corrected',
  'scheduled',
  'dispatched',
  'recalled',
  'voucher-entered',
  'accepted',
  'cancelled',
  'entered-in-book',
] as const;
export type TicketEvent = (typeof ticketEvents)[number];

/** How a repair was reported (TKT-11, TKT-17). */
export const ticketSources = ['phone', 'walk-in', 'staff'] as const;

/** Whose part is broken: the household's own (which we may not refuse, TKT-18) or one that all share (TKT-10). */
export const ticketScopes = ['own', 'public'] as const;

/** TKT-12: seven urgent items; TKT-13: four general ones. The digit is what the clerk presses. */
export const ticketClasses = [
  'urgent-1',
  'urgent-2',
  'urgent-3',
  'urgent-4',
  'urgent-5',
  'urgent-6',
  'urgent-7',
  'general-1',
  'general-2',
  'general-3',
  'general-4',
] as const;
export type TicketClass = (typeof ticketClasses)[number];

export const isUrgent = (ticketClass: TicketClass): boolean => ticketClass.startsWith('urgent-');

/**
 * By when someone has to be there and by when it has to be mended, counted from when the desk took the report:
 * urgent 2 h and 24 h (TKT-14), general 72 h without a time to be there (TKT-15).
 */
export function ticketClocks(
  ticketClass: TicketClass,
  registeredAt: number,
): { arriveBy: number | null; fixBy: number } {
  return isUrgent(ticketClass)
    ? { arriveBy: registeredAt + 2 * hourMs, fixBy: registeredAt + 24 * hourMs }
    : { arriveBy: null, fixBy: registeredAt + 72 * hourMs };
}

/**
 * Which of its clocks a repair runs on now (TKT-31): to be there, until someone was sent and two hours are over; then
 * to be mended. That someone got there in time is known only when the voucher is back. None once the work is done.
 */
export function runningClock(
  ticket: { state: TicketState; arriveBy: number | null; fixBy: number },
  now: number,
): { toDo: 'arrive' | 'fix'; dueAt: number } | null {
  const { state, arriveBy, fixBy } = ticket;
  if (state === 'finished' || state === 'closed' || state === 'cancelled') return null;
  const isArriving = arriveBy !== null && (state !== 'dispatched' || now <= arriveBy);
  return isArriving ? { toDo: 'arrive', dueAt: arriveBy } : { toDo: 'fix', dueAt: fixBy };
}

/** How long before it runs out a clock is to be looked at, ms: half an hour to be there, four hours to be mended. */
export const soonBefore = (toDo: 'arrive' | 'fix'): number => (toDo === 'arrive' ? hourMs / 2 : 4 * hourMs);

/** Why a repair is called off; that we will not do it is none of them (TKT-18). */
export const cancelReasons = [
  'caller-withdrew',
  'price-declined',
  'duplicate',
  'registered-by-mistake',
] as const;

const hourMs = 3_600_000;
