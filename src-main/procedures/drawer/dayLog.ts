import { fenText } from '../../../src-shared/rules/fen.ts';
import { officeInstant, dayFrom } from '../../../src-shared/rules/officeInstant.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import type { LogEntry } from '../duties/contribution.ts';

/** What was done with the drawer on a day, for the work log: no sum of a drawer that was not counted (I21). */
export function drawerLog({ tx, counter }: Scene, day: string): LogEntry[] {
  const span = {
    from: officeInstant(day, '00:00', counter.zone),
    to: officeInstant(dayFrom(day, 1), '00:00', counter.zone),
  };
  // 16:45 交款 does all three at one moment, in this order
  const entries: LogEntry[] = [
    ...tx.all(received, span).map(({ at, by, id, cashier, turn_in_fen }): LogEntry => ({
      at,
      by,
      what: 'drawer.received',
      ref: id,
      facts: { cashier, amount: fenText(turn_in_fen) },
    })),
    ...tx.all(handedOver, span).map(({ at, by, id, number, amount, to }): LogEntry => ({
      at: at!,
      by,
      what: 'drawer.handed-in',
      ref: id,
      facts: { number, amount: fenText(amount), to },
    })),
    ...tx
      .all(opened, span)
      .map(({ at, by, id }): LogEntry => ({ at, by, what: 'drawer.opened', ref: id, facts: {} })),
  ];
  return entries.toSorted((one, other) => one.at - other.at);
}

type Span = { from: number; to: number };

const opened = query<Span>()(({ from, to }) =>
  tables
    .selectFrom('drawer_shifts')
    .innerJoin('staff', 'staff.id', 'drawer_shifts.cashier_id')
    .select(['drawer_shifts.id', 'opened_at as at', 'staff.name as by'])
    .where('opened_at', '>=', from)
    .where('opened_at', '<', to)
    .where('state', '<>', 'cancelled'),
);

const received = query<Span>()(({ from, to }) =>
  tables
    .selectFrom('drawer_receptions')
    .innerJoin('drawer_shifts', 'drawer_shifts.id', 'drawer_receptions.shift_id')
    .innerJoin('staff', 'staff.id', 'drawer_receptions.received_by')
    .innerJoin('staff as cashier', 'cashier.id', 'drawer_shifts.cashier_id')
    .select([
      'drawer_shifts.id',
      'received_at as at',
      'staff.name as by',
      'cashier.name as cashier',
      'turn_in_fen',
    ])
    .where('received_at', '>=', from)
    .where('received_at', '<', to),
);

const handedOver = query<Span>()(({ from, to }) =>
  tables
    .selectFrom('hand_ins')
    .innerJoin('staff', 'staff.id', 'hand_ins.made_by')
    .innerJoin('staff as taker', 'taker.id', 'hand_ins.handed_to')
    .select([
      'hand_ins.id',
      'handed_at as at',
      'staff.name as by',
      'number',
      'turned_in_fen as amount',
      'taker.name as to',
    ])
    .where('handed_at', '>=', from)
    .where('handed_at', '<', to),
);
