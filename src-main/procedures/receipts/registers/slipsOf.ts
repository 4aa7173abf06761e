import { sql } from 'kysely';
import { dayFrom } from '../../../../src-shared/rules/officeInstant.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Tx } from '../../../ledger/tx.ts';
import { type Days, daysBetween, receivedOn } from '../receiptsBetween.ts';
import { type Week, weekAfter, weekAround } from './weekAround.ts';

/** A receipt as the register knows it. */
export type Slip = NonNullable<(typeof slipsReceived)['row']>;

/**
 * The slips a week's register has (I19: each slip is in one register, and in no other): those received in it, but for
 * what was taken after it had been registered, on Saturday evening or by hand while the PC was down; such a slip is in the
 * next week that was not registered yet.
 */
export function slipsOf(tx: Tx, week: Week): Slip[] {
  const dayBefore = dayFrom(week.fromOn, -1);
  const late = tx
    .all(slipsLate, { ...daysBetween(dayBefore, dayBefore), before: week.fromOn })
    .filter((slip) => weekOf(tx, slip.received_on, slip.taken_at).fromOn === week.fromOn);
  const own = tx
    .all(slipsReceived, daysBetween(week.fromOn, week.toOn))
    .filter(({ taken_at: takenAt }) => !week.register || takenAt <= week.register.registered_at);
  return [...late, ...own].toSorted(byNumber);
}

const byNumber = (one: Slip, other: Slip): number =>
  one.received_on < other.received_on
    ? -1
    : one.received_on > other.received_on
      ? 1
      : one.book_nth - other.book_nth || one.no - other.no;

/** The week whose register has what happened at an instant and counts for a day: the first not registered before it. */
export function weekOf(tx: Tx, day: string, at: number): Week {
  let week = weekAround(tx, day);
  while (week.register && week.register.registered_at < at) week = weekAfter(tx, week);
  return week;
}

const slips = tables
  .selectFrom('receipts')
  .innerJoin('receipt_books', 'receipt_books.id', 'receipts.book_id')
  .select([
    'receipts.id',
    'receipts.number',
    'receipts.no',
    'receipts.kind',
    'receipts.taken_at',
    'receipts.received_on',
    'receipts.voided_at',
    'receipt_books.nth as book_nth',
    'receipt_books.code as book_code',
  ]);

export const slipsReceived = query<Days>()((days) => slips.where('receipts.id', 'in', receivedOn(days)));

/** Taken after the week they were received in had been registered: on that week's last day, or entered from a hand book. */
const slipsLate = query<Days & { before: string }>()((slots) =>
  slips
    .innerJoin('week_registers', (join) =>
      join
        .onRef('week_registers.from_on', '<=', 'receipts.received_on')
        .onRef('week_registers.to_on', '>=', 'receipts.received_on')
        .onRef('week_registers.registered_at', '<', 'receipts.taken_at'),
    )
    .where('week_registers.to_on', '<', slots.before)
    .where((eb) =>
      eb.or([eb('receipts.id', 'in', receivedOn(slots)), eb('receipts.handwritten', '=', sql.lit(1))]),
    ),
);
