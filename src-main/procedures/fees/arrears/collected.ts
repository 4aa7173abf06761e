import { sql } from 'kysely';
import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import { ratio, roundHalfUp } from '../../../../src-shared/rules/charges/ratio.ts';
import { fen, type Fen, sum } from '../../../../src-shared/rules/fen.ts';
import { officeDay } from '../../../../src-shared/rules/officeInstant.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Tx } from '../../../ledger/tx.ts';
import { ItemBook } from './itemBook.ts';
import { moneyHeld } from './moneyHeld.ts';
import { balance, isOpen } from '../openCharges.ts';
import { daysBetween } from '../../receipts/receiptsBetween.ts';
import { paidFromPrepaid } from './paidFromPrepaid.ts';
import { adjustmentsBySpan, inBuilding, receiptsBySpan, type Span } from './settledEvents.ts';
import { withdrawnLater } from './withdrawnLater.ts';

export type Collection = Output<Contract['fees']['collection']>;
type Line = Collection['lines'][number];

/**
 * FEE-08: what was charged for the span, what came in for it and for earlier periods, and what is still owed at its end,
 * item by item. Every sum is as it stood on the span's days: what was settled, voided or reversed later is taken off
 * again, and what was paid before the span for periods of the span counts as 冲抵. A withdrawn charge counts until the day
 * of its withdrawal: there it comes off what was charged, or never was where it is of the same span.
 */
export function collected(tx: Tx, span: Span, zone: string): Collection {
  const books = new Map(tx.all(itemNames, {}).map(({ id, name }) => [id, new ItemBook(id, name)]));
  const bookOf = (itemId: string): ItemBook => books.get(itemId)!;
  for (const { item_id, owed_fen } of tx.all(stillOpenOfBefore, span)) bookOf(item_id).addOpen(owed_fen);
  for (const row of tx.all(chargedInSpan, span)) bookOf(row.item_id).addCharged(row);
  const time = { begin: officeDay(span.fromOn, zone).from, end: officeDay(span.toOn, zone).to };
  for (const row of tx.all(withdrawnLater, { ...span, ...time })) bookOf(row.item_id).addWithdrawn(row);
  for (const event of [
    ...tx.all(adjustmentsBySpan, span),
    ...tx.all(receiptsBySpan, { ...span, ...daysBetween(span.fromOn, span.toOn) }),
  ])
    bookOf(event.item_id).addSettled(event);
  for (const { itemId, age, amount } of paidFromPrepaid(tx, span)) bookOf(itemId).moveToOffset(age, amount);

  const held = moneyHeld(tx, span, zone);
  const whole = [...books.values()];
  const lines = whole.map((book) => book.line()).filter(isWorthALine);
  return {
    lines,
    ...ratesOf(lines, whole),
    prepaidFen: fen(held.prepaid + sum(whole.map((book) => book.paidAhead))),
    prepaidRefundedFen: held.prepaidRefunded,
    prepaidBalanceFen: fen(held.balance + paidForLater(tx, span, whole)),
    depositsFen: held.deposits,
    depositsKeptFen: held.depositsKept,
    depositsHeldFen: held.depositsHeld,
  };
}

const isWorthALine = (line: Line): boolean =>
  [line.openingFen, line.chargedFen, line.receivedFen, line.receivedEarlierFen, line.closingFen].some(
    (amount) => amount !== 0,
  );

/** 收缴率 by money and by household; of a household every item has to be paid. */
function ratesOf(
  lines: readonly Line[],
  books: readonly ItemBook[],
): Pick<Collection, 'rate' | 'householdRate'> {
  let paid = 0;
  let due = 0;
  for (const line of lines) {
    paid += line.receivedFen + line.offsetFen - line.offsetEarlierFen;
    due += line.chargedFen - (line.waivedFen - line.waivedEarlierFen);
  }
  // what was withdrawn of earlier periods says nothing about this one
  for (const { gone } of books) due += gone;
  const owing = new Map<string, number>();
  for (const { left } of books)
    for (const [unitId, amount] of left) owing.set(unitId, (owing.get(unitId) ?? 0) + amount);
  const clear = [...owing.values()].filter((amount) => amount === 0).length;
  return { rate: shareOf(paid, due), householdRate: shareOf(clear, owing.size) };
}

/** In 1/10,000. */
const shareOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Number(roundHalfUp(ratio(BigInt(part) * 10_000n, BigInt(whole))));

/** What was paid by the span's end for periods that begin after it. */
const paidForLater = (tx: Tx, span: Span, books: readonly ItemBook[]): Fen =>
  fen(
    (tx.first(settledOfLater, span)?.amount_fen ?? 0) - sum(books.map(({ laterThanPaid }) => laterThanPaid)),
  );

const itemNames = query()(() => tables.selectFrom('fee_items').select(['id', 'name']).orderBy('name'));

const stillOpenOfBefore = query<Span>()((span) =>
  tables
    .selectFrom('charges')
    .select(['item_id', sql<Fen>`sum(${balance})`.as('owed_fen')])
    .where(isOpen)
    .where('from_on', '<', span.fromOn)
    .where(inBuilding('charges.unit_id', span))
    .groupBy('item_id'),
);

const chargedInSpan = query<Span>()((span) =>
  tables
    .selectFrom('charges')
    .select([
      'item_id',
      'unit_id',
      sql<Fen>`sum(amount_fen)`.as('charged_fen'),
      sql<Fen>`sum(${balance})`.as('left_fen'),
    ])
    .where('withdrawn_at', 'is', null)
    .where('from_on', '>=', span.fromOn)
    .where('from_on', '<=', span.toOn)
    .where(inBuilding('charges.unit_id', span))
    .groupBy(['item_id', 'unit_id']),
);

const settledOfLater = query<Span>()((span) =>
  tables
    .selectFrom('charges')
    .select(sql<Fen>`coalesce(sum(settled_fen), 0)`.as('amount_fen'))
    .where('withdrawn_at', 'is', null)
    .where('from_on', '>', span.toOn)
    .where(inBuilding('charges.unit_id', span)),
);
