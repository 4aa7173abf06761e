import type { Fen } from '../../../../src-shared/rules/fen.ts';
import { idsFrom } from '../../../ledger/newId.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Tx } from '../../../ledger/tx.ts';

/** A closed shift that no slip has settled, or that took something after the cut-off which is on none yet. */
export type OpenShift = NonNullable<(typeof openShifts)['row']>;
/** A payment of a closed shift that is on no slip (I13). */
export type OpenLine = NonNullable<(typeof linesOfShift)['row']>;

/** Payments that are on no slip, and the shifts whose differences none has settled. */
export type OpenMoney = { lines: OpenLine[]; unsettled: OpenShift[] };

/** What closed shifts took that no slip holds yet: their payments, and the shifts whose differences are not settled. */
export function openMoney(tx: Tx): OpenMoney {
  const shifts = tx.all(openShifts, {});
  return {
    lines: shifts.flatMap((shift) =>
      tx.all(linesOfShift, {
        shiftId: shift.id,
        from: idsFrom(shift.opened_at),
        to: idsFrom(shift.ended_at! + 1),
      }),
    ),
    unsettled: shifts.filter(({ settled }) => settled === 0),
  };
}

/** A later slip whose day is not before theirs has taken the rest of them along. */
const openShifts = query()(() =>
  tables
    .selectFrom('drawer_shifts')
    .innerJoin('drawer_receptions', 'drawer_receptions.shift_id', 'drawer_shifts.id')
    .innerJoin('drawer_seals', 'drawer_seals.shift_id', 'drawer_shifts.id')
    .innerJoin('staff', 'staff.id', 'drawer_shifts.cashier_id')
    .leftJoin('hand_in_shifts', (join) =>
      join.onRef('hand_in_shifts.shift_id', '=', 'drawer_shifts.id').on('hand_in_shifts.released', '=', 0),
    )
    .select((eb) => [
      'drawer_shifts.id',
      'drawer_shifts.nth',
      'drawer_shifts.opened_at',
      'drawer_shifts.ended_at',
      'drawer_shifts.opening_float_fen',
      'drawer_receptions.retained_fen',
      'drawer_seals.variance_fen',
      'staff.name as cashier',
      eb
        .case()
        .when('hand_in_shifts.shift_id', 'is', null)
        .then(eb.lit(0))
        .else(eb.lit(1))
        .end()
        .as('settled'),
      eb.fn
        .coalesce(
          eb
            .selectFrom('drawer_movements')
            .select((of) => of.fn.sum<Fen>('amount_fen').as('fen'))
            .whereRef('drawer_movements.shift_id', '=', 'drawer_shifts.id'),
          eb.lit(0),
        )
        .$castTo<Fen>()
        .as('moved_fen'),
    ])
    .where('drawer_shifts.state', '=', 'closed')
    .where((eb) =>
      eb.or([
        eb('hand_in_shifts.shift_id', 'is', null),
        eb.and([
          eb('hand_in_shifts.rest_due_on', 'is not', null),
          eb.not(
            eb.exists(
              eb
                .selectFrom('hand_ins as later')
                .innerJoin('hand_ins as own', 'own.id', 'hand_in_shifts.hand_in_id')
                .select('later.id')
                .whereRef('later.deposit_on', '>=', 'hand_in_shifts.rest_due_on')
                .whereRef('later.made_at', '>', 'own.made_at')
                .where('later.state', '<>', 'cancelled'),
            ),
          ),
        ]),
      ]),
    )
    .orderBy('drawer_shifts.nth'),
);

/** Whatever moves money of a receipt does so in the receipt's own shift: its id was made within it. */
export const linesOfShift = query<{ shiftId: string; from: string; to: string }>()(({ shiftId, from, to }) =>
  tables
    .selectFrom('receipt_payments')
    .innerJoin('receipts', 'receipts.id', 'receipt_payments.receipt_id')
    .leftJoin('hand_in_lines', (join) =>
      join
        .onRef('hand_in_lines.receipt_id', '=', 'receipt_payments.receipt_id')
        .onRef('hand_in_lines.nth', '=', 'receipt_payments.nth')
        .on('hand_in_lines.released', '=', 0),
    )
    .select([
      'receipt_payments.receipt_id',
      'receipt_payments.nth',
      'receipts.number',
      'receipts.kind',
      'receipt_payments.method',
      'receipt_payments.amount_fen',
      'receipt_payments.cause',
      'receipt_payments.deposit_on',
      'receipt_payments.shift_id',
    ])
    .where('receipts.id', '>=', from)
    .where('receipts.id', '<', to)
    .where('receipt_payments.shift_id', '=', shiftId)
    .where('hand_in_lines.receipt_id', 'is', null)
    .orderBy('receipts.id')
    .orderBy('receipt_payments.nth'),
);

/** The payments on a slip, in the order of their receipts. */
export const linesOn = query<{ id: string }>()(({ id }) =>
  tables
    .selectFrom('hand_in_lines')
    .innerJoin('receipt_payments', (join) =>
      join
        .onRef('receipt_payments.receipt_id', '=', 'hand_in_lines.receipt_id')
        .onRef('receipt_payments.nth', '=', 'hand_in_lines.nth'),
    )
    .innerJoin('receipts', 'receipts.id', 'hand_in_lines.receipt_id')
    .select([
      'receipt_payments.receipt_id',
      'receipt_payments.nth',
      'receipts.number',
      'receipts.kind',
      'receipt_payments.method',
      'receipt_payments.amount_fen',
      'receipt_payments.cause',
      'receipt_payments.deposit_on',
      'receipt_payments.shift_id',
    ])
    .where('hand_in_lines.hand_in_id', '=', id)
    .orderBy('receipt_payments.receipt_id')
    .orderBy('receipt_payments.nth'),
);
