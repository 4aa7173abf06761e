import { sql } from 'kysely';
import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { type Fen, fen, sum } from '../../../../src-shared/rules/fen.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { refuseBlind } from '../../drawer/blind.ts';

type TopUps = Contract['receipts']['topUps'];

/**
 * FEE-07: 充值 over a span, household by household and by item. A receipt that was voided is none; one that was reversed
 * stands there, and what took it back with its own number below 0.
 */
export function topUps(scene: Scene, span: Input<TopUps>): Output<TopUps> {
  refuseBlind(scene);
  const { tx } = scene;
  const rows = tx.all(toppedUp, span).map((row) => ({
    on: row.on,
    unitCode: row.unit_code,
    itemName: row.item_name,
    amountFen: row.amount_fen,
    receiptNumber: row.number,
  }));
  const byItem = Map.groupBy(rows, ({ itemName }) => itemName);
  return {
    rows,
    byItem: [...byItem].map(([itemName, ofItem]) => ({
      itemName,
      count: ofItem.length,
      amountFen: sum(ofItem.map(({ amountFen }) => amountFen)),
    })),
    balanceFen: tx.first(allBalances, {})?.balance_fen ?? fen(0),
  };
}

export const toppedUp = query<{ fromOn: string; toOn: string }>()(({ fromOn, toOn }) =>
  tables
    .selectFrom('prepaid_entries')
    .innerJoin('receipts', 'receipts.id', 'prepaid_entries.receipt_id')
    // what was paid from the account by the same receipt is an entry too, and none of its lines
    .innerJoin('receipt_lines', (join) =>
      join
        .onRef('receipt_lines.receipt_id', '=', 'receipts.id')
        .onRef('receipt_lines.account_id', '=', 'prepaid_entries.account_id')
        .onRef('receipt_lines.amount_fen', '=', 'prepaid_entries.amount_fen'),
    )
    .innerJoin('units', 'units.id', 'receipt_lines.unit_id')
    .leftJoin('fee_items', 'fee_items.id', 'receipt_lines.item_id')
    .select([
      'prepaid_entries.made_on as on',
      'units.code as unit_code',
      'fee_items.name as item_name',
      'prepaid_entries.amount_fen',
      'receipts.number',
    ])
    .where('prepaid_entries.made_on', '>=', fromOn)
    .where('prepaid_entries.made_on', '<=', toOn)
    .where('receipts.voided_at', 'is', null)
    .orderBy('prepaid_entries.made_at')
    .orderBy(sql`prepaid_entries.rowid`),
);

const allBalances = query()(() =>
  tables
    .selectFrom('prepaid_accounts')
    .select((eb) => eb.fn.sum<Fen | null>('balance_fen').as('balance_fen')),
);
