import { sql } from 'kysely';
import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { chargeName } from '../../fees/chargeName.ts';
import { accountsOfUnit, toAccount } from './accountRow.ts';

type Accounts = Contract['receipts']['accounts'];

/** 预存 of a household: what is in each account, and what went in and out of it last. */
export const accounts = ({ tx }: Scene, { unitId }: Input<Accounts>): Output<Accounts> =>
  tx.all(accountsOfUnit, { unitId }).map((account) => ({
    ...toAccount(account),
    entries: tx.all(entriesOf, { accountId: account.id }).map((entry) => ({
      at: entry.made_at,
      on: entry.made_on,
      amountFen: entry.amount_fen,
      text:
        entry.number ??
        entry.refund_number ??
        `${chargeName(entry.item_name ?? '', entry.source)} ${entry.from_on ?? ''}–${entry.to_on ?? ''}`,
      receiptId: entry.receipt_id,
      by: entry.made_by,
    })),
  }));

/** An entry is of a receipt or a refund, by its number, or of a charge that was offset, by item and period. */
export const entriesOf = query<{ accountId: string }>()(({ accountId }) =>
  tables
    .selectFrom('prepaid_entries')
    .innerJoin('staff', 'staff.id', 'prepaid_entries.made_by')
    .leftJoin('receipts', 'receipts.id', 'prepaid_entries.receipt_id')
    .leftJoin('prepaid_refunds', 'prepaid_refunds.id', 'prepaid_entries.refund_id')
    .leftJoin('charge_adjustments', 'charge_adjustments.id', 'prepaid_entries.adjustment_id')
    .leftJoin('charges', 'charges.id', 'charge_adjustments.charge_id')
    .leftJoin('fee_items', 'fee_items.id', 'charges.item_id')
    .select([
      'prepaid_entries.made_at',
      'prepaid_entries.made_on',
      'prepaid_entries.amount_fen',
      'prepaid_entries.receipt_id',
      'staff.name as made_by',
      'receipts.number',
      'prepaid_refunds.number as refund_number',
      'fee_items.name as item_name',
      'charges.source',
      'charges.from_on',
      'charges.to_on',
    ])
    .where('prepaid_entries.account_id', '=', accountId)
    .orderBy('prepaid_entries.made_at', 'desc')
    .orderBy(sql`prepaid_entries.rowid`, 'desc')
    .limit(50),
);
