import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';

/** A household's prepaid account as the screens show it. */
export type Account = Output<Contract['receipts']['setAutoApply']>;

const accountsKept = tables
  .selectFrom('prepaid_accounts')
  .innerJoin('units', 'units.id', 'prepaid_accounts.unit_id')
  .leftJoin('fee_items', 'fee_items.id', 'prepaid_accounts.item_id')
  .select([
    'prepaid_accounts.id',
    'prepaid_accounts.unit_id',
    'units.code as unit_code',
    'prepaid_accounts.item_id',
    'fee_items.name as item_name',
    'prepaid_accounts.balance_fen',
    'prepaid_accounts.auto_apply',
  ]);

type AccountRow = NonNullable<(typeof accountNamed)['row']>;

/** A row as a screen gets it. */
export const toAccount = (row: AccountRow): Account => ({
  id: row.id as Account['id'],
  unitId: row.unit_id as Account['unitId'],
  unitCode: row.unit_code,
  itemId: row.item_id as Account['itemId'],
  itemName: row.item_name,
  balanceFen: row.balance_fen,
  autoApply: row.auto_apply === 1,
});

export const accountNamed = query<{ id: string }>()(({ id }) =>
  accountsKept.where('prepaid_accounts.id', '=', id),
);

/** The account for everything first, then by item. */
export const accountsOfUnit = query<{ unitId: string }>()(({ unitId }) =>
  accountsKept.where('prepaid_accounts.unit_id', '=', unitId).orderBy('fee_items.name'),
);
