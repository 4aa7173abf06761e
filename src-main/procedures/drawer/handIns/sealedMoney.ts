import { denominations } from '../../../../src-shared/rules/drawerShifts.ts';
import { type Fen, fen, minus } from '../../../../src-shared/rules/fen.ts';
import { amountOf, staysFor } from '../../../../src-shared/rules/floatStays.ts';
import { idsFrom } from '../../../ledger/newId.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Tx } from '../../../ledger/tx.ts';
import { drawerSettings } from '../drawerSettings.ts';
import { linesOfShift, type OpenMoney } from './openLines.ts';

/**
 * A drawer that is sealed, as it would be on the next slip if it were received now: its float stays, the rest (`leaves`) leaves
 * it. What is in it was told when the count was handed in.
 */
export function sealedMoney(tx: Tx, now: number): OpenMoney & { leaves: Fen } {
  const shift = tx.first(sealedNow, {});
  if (shift === undefined) return { lines: [], unsettled: [], leaves: fen(0) };
  const { count_id, ...rest } = shift;
  const piecesOf = new Map(
    tx.all(notesOf, { countId: count_id }).map((note) => [note.denomination_fen, note.pieces]),
  );
  const notes = denominations.map((denominationFen) => ({
    denominationFen,
    pieces: piecesOf.get(denominationFen) ?? 0,
  }));
  const retained = fen(amountOf(staysFor(notes, drawerSettings(tx).floatFen)));
  return {
    lines: tx.all(linesOfShift, {
      shiftId: shift.id,
      from: idsFrom(shift.opened_at),
      to: idsFrom(endOfTime),
    }),
    unsettled: [{ ...rest, ended_at: now, retained_fen: retained, settled: 0 }],
    leaves: minus(fen(amountOf(notes)), retained),
  };
}

/** It takes nothing any more: whatever it took is in it, wherever the clock stands now. */
const endOfTime = 2 ** 48 - 1;

const sealedNow = query()(() =>
  tables
    .selectFrom('drawer_shifts')
    .innerJoin('drawer_seals', 'drawer_seals.shift_id', 'drawer_shifts.id')
    .innerJoin('staff', 'staff.id', 'drawer_shifts.cashier_id')
    .select((eb) => [
      'drawer_shifts.id',
      'drawer_shifts.nth',
      'drawer_shifts.opened_at',
      'drawer_shifts.opening_float_fen',
      'drawer_seals.count_id',
      'drawer_seals.variance_fen',
      'staff.name as cashier',
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
    .where('drawer_shifts.state', '=', 'sealed'),
);

const notesOf = query<{ countId: string }>()(({ countId }) =>
  tables
    .selectFrom('drawer_count_lines')
    .select(['denomination_fen', 'pieces'])
    .where('count_id', '=', countId),
);
