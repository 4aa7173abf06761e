import { sql } from 'kysely';
import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { businessDate } from '../../../../src-shared/rules/businessDate.ts';
import { type Fen, fen, minus, negate, sum } from '../../../../src-shared/rules/fen.ts';
import { numberText } from '../../../../src-shared/rules/receiptNumbers.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Progress, ReportScene } from '../../../ledger/scene.ts';
import { refuseBlind } from '../blind.ts';
import { firstShift, openingBalance } from './journalAt.ts';
import { movedOn } from '../../receipts/receiptsBetween.ts';
import { type MonthSpan, monthSpan } from './monthSpan.ts';

type CashJournal = Contract['drawer']['cashJournal'];
type Journal = Output<CashJournal>;
type Line = Journal['days'][number]['lines'][number];
type Entry = { day: string; at: number; line: Omit<Line, 'inFen' | 'outFen' | 'at'>; in: Fen; out: Fen };
type Asked = Pick<ReportScene, 'tx' | 'counter'>;

/**
 * 现金日记账 (CSH-03): day by day what came in by each book's receipts, what was moved and found besides, what went out on
 * slips, and what is there. A book's receipts of a day stand in one line; the bridge of the month opens each of them.
 */
export async function* cashJournal(
  scene: ReportScene,
  { month }: Input<CashJournal>,
): AsyncGenerator<Progress, Journal, void> {
  refuseBlind(scene);
  yield { done: 0, total: 1 };
  const span = monthSpan(month, scene.counter.zone);
  const openingFen = openingBalance(scene.tx, span);
  const byDay = Map.groupBy(entriesOf(scene, span), ({ day }) => day);
  let balance = openingFen;
  const days = [...byDay.keys()].toSorted().map((day) => {
    const entries = byDay.get(day)!.toSorted((one, other) => one.at - other.at);
    const [inFen, outFen] = [sum(entries.map((one) => one.in)), sum(entries.map(({ out }) => out))];
    balance = minus(sum([balance, inFen]), outFen);
    const lines = entries.map((one) => ({ ...one.line, at: one.at, inFen: one.in, outFen: one.out }));
    return { day, lines, inFen, outFen, balanceFen: balance };
  });
  return { openingFen, days, closingFen: balance };
}

function entriesOf({ tx, counter }: Asked, span: MonthSpan): Entry[] {
  const dayOf = (at: number): string => businessDate(at, counter.zone);
  const signed = (at: number, amount: Fen, line: Pick<Line, 'kind' | 'number' | 'text'>): Entry => ({
    day: dayOf(at),
    at,
    line: { toNumber: null, count: 1, ...line },
    in: amount > 0 ? amount : fen(0),
    out: amount < 0 ? negate(amount) : fen(0),
  });
  const begun = tx.first(firstShift, {});
  const isFirst = begun !== undefined && begun.opened_at >= span.from && begun.opened_at < span.to;
  return [
    ...(isFirst
      ? [
          signed(begun.opened_at, begun.opening_float_fen, {
            kind: 'float',
            number: String(begun.nth),
            text: '',
          }),
        ]
      : []),
    ...tx.all(receiptsByBook, span).map((row): Entry => ({
      day: row.day,
      at: row.at,
      line: {
        kind: 'receipts',
        number: numberText(row, row.first, counter.code),
        toNumber: numberText(row, row.last, counter.code),
        count: row.count,
        text: '',
      },
      in: row.in_fen,
      out: row.out_fen,
    })),
    ...tx
      .all(movements, span)
      .map(({ at, amount_fen, nth, reason }) =>
        signed(at, amount_fen, { kind: 'movement', number: String(nth), text: reason }),
      ),
    ...tx
      .all(variances, span)
      .map(({ received_at, variance_fen, nth, reason_text }) =>
        signed(received_at, variance_fen, { kind: 'variance', number: String(nth), text: reason_text ?? '' }),
      ),
    ...tx
      .all(madeOut, span)
      .map(({ made_at, turned_in_fen, number }) =>
        signed(made_at, negate(turned_in_fen), { kind: 'hand-in', number, text: '' }),
      ),
    ...tx.all(calledBack, span).map(({ cancelled_at, turned_in_fen, number, cancel_reason }) =>
      signed(cancelled_at!, turned_in_fen, {
        kind: 'hand-in-cancelled',
        number,
        text: cancel_reason ?? '',
      }),
    ),
  ];
}

const closedShifts = tables.selectFrom('drawer_shifts').select('id').where('state', '=', 'closed');

const receiptsByBook = query<MonthSpan>()((span) =>
  tables
    .selectFrom('receipt_payments')
    .innerJoin('receipts', 'receipts.id', 'receipt_payments.receipt_id')
    .innerJoin('receipt_books', 'receipt_books.id', 'receipts.book_id')
    .select(({ fn }) => [
      'receipt_payments.received_on as day',
      fn.max('receipts.taken_at').$notNull().as('at'),
      sql<number>`count(DISTINCT receipts.id)`.as('count'),
      fn.min('receipts.no').$notNull().as('first'),
      fn.max('receipts.no').$notNull().as('last'),
      'receipt_books.code',
      'receipt_books.kind',
      sql<Fen>`sum(max(receipt_payments.amount_fen, 0))`.as('in_fen'),
      sql<Fen>`-sum(min(receipt_payments.amount_fen, 0))`.as('out_fen'),
    ])
    .where('receipts.id', 'in', movedOn(span))
    .where('receipt_payments.received_on', '>=', span.fromOn)
    .where('receipt_payments.received_on', '<=', span.toOn)
    .where('receipt_payments.method', '=', 'cash')
    .where('receipt_payments.shift_id', 'in', closedShifts)
    .groupBy(['receipt_payments.received_on', 'receipts.book_id']),
);

const movements = query<MonthSpan>()(({ from, to }) =>
  tables
    .selectFrom('drawer_movements')
    .innerJoin('drawer_shifts', 'drawer_shifts.id', 'drawer_movements.shift_id')
    .select(['drawer_movements.at', 'amount_fen', 'reason', 'drawer_shifts.nth'])
    .where('drawer_shifts.state', '=', 'closed')
    .where('drawer_movements.at', '>=', from)
    .where('drawer_movements.at', '<', to),
);

const variances = query<MonthSpan>()(({ from, to }) =>
  tables
    .selectFrom('drawer_receptions')
    .innerJoin('drawer_seals', 'drawer_seals.shift_id', 'drawer_receptions.shift_id')
    .innerJoin('drawer_shifts', 'drawer_shifts.id', 'drawer_receptions.shift_id')
    .select(['received_at', 'variance_fen', 'reason_text', 'drawer_shifts.nth'])
    .where('received_at', '>=', from)
    .where('received_at', '<', to)
    .where(sql<boolean>`variance_fen <> 0`),
);

const madeOut = query<MonthSpan>()(({ from, to }) =>
  tables
    .selectFrom('hand_ins')
    .select(['made_at', 'turned_in_fen', 'number'])
    .where('made_at', '>=', from)
    .where('made_at', '<', to),
);

const calledBack = query<MonthSpan>()(({ from, to }) =>
  tables
    .selectFrom('hand_ins')
    .select(['cancelled_at', 'turned_in_fen', 'number', 'cancel_reason'])
    .where('cancelled_at', '>=', from)
    .where('cancelled_at', '<', to),
);
