import { z } from 'zod';
import {
  cancelReasons,
  ticketClasses,
  ticketScopes,
  ticketSources,
  ticketStates,
} from '../rules/ticketStates.ts';
import { UnitId } from './households.ts';
import { PaperId } from './papers.ts';
import { command, query } from './procedure.ts';
import { Day, FenAmount, Instant, line } from './text.ts';

export const TicketId = z.uuid().brand<'TicketId'>();
export const TechnicianId = z.uuid().brand<'TechnicianId'>();

const desk = ['receptionist', 'supervisor', 'manager'] as const;
const leads = ['supervisor', 'manager', 'admin'] as const;
const Class = z.enum(ticketClasses);
const Price = FenAmount.min(0).max(100_000_000_000);

const Ticket = z.strictObject({
  id: TicketId,
  /** `WX-A1-20261122-003`. */
  number: z.string(),
  code: z.string(),
  state: z.enum(ticketStates),
  source: z.enum(ticketSources),
  class: Class,
  scope: z.enum(ticketScopes),
  unitId: UnitId.nullable(),
  unitCode: z.string().nullable(),
  /** Where, beyond the room: 客厅, 地下车库 B1. */
  place: z.string().nullable(),
  callerName: z.string(),
  /** Masked; `revealPhone` shows it, and writes down who looked. */
  phone: z.string().nullable(),
  demand: z.string(),
  appointmentFrom: Instant.nullable(),
  appointmentTo: Instant.nullable(),
  registeredAt: Instant,
  registeredBy: z.string(),
  /** TKT-14: someone has to be there by then; only urgent ones. */
  arriveBy: Instant.nullable(),
  /** TKT-14, TKT-15: mended by then. */
  fixBy: Instant,
  technicianId: TechnicianId.nullable(),
  technicianName: z.string().nullable(),
  dispatchedAt: Instant.nullable(),
  /** The printed work order that counts. */
  paperId: PaperId.nullable(),
  voucherReturnedAt: Instant.nullable(),
  arrivedAt: Instant.nullable(),
  finishedAt: Instant.nullable(),
  actualWork: z.string().nullable(),
  consentSigned: z.boolean(),
  amountFen: FenAmount.nullable(),
  siteCleared: z.boolean(),
  /** Who signed that the repair is accepted (TKT-20). */
  acceptedBy: z.string().nullable(),
  /** TKT-07: the day and line under which it stands in the 报修记录本. */
  bookedOn: Day.nullable(),
  bookLine: z.int().nullable(),
  closedAt: Instant.nullable(),
  cancelReason: z.enum(cancelReasons).nullable(),
  version: z.int(),
});

const appointment = z
  .strictObject({ from: Instant, to: Instant })
  .refine(({ from, to }) => to >= from, { path: ['to'] });

/** TKT-02: what is asked on the phone: the demand, name, where, phone and the time that suits. */
const said = {
  source: z.enum(ticketSources),
  class: Class,
  scope: z.enum(ticketScopes),
  unitId: UnitId.nullable(),
  place: line(60).nullable(),
  callerName: line(40),
  phone: line(40).nullable(),
  demand: line(300),
};
const about = { id: TicketId, version: z.int().min(1) };
const seen = ['ticket/unknown', 'ticket/changed'] as const;
const saidErrors = [
  'ticket/unit-unknown',
  'ticket/nowhere',
  'ticket/phone-missing',
  'ticket/phone-wrong',
] as const;

const Technician = z.strictObject({
  id: TechnicianId,
  name: z.string(),
  phone: z.string().nullable(),
  trade: z.string().nullable(),
  active: z.boolean(),
  /** Orders in this person's hands (TKT-32). */
  openOrders: z.int(),
});
const technicianFacts = { name: line(40), phone: line(40).nullable(), trade: line(40).nullable() };

/** What stands on the printed 维修任务单; kept with the paper as it was when it was made out. */
export const WorkOrder = z.strictObject({
  officeName: z.string(),
  letterhead: z.string(),
  number: z.string(),
  code: z.string(),
  /** Which order of this repair it is: a second one takes the place of the one that was called back. */
  edition: z.int().min(1),
  registeredAt: z.string(),
  registeredBy: z.string(),
  source: z.enum(ticketSources),
  class: Class,
  scope: z.enum(ticketScopes),
  unitCode: z.string(),
  address: z.string(),
  place: z.string(),
  callerName: z.string(),
  phone: z.string(),
  demand: z.string(),
  appointment: z.string(),
  arriveBy: z.string(),
  fixBy: z.string(),
  technicianName: z.string(),
  dispatchedAt: z.string(),
  dispatchedBy: z.string(),
});

