import { sql } from 'kysely';
import { type Fen, minus, sum } from '../../../../src-shared/rules/fen.ts';
import { dayFrom } from '../../../../src-shared/rules/officeInstant.ts';
import { idsFrom } from '../../../ledger/newId.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Tx } from '../../../ledger/tx.ts';
import type { MonthSpan } from './monthSpan.ts';

/** The balance of 现金日记账 when a month began, and when it ended. */
export const openingBalance = (tx: Tx, { fromOn, from }: MonthSpan): Fen =>
  balanceAt(tx, { at: from, day: dayFrom(fromOn, -1) });
export const closingBalance = (tx: Tx, { toOn, to }: MonthSpan): Fen => balanceAt(tx, { at: to, day: toOn });

type Moment = { at: number; day: string };

/**
 * Drawer and safe as the shifts left them that were received by an instant; and of shifts that were received since, what
 * they had taken and moved by then. Nothing of a shift that is not over: nobody counted it yet (I21).
 */
function balanceAt(tx: Tx, moment: Moment): Fen {
  const { at } = moment;
  const first = tx.first(firstShift, {});
  if (first === undefined || first.opened_at >= at) return sum([]);
  const left = tx.first(leftBehind, { at })?.retained_fen ?? first.opening_float_fen;
  const received = tx.first(turnedIn, { at })!.fen;
  const onSlips = minus(tx.first(madeOut, { at })!.fen, tx.first(calledBack, { at })!.fen);
  const unreceived = tx.all(receivedSince, { at }).map((shift) =>
    sum([
      tx.first(movedBy, { at, shiftId: shift.id })!.fen,
      tx.first(cashBy, {
        day: moment.day,
        shiftId: shift.id,
        from: idsFrom(shift.opened_at),
        to: idsFrom(shift.ended_at! + 1),
      })!.fen,
    ]),
  );
  const byHand = tx.first(writtenByHandSince, moment)!.fen;
  return minus(sum([left, received, ...unreceived, byHand]), onSlips);
}

type At = { at: number };

/** The desk began with the float of its first shift that is over. */
export const firstShift = query()(() =>
  tables
    .selectFrom('drawer_shifts')
    .select(['id', 'nth', 'opened_at', 'opening_float_fen'])
    .where('state', '=', 'closed')
    .orderBy('nth')
    .limit(1),
);

const leftBehind = query<At>()(({ at }) =>
  tables
    .selectFrom('drawer_receptions')
    .innerJoin('drawer_shifts', 'drawer_shifts.id', 'drawer_receptions.shift_id')
    .select('drawer_receptions.retained_fen')
    .where('received_at', '<', at)
    .orderBy('drawer_shifts.nth', 'desc')
    .limit(1),
);

const nothing = sql<Fen>`0`;
const total = (column: string) => sql<Fen>`coalesce(sum(${sql.ref(column)}), ${nothing})`.as('fen');

const turnedIn = query<At>()(({ at }) =>
  tables.selectFrom('drawer_receptions').select(total('turn_in_fen')).where('received_at', '<', at),
);

const madeOut = query<At>()(({ at }) =>
  tables.selectFrom('hand_ins').select(total('turned_in_fen')).where('made_at', '<', at),
);

const calledBack = query<At>()(({ at }) =>
  tables.selectFrom('hand_ins').select(total('turned_in_fen')).where('cancelled_at', '<', at),
);

/** Begun before the instant, over since. */
const receivedSince = query<At>()(({ at }) =>
  tables
    .selectFrom('drawer_shifts')
    .select(['id', 'opened_at', 'ended_at'])
    .where('state', '=', 'closed')
    .where('opened_at', '<', at)
    .where('ended_at', '>=', at),
);

const movedBy = query<At & { shiftId: string }>()(({ at, shiftId }) =>
  tables
    .selectFrom('drawer_movements')
    .select(total('amount_fen'))
    .where('shift_id', '=', shiftId)
    .where('at', '<', at),
);

const cashBy = query<{ day: string; shiftId: string; from: string; to: string }>()((slots) =>
  tables
    .selectFrom('receipt_payments')
    .select(total('amount_fen'))
    .where('receipt_id', '>=', slots.from)
    .where('receipt_id', '<', slots.to)
    .where('shift_id', '=', slots.shiftId)
    .where('method', '=', 'cash')
    .where('received_on', '<=', slots.day),
);

/** 补录: received by the day, in a shift that began after the instant and is over now. */
const writtenByHandSince = query<Moment>()(({ at, day }) =>
  tables
    .selectFrom('receipts')
    .innerJoin('receipt_payments', 'receipt_payments.receipt_id', 'receipts.id')
    .innerJoin('drawer_shifts', 'drawer_shifts.id', 'receipt_payments.shift_id')
    .select(total('receipt_payments.amount_fen'))
    .where('receipts.handwritten', '=', sql.lit(1))
    .where('receipts.received_on', '<=', day)
    .where('receipt_payments.method', '=', 'cash')
    .where('receipt_payments.received_on', '<=', day)
    .where('drawer_shifts.state', '=', 'closed')
    .where('drawer_shifts.opened_at', '>=', at),
);
