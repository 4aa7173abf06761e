import { sql } from 'kysely';
import { type Fen, fen } from '../../../../src-shared/rules/fen.ts';
import { officeDay } from '../../../../src-shared/rules/officeInstant.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Tx } from '../../../ledger/tx.ts';
import { type Days, daysBetween, movedOn } from '../../receipts/receiptsBetween.ts';
import { inBuilding, lineDay, type Span } from './settledEvents.ts';

/**
 * Money that is no income: put into accounts in the span, paid back out of them and left in them at its end, deposits
 * taken, kept (a charge each, so income from then on) and still held.
 */
export type MoneyHeld = {
  prepaid: Fen;
  prepaidRefunded: Fen;
  balance: Fen;
  deposits: Fen;
  depositsKept: Fen;
  depositsHeld: Fen;
};

export function moneyHeld(tx: Tx, span: Span, zone: string): MoneyHeld {
  const begin = officeDay(span.fromOn, zone).from;
  const end = officeDay(span.toOn, zone).to;
  const deposits = tx.first(depositSums, { ...span, begin, end })!;
  return {
    prepaid: tx.first(toppedUp, { ...span, ...daysBetween(span.fromOn, span.toOn) })?.amount_fen ?? fen(0),
    prepaidRefunded: tx.first(prepaidRefunds, span)!.amount_fen,
    balance: tx.first(accountsAtEnd, span)?.amount_fen ?? fen(0),
    deposits: deposits.taken_fen,
    depositsKept: tx.first(depositsKept, span)!.amount_fen,
    depositsHeld: fen(deposits.held_fen - (tx.first(refundedByEnd, span)?.amount_fen ?? 0)),
  };
}

const toppedUp = query<Span & Days>()((span) =>
  tables
    .selectFrom('receipt_lines')
    .innerJoin('receipts', 'receipts.id', 'receipt_lines.receipt_id')
    .select(sql<Fen>`coalesce(sum(receipt_lines.amount_fen), 0)`.as('amount_fen'))
    .where('receipt_lines.kind', '=', 'prepaid')
    .where('receipts.kind', '<>', 'prepaid-refund')
    .where('receipt_lines.receipt_id', 'in', movedOn(span))
    .where(sql<boolean>`${lineDay} BETWEEN ${span.fromOn} AND ${span.toOn}`)
    .where(inBuilding('receipt_lines.unit_id', span)),
);

/** What went in or out with a receipt that was written by hand counts on the receipt's day. */
const accountsAtEnd = query<Span>()((span) =>
  tables
    .selectFrom('prepaid_entries')
    .innerJoin('prepaid_accounts', 'prepaid_accounts.id', 'prepaid_entries.account_id')
    .leftJoin('receipts', (join) =>
      join
        .onRef('receipts.id', '=', 'prepaid_entries.receipt_id')
        .onRef('receipts.taken_at', '=', 'prepaid_entries.made_at'),
    )
    .select(sql<Fen>`coalesce(sum(prepaid_entries.amount_fen), 0)`.as('amount_fen'))
    .where(sql<boolean>`coalesce(receipts.received_on, prepaid_entries.made_on) <= ${span.toOn}`)
    .where(inBuilding('prepaid_accounts.unit_id', span)),
);

/** A deposit whose receipt was taken back was taken and given back; each on its day. */
const depositSums = query<Span & { begin: number; end: number }>()((span) =>
  tables
    .selectFrom('deposits')
    .select([
      sql<Fen>`coalesce(sum(iif(taken_on BETWEEN ${span.fromOn} AND ${span.toOn}, amount_fen, 0)
        - iif(cancelled_at >= ${span.begin} AND cancelled_at < ${span.end}, amount_fen, 0)), 0)`.as(
        'taken_fen',
      ),
      sql<Fen>`coalesce(sum(iif(taken_on <= ${span.toOn}
        AND (cancelled_at IS NULL OR cancelled_at >= ${span.end}), amount_fen, 0)), 0)`.as('held_fen'),
    ])
    .where(inBuilding('deposits.unit_id', span)),
);

/** A refund on its day, and off again on the day it was undone. */
const refundedByEnd = query<Span>()((span) =>
  tables
    .selectFrom('deposit_refunds')
    .innerJoin('deposits', 'deposits.id', 'deposit_refunds.deposit_id')
    .leftJoin('refund_undos', 'refund_undos.refund_id', 'deposit_refunds.id')
    .select(
      sql<Fen>`coalesce(sum(deposit_refunds.refunded_fen + deposit_refunds.deducted_fen), 0)`.as(
        'amount_fen',
      ),
    )
    .where('deposit_refunds.made_on', '<=', span.toOn)
    .where(sql<boolean>`(refund_undos.made_on IS NULL OR refund_undos.made_on > ${span.toOn})`)
    .where(inBuilding('deposits.unit_id', span)),
);

/** So much more on the days of the span, and so much less that was undone on them. */
const inSpan = (amount: string, refund: string, { fromOn, toOn }: Span) =>
  sql<Fen>`coalesce(sum(
    iif(${sql.ref(`${refund}.made_on`)} BETWEEN ${fromOn} AND ${toOn}, ${sql.ref(amount)}, 0)
    - iif(refund_undos.made_on BETWEEN ${fromOn} AND ${toOn}, ${sql.ref(amount)}, 0)), 0)`;

const depositsKept = query<Span>()((span) =>
  tables
    .selectFrom('deposit_refunds')
    .innerJoin('deposits', 'deposits.id', 'deposit_refunds.deposit_id')
    .leftJoin('refund_undos', 'refund_undos.refund_id', 'deposit_refunds.id')
    .select(inSpan('deposit_refunds.deducted_fen', 'deposit_refunds', span).as('amount_fen'))
    .where('deposit_refunds.made_on', '<=', span.toOn)
    .where(inBuilding('deposits.unit_id', span)),
);

const prepaidRefunds = query<Span>()((span) =>
  tables
    .selectFrom('prepaid_refunds')
    .innerJoin('prepaid_accounts', 'prepaid_accounts.id', 'prepaid_refunds.account_id')
    .leftJoin('refund_undos', 'refund_undos.refund_id', 'prepaid_refunds.id')
    .select(inSpan('prepaid_refunds.amount_fen', 'prepaid_refunds', span).as('amount_fen'))
    .where('prepaid_refunds.made_on', '<=', span.toOn)
    .where(inBuilding('prepaid_accounts.unit_id', span)),
);