export const tickets = {
  /** TKT-01, TKT-22: whatever the channel, a report becomes a ticket with its class, its clocks and, if agreed, a time. */
  register: command({
    roles: desk,
    input: z.strictObject({ ...said, appointment: appointment.nullable() }),
    output: Ticket,
    errors: [...saidErrors, 'ticket/appointment-past'],
    topics: ['tickets'],
  }),
  /** What was said, corrected before the order is with a technician. */
  correct: command({
    roles: desk,
    input: z.strictObject({ ...about, ...said }),
    output: Ticket,
    errors: [...seen, ...saidErrors, 'ticket/not-open'],
    topics: ['tickets'],
  }),
  /** The time that was agreed on with the caller (TKT-02, TKT-04). */
  schedule: command({
    roles: desk,
    input: z.strictObject({ ...about, appointment }),
    output: Ticket,
    errors: [...seen, 'ticket/not-open', 'ticket/appointment-past'],
    topics: ['tickets'],
  }),
  /** TKT-05: the work order is made out and handed to the technician. */
  dispatch: command({
    roles: desk,
    input: z.strictObject({ ...about, technicianId: TechnicianId }),
    output: Ticket,
    errors: [...seen, 'ticket/not-open', 'ticket/not-scheduled', 'technician/unknown', 'technician/left'],
    topics: ['tickets', 'papers'],
  }),
  /** The order comes back undone: wrong person, no time. Its paper no longer counts. */
  recall: command({
    roles: desk,
    input: z.strictObject({ ...about, reason: line(60) }),
    output: Ticket,
    errors: [...seen, 'ticket/not-dispatched'],
    topics: ['tickets', 'papers'],
  }),
  /** TKT-06: what the technician wrote on the voucher is copied onto the ticket in one pass. */
  enterVoucher: command({
    roles: desk,
    input: z.strictObject({
      ...about,
      arrivedAt: Instant,
      finishedAt: Instant,
      /** Where it differs from what was reported (TKT-30). */
      actualWork: line(200).nullable(),
      amountFen: Price,
      /** TKT-24: the household signed the price before the work began. */
      consentSigned: z.boolean(),
      siteCleared: z.boolean(),
      /** Who signed the acceptance; `null` while it is not accepted yet (a leak waits for rain, TKT-20). */
      acceptedBy: line(40).nullable(),
    }),
    output: Ticket,
    errors: [
      ...seen,
      'ticket/not-dispatched',
      'ticket/no-consent',
      'ticket/arrived-before-report',
      'ticket/finished-before-arrival',
      'ticket/voucher-in-future',
    ],
    topics: ['tickets'],
  }),
  /** TKT-20: accepted by signature after the voucher came back without one. */
  accept: command({
    roles: desk,
    input: z.strictObject({ ...about, acceptedBy: line(40) }),
    output: Ticket,
    errors: [...seen, 'ticket/not-finished'],
    topics: ['tickets'],
  }),
  /** Called off, by the caller or because it was one too many. */
  cancel: command({
    roles: desk,
    input: z.strictObject({ ...about, reason: z.enum(cancelReasons) }),
    output: Ticket,
    errors: [...seen, 'ticket/not-open'],
    topics: ['tickets', 'papers'],
  }),
  /** TKT-07: before leaving, every order of the day stands in the 报修记录本. */
  enterInBook: command({
    roles: desk,
    input: z.strictObject({}),
    output: z.strictObject({ day: Day, entered: z.int() }),
    errors: ['ticket/book-complete'],
    topics: ['tickets', 'duties'],
  }),
  /** Shows a caller's number to whoever phones back; the journal keeps who looked. */
  revealPhone: command({
    roles: desk,
    input: z.strictObject({ id: TicketId }),
    output: z.strictObject({ phone: z.string().nullable() }),
    errors: ['ticket/unknown'],
    secretOutput: true,
  }),
  ticket: query({
    roles: desk,
    input: z.strictObject({ id: TicketId }),
    output: Ticket,
    errors: ['ticket/unknown'],
  }),
  /** The ticket whose slip was scanned. */
  byCode: query({
    roles: desk,
    input: z.strictObject({ code: line(20) }),
    output: Ticket,
    errors: ['ticket/code-unknown'],
  }),
  /** Everything that is not closed, by the clock that runs out first (TKT-31). */
  open: query({ roles: desk, input: z.strictObject({}), output: z.array(Ticket) }),
  /** What was reported for one household, the latest first. */
  ofUnit: query({ roles: desk, input: z.strictObject({ unitId: UnitId }), output: z.array(Ticket) }),
  /** By number, its last digits, room, or the caller's name; the latest first, eight at most. */
  search: query({ roles: desk, input: z.strictObject({ text: line(60) }), output: z.array(Ticket) }),
  /** One day of the 报修记录本, line by line, and how many orders of that day or before stand in none. */
  book: query({
    roles: desk,
    input: z.strictObject({ day: Day }),
    output: z.strictObject({ lines: z.array(Ticket), missing: z.int() }),
  }),
  technicians: query({ roles: [...desk, 'admin'], input: z.strictObject({}), output: z.array(Technician) }),
  addTechnician: command({
    roles: leads,
    input: z.strictObject(technicianFacts),
    output: Technician,
    errors: ['technician/name-taken', 'technician/phone-wrong'],
    topics: ['tickets'],
  }),
  changeTechnician: command({
    roles: leads,
    input: z.strictObject({ id: TechnicianId, ...technicianFacts, active: z.boolean() }),
    output: Technician,
    errors: [
      'technician/unknown',
      'technician/name-taken',
      'technician/phone-wrong',
      'technician/has-orders',
    ],
    topics: ['tickets'],
  }),
};
