import { type Fen, fen, minus, sum } from '../../../../src-shared/rules/fen.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Tx } from '../../../ledger/tx.ts';

/** A new charge that prepaid money may settle. */
export type Offsettable = Readonly<{ unitId: string; itemId: string; fromOn: string; amount: Fen }>;

/** So much of an account settles a charge. */
export type Offset<C> = Readonly<{ charge: C; accountId: string; amount: Fen }>;

/** Prepaid accounts of households that chose to have new charges paid from them, by household. */
export type ChoosingAccounts = ReadonlyMap<string, readonly Account[]>;

/** The accounts that hold something; each household's for single items before the one for everything. */
export const choosingAccounts = (tx: Tx): ChoosingAccounts =>
  Map.groupBy(tx.all(choosing, {}), ({ unit_id }) => unit_id);

/**
 * What prepaid money settles of new charges, where the household chose so: the oldest first, and each from the account of
 * its own item before the one for everything.
 */
export function prepaidOffsets<C extends Offsettable>(
  accounts: ChoosingAccounts,
  charges: readonly C[],
): Offset<C>[] {
  const offsets: Offset<C>[] = [];
  const left = new Map<string, Fen>();
  const oldestFirst = charges
    .filter(({ unitId }) => accounts.has(unitId))
    .toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : a.fromOn > b.fromOn ? 1 : 0));
  for (const charge of oldestFirst) {
    let owed = charge.amount;
    for (const account of accounts.get(charge.unitId) ?? []) {
      if (account.item_id !== null && account.item_id !== charge.itemId) continue;
      const balance = left.get(account.id) ?? account.balance_fen;
      const amount = fen(Math.min(balance, owed));
      if (amount === 0) continue;
      offsets.push({ charge, accountId: account.id, amount });
      left.set(account.id, minus(balance, amount));
      owed = minus(owed, amount);
    }
  }
  return offsets;
}

/** All offsets together. */
export const offsetTotal = (offsets: readonly Offset<unknown>[]): Fen =>
  sum(offsets.map(({ amount }) => amount));

type Account = NonNullable<(typeof choosing)['row']>;

const choosing = query()(() =>
  tables
    .selectFrom('prepaid_accounts')
    .select(['id', 'unit_id', 'item_id', 'balance_fen'])
    .where('auto_apply', '=', 1)
    .where('balance_fen', '>', fen(0))
    .orderBy((eb) => eb('item_id', 'is', null))
    .orderBy('id'),
);
