import { sql } from 'kysely';
import type { Contract, Output } from '../../../src-shared/contract/index.ts';
import { query, tables } from '../../ledger/query.ts';
import type { ShiftState } from '../../../src-shared/rules/drawerShifts.ts';
import type { Tx } from '../../ledger/tx.ts';

/** A shift of the drawer as the screens show it. */
export type Shift = NonNullable<Output<Contract['drawer']['current']>>;

/** The shift that has the drawer now. */
export function currentShift(tx: Tx): Shift | null {
  const shift = tx.first(liveShift, {});
  return shift === undefined ? null : toShift(tx, shift);
}

/** A shift of any state, as it stands now. */
export const shiftNow = (tx: Tx, id: string): Shift => toShift(tx, tx.first(shiftNamed, { id })!);

/** How many receipts a shift has so far, voided ones and reversals too. */
export const receiptsIn = (tx: Tx, shiftId: string): number => tx.first(receiptsOfShift, { shiftId })!.count;

type Row = NonNullable<(typeof shiftNamed)['row']>;

const toShift = (tx: Tx, row: Row): Shift => ({
  id: row.id as Shift['id'],
  nth: row.nth,
  state: row.state,
  cashierId: row.cashier_id as Shift['cashierId'],
  cashierName: row.cashier_name,
  openedAt: row.opened_at,
  receipts: receiptsIn(tx, row.id),
  suspendedAt: row.suspended_at,
  bagNumber: row.bag_number,
  isCounted: row.is_counted === 1,
});

const shifts = tables
  .selectFrom('drawer_shifts')
  .innerJoin('staff', 'staff.id', 'drawer_shifts.cashier_id')
  .leftJoin('drawer_bags', (join) =>
    join.onRef('drawer_bags.shift_id', '=', 'drawer_shifts.id').on('drawer_shifts.state', '=', 'sealed'),
  )
  .leftJoin('drawer_pauses', (join) =>
    join.onRef('drawer_pauses.shift_id', '=', 'drawer_shifts.id').on('drawer_pauses.resumed_at', 'is', null),
  )
  .select([
    'drawer_shifts.id',
    'drawer_shifts.nth',
    'drawer_shifts.state',
    'drawer_shifts.cashier_id',
    'staff.name as cashier_name',
    'drawer_shifts.opened_at',
    'drawer_pauses.suspended_at',
    'drawer_bags.number as bag_number',
    sql<
      0 | 1
    >`EXISTS (SELECT 1 FROM drawer_reckonings WHERE drawer_reckonings.shift_id = drawer_shifts.id)`.as(
      'is_counted',
    ),
  ]);

const shiftNamed = query<{ id: string }>()(({ id }) => shifts.where('drawer_shifts.id', '=', id));

/** The shift goes on to another state, and no further: only a reception ends one. */
export const goOn = (tx: Tx, id: string, state: Exclude<ShiftState, 'closed' | 'cancelled'>): void => {
  tx.run(writeState, { id, state });
};

const writeState = query<{ id: string; state: ShiftState }>()(({ id, state }) =>
  tables.updateTable('drawer_shifts').set({ state }).where('id', '=', id),
);

/** The one shift that is not over (I1). */
export const liveShift = query()(() => shifts.where('drawer_shifts.ended_at', 'is', null));

// the codes of a book's receipts lie between these
const beginOfBook = sql<number>`receipt_books.nth * 100000000`;
const endOfBook = sql<number>`(receipt_books.nth + 1) * 100000000`;

/** Only the shift that is live writes into a book: a shift's receipts are the end of each book, read from there back. */
export const receiptsOfShift = query<{ shiftId: string }>()(({ shiftId }) =>
  tables.selectFrom('receipt_books').select((eb) =>
    eb.fn
      .coalesce(
        eb.fn.sum<number>(
          eb
            .selectFrom('receipts')
            .select(({ fn }) => fn.countAll<number>().as('count'))
            .where('receipts.code', '<', endOfBook)
            .where('receipts.code', '>', (last) =>
              last.fn.coalesce(
                last
                  .selectFrom('receipts as earlier')
                  .select('earlier.code')
                  .where('earlier.code', '>', beginOfBook)
                  .where('earlier.code', '<', endOfBook)
                  .where('earlier.shift_id', '<>', shiftId)
                  .orderBy('earlier.code', 'desc')
                  .limit(1),
                beginOfBook,
              ),
            ),
        ),
        eb.lit(0),
      )
      .as('count'),
  ),
);
