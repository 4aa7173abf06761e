import { dayFrom } from '../../../../src-shared/rules/officeInstant.ts';
import type { PaymentCause, PaymentMethod } from '../../../../src-shared/rules/paymentMethods.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Tx } from '../../../ledger/tx.ts';
import { weekOf } from './slipsOf.ts';
import type { Week } from './weekAround.ts';

/** Money of a slip that moved again: it was voided, or counts as having come another way. */
export type Movement = NonNullable<(typeof movedBetween)['row']> & { moved_at: number };

/**
 * What a week's register has besides its slips: slips of a register that was written before, voided or paid another way
 * since. The earlier register stays as it is; all registers together come to the money there is (I19).
 */
export function movementsOf(tx: Tx, week: Week): Movement[] {
  const fromOn = dayFrom(week.fromOn, -1);
  return tx
    .all(movedBetween, { fromOn, toOn: week.toOn })
    .filter((movement): movement is Movement => movement.moved_at !== null)
    .filter((movement) => {
      const own = weekOf(tx, movement.received_on, movement.taken_at).register;
      const isRegistered = own !== null && own.registered_at < movement.moved_at;
      return isRegistered && weekOf(tx, movement.moved_on, movement.moved_at).fromOn === week.fromOn;
    });
}

/** What moves counts for the day it moves. */
export const movedBetween = query<{ fromOn: string; toOn: string }>()(({ fromOn, toOn }) =>
  tables
    .selectFrom('receipt_entries')
    .innerJoin('receipts', 'receipts.code', 'receipt_entries.receipt_code')
    .innerJoin('receipt_books', 'receipt_books.id', 'receipts.book_id')
    .select([
      'receipts.id',
      'receipts.number',
      'receipts.taken_at',
      'receipts.received_on',
      'receipt_books.nth as book_nth',
      'receipt_books.code as book_code',
      'receipt_entries.method',
      'receipt_entries.amount_fen',
      'receipt_entries.cause',
      'receipt_entries.moved_at',
      'receipt_entries.received_on as moved_on',
    ])
    .where('receipt_entries.received_on', '>=', fromOn)
    .where('receipt_entries.received_on', '<=', toOn)
    .where('receipt_entries.moved_at', 'is not', null)
    .orderBy('moved_on')
    .orderBy('book_nth')
    .orderBy('receipts.no')
    .$narrowType<{ method: PaymentMethod; cause: PaymentCause; moved_at: number; moved_on: string }>(),
);
