import { sql } from 'kysely';
import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import type { Fen } from '../../../../src-shared/rules/fen.ts';
import type { PayoutKind } from '../../../../src-shared/rules/paymentMethods.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Tx } from '../../../ledger/tx.ts';

/** What finance pays out for the desk, as the register shows it. */
export type Payout = Output<Contract['receipts']['payouts']>['rows'][number];

/** Money finance owes on the desk's behalf, whatever for; one that was undone is owed no more. */
const dues = tables
  .selectFrom('deposit_refunds as refund')
  .innerJoin('deposits', 'deposits.id', 'refund.deposit_id')
  .select([
    sql<PayoutKind>`'deposit'`.as('kind'),
    'refund.id as id',
    'refund.number as number',
    'deposits.unit_id as unit_id',
    'refund.payee as payee',
    'refund.refunded_fen as amount_fen',
    'refund.reason as reason',
    'refund.made_at as made_at',
    'refund.made_on as made_on',
    'refund.made_by as made_by',
    'refund.approved_by as approved_by',
    'refund.paper_id as paper_id',
  ])
  // said as their partial indexes have it
  .where(sql<boolean>`refund.way = 'finance' AND refund.refunded_fen > 0`)
  .where(sql<boolean>`NOT EXISTS (SELECT 1 FROM refund_undos WHERE refund_id = refund.id)`)
  .unionAll(
    tables
      .selectFrom('prepaid_refunds as refund')
      .innerJoin('prepaid_accounts', 'prepaid_accounts.id', 'refund.account_id')
      .select([
        sql<PayoutKind>`'prepaid'`.as('kind'),
        'refund.id as id',
        'refund.number as number',
        'prepaid_accounts.unit_id as unit_id',
        'refund.payee as payee',
        'refund.amount_fen as amount_fen',
        'refund.reason as reason',
        'refund.made_at as made_at',
        'refund.made_on as made_on',
        'refund.made_by as made_by',
        'refund.approved_by as approved_by',
        'refund.paper_id as paper_id',
      ])
      .where(sql<boolean>`refund.way = 'finance'`)
      .where(sql<boolean>`NOT EXISTS (SELECT 1 FROM refund_undos WHERE refund_id = refund.id)`),
  )
  .unionAll(
    tables
      .selectFrom('receipts as refund')
      .select([
        sql<PayoutKind>`'reversal'`.as('kind'),
        'refund.id as id',
        'refund.number as number',
        sql<string>`coalesce(refund.unit_id, (SELECT unit_id FROM receipt_lines WHERE receipt_id = refund.id LIMIT 1))`.as(
          'unit_id',
        ),
        'refund.payer as payee',
        sql<Fen>`(SELECT -sum(amount_fen) FROM receipt_payments
          WHERE receipt_id = refund.id AND method = 'finance')`.as('amount_fen'),
        sql<string>`refund.reason`.as('reason'),
        'refund.taken_at as made_at',
        'refund.received_on as made_on',
        'refund.taken_by as made_by',
        sql<string>`refund.approved_by`.as('approved_by'),
        sql<string>`refund.paper_id`.as('paper_id'),
      ])
      .where(sql<boolean>`refund.kind <> 'receipt' AND refund.voided_at IS NULL AND refund.kind = 'reversal'`)
      .where(
        sql<boolean>`EXISTS (SELECT 1 FROM receipt_payments WHERE receipt_id = refund.id AND method = 'finance')`,
      ),
  );

const listed = tables
  .selectFrom(dues.as('due'))
  .innerJoin('units', 'units.id', 'due.unit_id')
  .innerJoin('staff as maker', 'maker.id', 'due.made_by')
  .innerJoin('staff as approver', 'approver.id', 'due.approved_by')
  .innerJoin('papers', 'papers.id', 'due.paper_id')
  .leftJoin('finance_payouts as payout', (join) =>
    join
      .onRef('payout.subject_id', '=', 'due.id')
      // not by the index of what was undone: nearly all rows undo nothing
      .on(sql<boolean>`+payout.undoes IS NULL`)
      .on(sql<boolean>`NOT EXISTS (SELECT 1 FROM finance_payouts AS undo WHERE undo.undoes = payout.id)`),
  )
  .leftJoin('staff as confirmer', 'confirmer.id', 'payout.made_by')
  .select(['due.kind', 'due.id', 'due.number', 'units.code as unit_code', 'due.payee', 'due.amount_fen'])
  .select([
    'due.reason',
    'due.made_at',
    'due.made_on',
    'maker.name as made_by',
    'approver.name as approved_by',
  ])
  .select(['due.paper_id', 'papers.state as paper_state', 'payout.id as payout_id', 'payout.paid_on'])
  .select([
    'payout.paid_by',
    'payout.voucher',
    'payout.made_at as confirmed_at',
    'confirmer.name as confirmed_by',
  ]);

type Row = NonNullable<(typeof dueNamed)['row']>;

/** A row as a screen gets it. */
export const toPayout = (row: Row): Payout => ({
  kind: row.kind,
  id: row.id,
  number: row.number,
  unitCode: row.unit_code,
  payee: row.payee,
  amountFen: row.amount_fen,
  reason: row.reason,
  madeAt: row.made_at,
  madeOn: row.made_on,
  madeBy: row.made_by,
  approvedBy: row.approved_by,
  paperId: row.paper_id as Payout['paperId'],
  paperState: row.paper_state,
  paid:
    row.payout_id === null
      ? null
      : {
          id: row.payout_id as NonNullable<Payout['paid']>['id'],
          on: row.paid_on!,
          by: row.paid_by!,
          voucher: row.voucher,
          at: row.confirmed_at!,
          confirmedBy: row.confirmed_by!,
        },
});

/** One of them as it stands now; `undefined` where finance owes nothing by that name. */
export function payoutNow(tx: Tx, kind: PayoutKind, id: string): Payout | undefined {
  const row = tx.first(dueNamed, { kind, id });
  return row && toPayout(row);
}

export const dueNamed = query<{ kind: PayoutKind; id: string }>()(({ kind, id }) =>
  listed.where('due.id', '=', id).where('due.kind', '=', kind),
);

/** What waits, the oldest first. */
export const payoutsOpen = query()(() =>
  listed.where('payout.id', 'is', null).orderBy('due.made_at').orderBy('due.id'),
);

/** What was paid of what was asked for since a day, the latest first. */
export const payoutsPaid = query<{ since: string }>()(({ since }) =>
  listed
    .where('payout.id', 'is not', null)
    .where('due.made_on', '>=', since)
    .orderBy('payout.made_at', 'desc'),
);
