import { sql } from 'kysely';
import { type Fen, fen, fenText, minus, negate, sum } from '../../../src-shared/rules/fen.ts';
import { idsIn, query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import type { Schema } from '../../ledger/schema.ts';
import type { Tx } from '../../ledger/tx.ts';

/** What moves prepaid money: a receipt, an adjustment of a charge, or a refund that finance pays. */
type Cause = { receiptId: string } | { adjustmentId: string } | { refundId: string };

/** A household's prepaid account for everything (`null`) or for one item; made when it is first needed. */
export function accountOf({ tx, newId }: Scene, unitId: string, itemId: string | null): string {
  const known = tx.first(accountFor, { unitId, itemId: itemId ?? '' });
  if (known) return known.id;
  const id = newId();
  tx.run(openAccount, { id, unit_id: unitId, item_id: itemId });
  return id;
}

/** Money into a prepaid account, or out of it where `amount` is below 0; there never is less than nothing in it. */
export function moveBalance(
  scene: Scene,
  move: { accountId: string; amount: Fen } & Cause,
  tooLittle: 'receipt/prepaid-short' | 'receipt/prepaid-spent' = 'receipt/prepaid-short',
): void {
  const { tx, staff, now, today, newId } = scene;
  const { balance_fen: balance } = tx.first(balanceOf, { id: move.accountId }) ?? refuse('account/unknown');
  if (sum([balance, move.amount]) < 0) {
    refuse(tooLittle, {
      balance: fenText(balance),
      short: fenText(minus(negate(move.amount), balance)),
    });
  }
  tx.run(writeEntry, {
    id: newId(),
    account_id: move.accountId,
    amount_fen: fen(move.amount),
    receipt_id: 'receiptId' in move ? move.receiptId : null,
    adjustment_id: 'adjustmentId' in move ? move.adjustmentId : null,
    refund_id: 'refundId' in move ? move.refundId : null,
    made_at: now,
    made_on: today,
    made_by: staff.id,
  });
  tx.run(writeBalance, { id: move.accountId, amount: move.amount });
}

/** What will be left in these accounts after so much has gone into each or out of it, as a receipt prints it: 水费 120.00. */
export function prepaidLeft(tx: Tx, moves: ReadonlyMap<string, Fen>): string {
  if (moves.size === 0) return '';
  return tx
    .all(balancesOf, { ids: JSON.stringify([...moves.keys()]) })
    .map(({ id, item_name, balance_fen }) => {
      const left = fenText(sum([balance_fen, moves.get(id) ?? fen(0)]));
      return item_name === null ? left : `${item_name} ${left}`;
    })
    .join('，');
}

const balancesOf = query<{ ids: string }>()(({ ids }) =>
  tables
    .selectFrom('prepaid_accounts')
    .leftJoin('fee_items', 'fee_items.id', 'prepaid_accounts.item_id')
    .select(['prepaid_accounts.id', 'fee_items.name as item_name', 'balance_fen'])
    .where('prepaid_accounts.id', 'in', idsIn(ids))
    .orderBy(sql`item_id IS NOT NULL`)
    .orderBy('item_name'),
);

const accountFor = query<{ unitId: string; itemId: string }>()(({ unitId, itemId }) =>
  tables
    .selectFrom('prepaid_accounts')
    .select('id')
    .where('unit_id', '=', unitId)
    .where(sql<boolean>`coalesce(item_id, '') = ${itemId}`),
);

const openAccount = query<Pick<Schema['prepaid_accounts'], 'id' | 'unit_id' | 'item_id'>>()((row) =>
  tables.insertInto('prepaid_accounts').values({
    id: row.id,
    unit_id: row.unit_id,
    item_id: row.item_id,
    balance_fen: fen(0),
    auto_apply: 0,
  }),
);

const balanceOf = query<{ id: string }>()(({ id }) =>
  tables.selectFrom('prepaid_accounts').select('balance_fen').where('id', '=', id),
);

const writeEntry = query<Schema['prepaid_entries']>()((row) =>
  tables.insertInto('prepaid_entries').values({
    id: row.id,
    account_id: row.account_id,
    amount_fen: row.amount_fen,
    receipt_id: row.receipt_id,
    adjustment_id: row.adjustment_id,
    refund_id: row.refund_id,
    made_at: row.made_at,
    made_on: row.made_on,
    made_by: row.made_by,
  }),
);

const writeBalance = query<{ id: string; amount: Fen }>()(({ id, amount }) =>
  tables
    .updateTable('prepaid_accounts')
    .set({ balance_fen: sql<Fen>`balance_fen + ${amount}` })
    .where('id', '=', id),
);
