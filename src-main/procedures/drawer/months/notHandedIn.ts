import { sql } from 'kysely';
import { idsFrom } from '../../../ledger/newId.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Tx } from '../../../ledger/tx.ts';

/** A cash payment that was on no slip at some instant. */
export type NotHandedIn = NonNullable<(typeof cashOfShift)['row']>;

/** An instant, and the last office day before it. */
type Moment = { at: number; day: string };

/**
 * 已收未交 as it stood at an instant: every cash payment received by that day which was on no slip made out by then, the
 * open shift's too. Found by the shifts that were not wholly handed in, so that it costs no more as years go by.
 */
export function notHandedInAt(tx: Tx, { at, day }: Moment): NotHandedIn[] {
  const calledBackSince = new Set(tx.all(onSlipsCalledBackSince, { at }).map(keyOf));
  const shifts = tx.all(shiftsNotHandedIn, { at });
  const inThem = shifts.flatMap((shift) =>
    tx.all(cashOfShift, {
      at,
      day,
      shiftId: shift.id,
      from: idsFrom(shift.opened_at),
      to: shift.ended_at === null ? afterAll : idsFrom(shift.ended_at + 1),
    }),
  );
  return [...inThem, ...tx.all(writtenByHandSince, { at, day })].filter(
    (payment) => !calledBackSince.has(keyOf(payment)),
  );
}

const keyOf = ({ receipt_id, nth }: { receipt_id: string; nth: number }): string => `${receipt_id} ${nth}`;

const afterAll = 'g';

/** As it was at the instant: a slip called back since was a slip then. */
const liveThen = (slip: string, at: number) => {
  const column = (name: string) => sql.ref(`${slip}.${name}`);
  return sql<boolean>`(${column('made_at')} < ${at}
    AND (${column('cancelled_at')} IS NULL OR ${column('cancelled_at')} >= ${at}))`;
};

const shiftsNotHandedIn = query<{ at: number }>()(({ at }) =>
  tables
    .selectFrom('drawer_shifts')
    .select(['drawer_shifts.id', 'drawer_shifts.opened_at', 'drawer_shifts.ended_at'])
    .where('drawer_shifts.opened_at', '<', at)
    .where('drawer_shifts.state', '<>', 'cancelled')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('hand_in_shifts')
            .innerJoin('hand_ins as own', 'own.id', 'hand_in_shifts.hand_in_id')
            .select('own.id')
            .whereRef('hand_in_shifts.shift_id', '=', 'drawer_shifts.id')
            .where(liveThen('own', at))
            .where((eb) =>
              eb.or([
                eb('hand_in_shifts.rest_due_on', 'is', null),
                // a later slip for that day or one after it took the rest along
                eb.exists(
                  eb
                    .selectFrom('hand_ins as later')
                    .select('later.id')
                    .whereRef('later.deposit_on', '>=', 'hand_in_shifts.rest_due_on')
                    .whereRef('later.made_at', '>', 'own.made_at')
                    .where(liveThen('later', at)),
                ),
              ]),
            ),
        ),
      ),
    )
    .orderBy('drawer_shifts.nth'),
);

type Within = { at: number; day: string };

/** Cash received by a day that is on no slip of before the instant which still stands. */
const cashNotOnASlip = ({ at, day }: Within) =>
  tables
    .selectFrom('receipt_payments')
    .innerJoin('receipts', 'receipts.id', 'receipt_payments.receipt_id')
    .innerJoin('drawer_shifts', 'drawer_shifts.id', 'receipt_payments.shift_id')
    .select([
      'receipt_payments.receipt_id',
      'receipt_payments.nth',
      'receipts.number',
      'receipts.payer',
      'receipt_payments.amount_fen',
      'receipt_payments.received_on',
      'receipt_payments.deposit_on',
      'receipt_payments.shift_id',
      'drawer_shifts.nth as shift_nth',
    ])
    .where('receipt_payments.method', '=', 'cash')
    .where('receipt_payments.received_on', '<=', day)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('hand_in_lines')
            .innerJoin('hand_ins', 'hand_ins.id', 'hand_in_lines.hand_in_id')
            .select('hand_ins.id')
            .whereRef('hand_in_lines.receipt_id', '=', 'receipt_payments.receipt_id')
            .whereRef('hand_in_lines.nth', '=', 'receipt_payments.nth')
            .where('hand_in_lines.released', '=', 0)
            .where('hand_ins.made_at', '<', at),
        ),
      ),
    );

/** Whatever moves money of a receipt does so in the receipt's own shift: its id was made within it. */
const cashOfShift = query<Within & { shiftId: string; from: string; to: string }>()((slots) =>
  cashNotOnASlip(slots)
    .where('receipts.id', '>=', slots.from)
    .where('receipts.id', '<', slots.to)
    .where('receipt_payments.shift_id', '=', slots.shiftId)
    .orderBy('receipts.id')
    .orderBy('receipt_payments.nth'),
);

/** 补录: received on a day of before the instant, in a shift of after it. */
const writtenByHandSince = query<Within>()((slots) =>
  cashNotOnASlip(slots)
    .where('receipts.handwritten', '=', sql.lit(1))
    .where('receipts.received_on', '<=', slots.day)
    .where('drawer_shifts.opened_at', '>=', slots.at)
    .orderBy('receipts.id')
    .orderBy('receipt_payments.nth'),
);

const onSlipsCalledBackSince = query<{ at: number }>()(({ at }) =>
  tables
    .selectFrom('hand_ins')
    .innerJoin('hand_in_lines', 'hand_in_lines.hand_in_id', 'hand_ins.id')
    .select(['hand_in_lines.receipt_id', 'hand_in_lines.nth'])
    .where('hand_ins.made_at', '<', at)
    .where('hand_ins.cancelled_at', '>=', at),
);
