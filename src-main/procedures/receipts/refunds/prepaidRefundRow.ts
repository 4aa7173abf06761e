import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { paidAt } from './paidAt.ts';

/** A refund of prepaid money as the screens show it. */
export type PrepaidRefund = Output<Contract['receipts']['refundPrepaid']>;

const refundsKept = tables
  .selectFrom('prepaid_refunds')
  .innerJoin('staff as maker', 'maker.id', 'prepaid_refunds.made_by')
  .innerJoin('staff as approver', 'approver.id', 'prepaid_refunds.approved_by')
  .leftJoin('refund_undos', 'refund_undos.refund_id', 'prepaid_refunds.id')
  .selectAll('prepaid_refunds')
  .select(['maker.name as made_by_name', 'approver.name as approved_by_name'])
  .select(['refund_undos.made_at as undone_at', paidAt('prepaid_refunds.id').as('paid_at')]);

type Row = NonNullable<(typeof refundNamed)['row']>;

/** A row as a screen gets it. */
export const toPrepaidRefund = (row: Row): PrepaidRefund => ({
  id: row.id as PrepaidRefund['id'],
  number: row.number,
  accountId: row.account_id as PrepaidRefund['accountId'],
  amountFen: row.amount_fen,
  reason: row.reason,
  way: row.way,
  payee: row.payee,
  madeAt: row.made_at,
  madeBy: row.made_by_name,
  approvedBy: row.approved_by_name,
  paidAt: row.way === 'cash' ? row.made_at : row.paid_at,
  undoneAt: row.undone_at,
  paperId: row.paper_id as PrepaidRefund['paperId'],
});

export const refundNamed = query<{ id: string }>()(({ id }) =>
  refundsKept.where('prepaid_refunds.id', '=', id),
);

const refundsOfUnit = query<{ unitId: string }>()(({ unitId }) =>
  refundsKept
    .where('prepaid_refunds.account_id', 'in', (eb) =>
      eb.selectFrom('prepaid_accounts').select('prepaid_accounts.id').where('unit_id', '=', unitId),
    )
    .orderBy('prepaid_refunds.made_at', 'desc'),
);

/** 退预存 of a household, the latest first. */
export const prepaidRefunds = ({ tx }: Scene, { unitId }: { unitId: string }): PrepaidRefund[] =>
  tx.all(refundsOfUnit, { unitId }).map(toPrepaidRefund);
