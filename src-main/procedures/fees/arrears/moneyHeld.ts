import { sql } from 'kysely';
import { type Fen, fen } from '../../../../src-shared/rules/fen.ts';
import { officeDay } from '../../../../src-shared/rules/officeInstant.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Tx } from '../../../ledger/tx.ts';
import { inBuilding, lineDay, type Span } from './settledEvents.ts';

/** Money that is no income: put into accounts in the span and left in them at its end, deposits taken and still held. */
export type MoneyHeld = { prepaid: Fen; balance: Fen; deposits: Fen; depositsHeld: Fen };

export function moneyHeld(tx: Tx, span: Span, zone: string): MoneyHeld {
  const begin = officeDay(span.fromOn, zone).from;
  const end = officeDay(span.toOn, zone).to;
  const deposits = tx.first(depositSums, { ...span, begin, end })!;
  return {
    prepaid: tx.first(toppedUp, span)?.amount_fen ?? fen(0),
    balance: tx.first(accountsAtEnd, span)?.amount_fen ?? fen(0),
    deposits: deposits.taken_fen,
    depositsHeld: fen(deposits.held_fen - (tx.first(refundedByEnd, span)?.amount_fen ?? 0)),
  };
}

const toppedUp = query<Span>()((span) =>
  tables
    .selectFrom('receipt_lines')
    .innerJoin('receipts', 'receipts.id', 'receipt_lines.receipt_id')
    .select(sql<Fen>`coalesce(sum(receipt_lines.amount_fen), 0)`.as('amount_fen'))
    .where('receipt_lines.kind', '=', 'prepaid')
    .where(
      'receipt_lines.receipt_id',
      'in',
      tables
        .selectFrom('receipt_payments')
        .select('receipt_id')
        .where('received_on', '>=', span.fromOn)
        .where('received_on', '<=', span.toOn),
    )
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

const refundedByEnd = query<Span>()((span) =>
  tables
    .selectFrom('deposit_refunds')
    .innerJoin('deposits', 'deposits.id', 'deposit_refunds.deposit_id')
    .select(
      sql<Fen>`coalesce(sum(deposit_refunds.refunded_fen + deposit_refunds.deducted_fen), 0)`.as(
        'amount_fen',
      ),
    )
    .where('deposit_refunds.made_on', '<=', span.toOn)
    .where(inBuilding('deposits.unit_id', span)),
);
