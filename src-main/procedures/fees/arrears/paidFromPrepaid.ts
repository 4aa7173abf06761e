import { sql } from 'kysely';
import { fen, type Fen } from '../../../../src-shared/rules/fen.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Tx } from '../../../ledger/tx.ts';
import { type Days, daysBetween, movedOn } from '../../receipts/receiptsBetween.ts';
import { type Age, ageOf, inBuilding, lineDay, type Span } from './settledEvents.ts';

/** How much of an item's charges of an age receipts of the span settled with prepaid money: nothing came in for it then. */
export type FromPrepaid = { itemId: string; age: Age; amount: Fen };

/**
 * Parts each receipt that was paid (also) from a 预存账户: an account for one item pays that item's lines of its household
 * first, whatever is left of it, and accounts for everything, the other lines in their order.
 */
export function paidFromPrepaid(tx: Tx, span: Span): FromPrepaid[] {
  const days = { ...span, ...daysBetween(span.fromOn, span.toOn) };
  const lines = Map.groupBy(tx.all(linesPaidSo, days), ({ receipt_id, voids }) => `${receipt_id} ${voids}`);
  const payments = Map.groupBy(
    tx.all(prepaidPayments, days),
    ({ receipt_id, voids }) => `${receipt_id} ${voids}`,
  );
  return [...payments].flatMap(([key, paid]) => partOf(lines.get(key) ?? [], paid));
}

type Line = NonNullable<(typeof linesPaidSo)['row']>;
type Payment = NonNullable<(typeof prepaidPayments)['row']>;

function partOf(lines: readonly Line[], payments: readonly Payment[]): FromPrepaid[] {
  const left = lines.map((line) => ({ line, amount: Math.abs(line.amount_fen) }));
  const parts: FromPrepaid[] = [];
  for (const { item_id, unit_id, amount_fen } of payments.toSorted(ownItemFirst)) {
    let unspent = Math.abs(amount_fen);
    const isOwn = ({ line }: (typeof left)[number]): boolean =>
      item_id !== null && line.item_id === item_id && line.unit_id === unit_id;
    for (const one of [...left.filter(isOwn), ...left.filter((other) => !isOwn(other))]) {
      const taken = Math.min(unspent, one.amount);
      if (taken === 0) continue;
      one.amount -= taken;
      unspent -= taken;
      if (one.line.counts === 1)
        parts.push({
          itemId: one.line.item_id,
          age: one.line.age,
          amount: fen(Math.sign(amount_fen) * taken),
        });
    }
  }
  return parts;
}

const ownItemFirst = (one: Payment, other: Payment): number =>
  Number(one.item_id === null) - Number(other.item_id === null);

/** Receipts that were paid from an account on days of the span, or taken back on them. */
const paidSo = (days: Days) =>
  tables
    .selectFrom('receipt_payments')
    .select('receipt_id')
    .where('receipt_id', 'in', movedOn(days))
    .where('method', '=', 'prepaid')
    .where('received_on', '>=', days.fromOn)
    .where('received_on', '<=', days.toOn);

const linesPaidSo = query<Span & Days>()((span) =>
  tables
    .selectFrom('receipt_lines')
    .innerJoin('receipts', 'receipts.id', 'receipt_lines.receipt_id')
    .innerJoin('charges', 'charges.id', 'receipt_lines.charge_id')
    .select([
      'receipt_lines.receipt_id',
      'receipt_lines.voids',
      'receipt_lines.unit_id',
      'charges.item_id',
      'receipt_lines.amount_fen',
      ageOf(span).as('age'),
      // a line of another building, or of another day, still takes its share of the money
      sql<number>`${lineDay} BETWEEN ${span.fromOn} AND ${span.toOn}
        AND ${inBuilding('charges.unit_id', span)}`.as('counts'),
    ])
    .where('receipt_lines.receipt_id', 'in', paidSo(span))
    .orderBy('receipt_lines.nth'),
);

const prepaidPayments = query<Span & Days>()((span) =>
  tables
    .selectFrom('receipt_payments')
    .innerJoin('prepaid_accounts', 'prepaid_accounts.id', 'receipt_payments.account_id')
    .select([
      'receipt_payments.receipt_id',
      sql<number>`receipt_payments.cause = 'voided'`.as('voids'),
      'prepaid_accounts.item_id',
      'prepaid_accounts.unit_id',
      // what 改方式 took off an account again was not paid from it
      sql<Fen>`sum(receipt_payments.amount_fen)`.as('amount_fen'),
    ])
    .where('receipt_payments.receipt_id', 'in', paidSo(span))
    .where('receipt_payments.method', '=', 'prepaid')
    .groupBy(sql`1, 2, receipt_payments.account_id`)
    .having(sql<boolean>`sum(receipt_payments.amount_fen) <> 0`),
);
