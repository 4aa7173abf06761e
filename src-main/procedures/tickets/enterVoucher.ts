import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { canDo } from '../../../src-shared/rules/ticketStates.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import type { Schema } from '../../ledger/schema.ts';
import { appendEvent } from './appendEvent.ts';
import { ticketNow, ticketSeen } from './ticketRow.ts';

type EnterVoucher = Contract['tickets']['enterVoucher'];

/**
 * TKT-06: what the technician wrote on the voucher stands on the ticket: when she was there, what it was (TKT-30), the
 * amount the household agreed to before the work (TKT-24, TKT-25), the site cleared (TKT-26). With the signature of
 * acceptance the repair is closed, without it waits for one (TKT-20).
 */
export function enterVoucher(scene: Scene, input: Input<EnterVoucher>): Output<EnterVoucher> {
  const { tx, staff, now } = scene;
  const { id, state, registered_at } = ticketSeen(tx, input);
  if (!canDo('enterVoucher', state)) refuse('ticket/not-dispatched');
  if (input.amountFen > 0 && !input.consentSigned) refuse('ticket/no-consent');
  if (Math.max(input.arrivedAt, input.finishedAt) > now) refuse('ticket/voucher-in-future');
  const arrivedAt = notBefore(registered_at, input.arrivedAt);
  if (arrivedAt < registered_at) refuse('ticket/arrived-before-report');
  const finishedAt = notBefore(arrivedAt, input.finishedAt);
  if (finishedAt < arrivedAt) refuse('ticket/finished-before-arrival');

  const { acceptedBy } = input;
  tx.run(writeVoucher, {
    id,
    state: acceptedBy === null ? 'finished' : 'closed',
    voucher_returned_at: now,
    voucher_entered_by: staff.id,
    arrived_at: arrivedAt,
    finished_at: finishedAt,
    actual_work: input.actualWork,
    consent_signed: input.consentSigned ? 1 : 0,
    amount_fen: input.amountFen,
    site_cleared: input.siteCleared ? 1 : 0,
    accepted_by: acceptedBy,
    closed_at: acceptedBy === null ? null : now,
  });
  appendEvent(scene, id, 'voucher-entered', { amountFen: input.amountFen });
  if (acceptedBy !== null) appendEvent(scene, id, 'accepted', { acceptedBy });
  return ticketNow(tx, id);
}

/** A voucher tells minutes, the ledger milliseconds: within the same minute what comes second did not come first. */
const notBefore = (earlier: number, at: number): number =>
  Math.floor(at / minuteMs) === Math.floor(earlier / minuteMs) ? Math.max(earlier, at) : at;

const minuteMs = 60_000;

type Voucher = Pick<
  Schema['tickets'],
  | 'id'
  | 'state'
  | 'voucher_returned_at'
  | 'voucher_entered_by'
  | 'arrived_at'
  | 'finished_at'
  | 'actual_work'
  | 'consent_signed'
  | 'amount_fen'
  | 'site_cleared'
  | 'accepted_by'
  | 'closed_at'
>;

const writeVoucher = query<Voucher>()((row) =>
  tables
    .updateTable('tickets')
    .set((eb) => ({
      state: row.state,
      voucher_returned_at: row.voucher_returned_at,
      voucher_entered_by: row.voucher_entered_by,
      arrived_at: row.arrived_at,
      finished_at: row.finished_at,
      actual_work: row.actual_work,
      consent_signed: row.consent_signed,
      amount_fen: row.amount_fen,
      site_cleared: row.site_cleared,
      accepted_by: row.accepted_by,
      closed_at: row.closed_at,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', row.id),
);
