import { type Fen, negate, sum } from '../../../src-shared/rules/fen.ts';
import { idsIn, query, tables } from '../../ledger/query.ts';
import type { Schema } from '../../ledger/schema.ts';
import type { Tx } from '../../ledger/tx.ts';

/** How much of a receipt is paid from which prepaid account. */
export type PaidFrom = { accountId: string; amount: Fen };
type Line = Pick<Schema['receipt_lines'], 'kind' | 'unit_id' | 'item_id'> & { amount: Fen };
type Account = NonNullable<(typeof accountsNamed)['row']>;

/**
 * What is wrong with the prepaid money a receipt is paid by, all of it together: it pays only charges of its own
 * household, of an account for one item only that item's, and each account once; `null` where it fits.
 */
export function prepaidTrouble(
  accounts: ReadonlyMap<string, Account>,
  used: readonly PaidFrom[],
  lines: readonly Line[],
): 'receipt/account-twice' | 'receipt/prepaid-unfit' | null {
  if (new Set(used.map(({ accountId }) => accountId)).size < used.length) return 'receipt/account-twice';
  const charges = lines.filter(({ kind }) => kind === 'charge');
  const left = new Map<string, Fen>();
  for (const { accountId, amount } of used) {
    const account = accounts.get(accountId);
    if (!account) return 'receipt/prepaid-unfit';
    const home = charges.filter(({ unit_id }) => unit_id === account.unit_id);
    const itemOnly = home.filter(({ item_id }) => account.item_id === null || item_id === account.item_id);
    if (amount > total(itemOnly)) return 'receipt/prepaid-unfit';
    const unpaid = sum([left.get(account.unit_id) ?? total(home), negate(amount)]);
    if (unpaid < 0) return 'receipt/prepaid-unfit';
    left.set(account.unit_id, unpaid);
  }
  return null;
}

const total = (lines: readonly Line[]): Fen => sum(lines.map(({ amount }) => amount));

/** The accounts prepaid money comes out of, by id. */
export const accountsOf = (tx: Tx, used: readonly PaidFrom[]): ReadonlyMap<string, Account> => {
  const ids = JSON.stringify(used.map(({ accountId }) => accountId));
  return new Map(tx.all(accountsNamed, { ids }).map((row) => [row.id, row]));
};

const accountsNamed = query<{ ids: string }>()(({ ids }) =>
  tables
    .selectFrom('prepaid_accounts')
    .select(['id', 'unit_id', 'item_id', 'balance_fen'])
    .where('id', 'in', idsIn(ids)),
);
