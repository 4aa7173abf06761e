import { sql } from 'kysely';
import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import { type Fen, fen, minus, sum } from '../../../../src-shared/rules/fen.ts';
import { dayFrom } from '../../../../src-shared/rules/officeInstant.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Tx } from '../../../ledger/tx.ts';
import { type Days, movedOn } from '../../receipts/receiptsBetween.ts';
import { lineDay } from '../../fees/arrears/settledEvents.ts';
import type { MonthSpan } from './monthSpan.ts';
import { type NotHandedIn, notHandedInAt } from './notHandedIn.ts';

export type Page = Output<Contract['drawer']['month']>;
export type CashBridge = Page['bridge']['cash'];

/** Which payments were on no slip when a month began, and when it ended. */
export const notHandedInAround = (tx: Tx, { fromOn, from, toOn, to }: MonthSpan) => ({
  before: notHandedInAt(tx, { at: from, day: dayFrom(fromOn, -1) }),
  after: notHandedInAt(tx, { at: to, day: toOn }),
});

/**
 * 本月现金实收 = 本月交款单应交 + 月末已收未交 − 月初已收未交, and 本月实收 is what it settled, what was put
 * by and what was deposited. Each sum comes from rows of its own, and reads no more than the month and what was not handed in.
 */
export function cashBridge(tx: Tx, span: MonthSpan): CashBridge {
  const around = notHandedInAround(tx, span);
  const [before, after] = [amountOf(around.before), amountOf(around.after)];
  const paid = tx.first(paidInMonth, span)!;
  const handedIn = minus(tx.first(madeOut, span)!.fen, tx.first(calledBack, span)!.fen);
  const lines = new Map(tx.all(linesInMonth, span).map((row) => [row.kind, row.fen]));
  const lineSum = (kind: 'charge' | 'prepaid' | 'deposit'): Fen => lines.get(kind) ?? fen(0);
  const parts = [lineSum('charge'), lineSum('prepaid'), lineSum('deposit')] as const;
  return {
    cashTakenFen: paid.cash_fen,
    handedInFen: handedIn,
    notHandedInBeforeFen: before,
    notHandedInAfterFen: after,
    cashDifferenceFen: minus(sum([handedIn, after]), sum([before, paid.cash_fen])),
    takenFen: paid.taken_fen,
    fromPrepaidFen: paid.prepaid_fen,
    settledFen: parts[0],
    toPrepaidFen: parts[1],
    toDepositsFen: parts[2],
    takenDifferenceFen: minus(sum([paid.taken_fen, paid.prepaid_fen]), sum(parts)),
  };
}

const amountOf = (payments: readonly NotHandedIn[]): Fen => sum(payments.map(({ amount_fen }) => amount_fen));

const sumWhere = (condition: string) => sql<Fen>`coalesce(sum(iif(${sql.raw(condition)}, amount_fen, 0)), 0)`;

const paidInMonth = query<MonthSpan>()((span) =>
  tables
    .selectFrom('receipt_payments')
    .select([
      sumWhere("method = 'cash'").as('cash_fen'),
      sumWhere("method <> 'prepaid'").as('taken_fen'),
      sumWhere("method = 'prepaid'").as('prepaid_fen'),
    ])
    .where('receipt_id', 'in', movedOn(span))
    .where('received_on', '>=', span.fromOn)
    .where('received_on', '<=', span.toOn),
);

const madeOut = query<MonthSpan>()(({ from, to }) =>
  tables
    .selectFrom('hand_ins')
    .select(sql<Fen>`coalesce(sum(due_fen), 0)`.as('fen'))
    .where('made_at', '>=', from)
    .where('made_at', '<', to),
);

const calledBack = query<MonthSpan>()(({ from, to }) =>
  tables
    .selectFrom('hand_ins')
    .select(sql<Fen>`coalesce(sum(due_fen), 0)`.as('fen'))
    .where('cancelled_at', '>=', from)
    .where('cancelled_at', '<', to),
);

/** Lines on the days they count on: what a voiding took back, on the day of the voiding. */
export const linesTouched = (span: Days) =>
  tables
    .selectFrom('receipts')
    .innerJoin('receipt_lines', 'receipt_lines.receipt_id', 'receipts.id')
    .where('receipts.id', 'in', movedOn(span))
    .where(sql<boolean>`${lineDay} BETWEEN ${span.fromOn} AND ${span.toOn}`);

const linesInMonth = query<MonthSpan>()((span) =>
  linesTouched(span)
    .select(['receipt_lines.kind', sql<Fen>`sum(receipt_lines.amount_fen)`.as('fen')])
    .groupBy('receipt_lines.kind'),
);
