import { type Fen, fenText, sum } from '../../../src-shared/rules/fen.ts';
import { idsFrom } from '../../ledger/newId.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Tx } from '../../ledger/tx.ts';

/**
 * Money is paid out of a drawer only where it should be in it. Says what is needed, never what should be there: that is
 * nobody's to read before it is counted (CSH-06).
 */
export function refuseShortDrawer(tx: Tx, shiftId: string, needed: Fen): void {
  if (needed > expectedCash(tx, shiftId)) refuse('drawer/not-enough-cash', { needed: fenText(needed) });
}

/**
 * What should be in a drawer, in fen: what it began with, what was moved besides, and its cash. Never an
 * answer to anybody before the drawer is counted (I21).
 */
export function expectedCash(tx: Tx, shiftId: string): Fen {
  const shift = tx.first(begunWith, { shiftId });
  if (!shift) throw new Error(`no shift ${shiftId}`);
  const since = idsFrom(shift.opened_at);
  const { cash_fen: cash } = tx.first(cashOf, { shiftId, since })!;
  return sum([shift.float_fen, shift.moved_fen, cash]);
}

const begunWith = query<{ shiftId: string }>()(({ shiftId }) =>
  tables
    .selectFrom('drawer_shifts')
    .select((eb) => [
      'opened_at',
      'opening_float_fen as float_fen',
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
    .where('id', '=', shiftId),
);

/** Whatever moves money of a receipt does so in the receipt's own shift, and its id is no older than that. */
export const cashOf = query<{ shiftId: string; since: string }>()(({ shiftId, since }) =>
  tables
    .selectFrom('receipt_payments')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<Fen>('amount_fen'), eb.lit(0)).$castTo<Fen>().as('cash_fen'))
    .where('receipt_id', '>=', since)
    .where('shift_id', '=', shiftId)
    .where('method', '=', 'cash'),
);
