import { sql } from 'kysely';
import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import { type Fen, minus, sum } from '../../../../src-shared/rules/fen.ts';
import { paymentMethods } from '../../../../src-shared/rules/paymentMethods.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Tx } from '../../../ledger/tx.ts';
import { numberText } from '../../../../src-shared/rules/receiptNumbers.ts';
import type { OpenLine } from './openLines.ts';

type HandIn = Output<Contract['drawer']['handIn']>;
type BookRange = HandIn['books'][number];
type Line = Pick<OpenLine, 'receipt_id' | 'nth' | 'kind' | 'method' | 'amount_fen' | 'cause'>;

/** A slip's payments by method, in the order of the counter; and of it what went back by reversals. */
export function listedMethods(lines: readonly Line[]): HandIn['byMethod'] {
  const byMethod = Map.groupBy(lines, ({ method }) => method);
  return paymentMethods.flatMap((method) => {
    const payments = byMethod.get(method);
    if (payments === undefined) return [];
    const reversals = payments.filter(({ kind }) => kind !== 'receipt');
    return [
      { method, count: payments.length, amountFen: amountOf(payments), reversedFen: amountOf(reversals) },
    ];
  });
}

/** 应交 of a method without its reversals. */
export const dueOf = (one: HandIn['byMethod'][number]): Fen => minus(one.amountFen, one.reversedFen);

/** What a slip's receipts are for; prepaid money and deposits under names of their own: `prepaid`, `deposit`. */
export const listedItems = (tx: Tx, lines: readonly Line[]): HandIn['byItem'] =>
  tx.all(itemsOf, { taken: idsOf(lines, 'taken'), voided: idsOf(lines, 'voided') });

/**
 * I18: which numbers of each book a slip holds: from which to which, how many are valid, which are voided or reversals,
 * and which in between are on another slip or spoiled: 止号 − 起号 + 1 is all of them together.
 */
export function listedBooks(tx: Tx, counterCode: string, lines: readonly Line[]): BookRange[] {
  const ids = JSON.stringify([...new Set(lines.map(({ receipt_id }) => receipt_id))]);
  const byBook = Map.groupBy(tx.all(receiptsNamed, { ids }), ({ book_id }) => book_id);
  return [...byBook.values()].map((rows) => rangeOf(rows, counterCode));
}

function rangeOf(rows: readonly Row[], counterCode: string): BookRange {
  const [first, last] = [rows[0]!, rows.at(-1)!];
  const held = new Set(rows.map(({ no }) => no));
  const span = Array.from({ length: last.no - first.no + 1 }, (_, at) => first.no + at);
  const voided = rows.filter((row) => row.voided_at !== null);
  const reversals = rows.filter((row) => row.kind !== 'receipt' && row.voided_at === null);
  return {
    bookCode: first.book_code,
    firstNumber: first.number,
    lastNumber: last.number,
    valid: rows.length - voided.length - reversals.length,
    voided: voided.map(({ number }) => number),
    reversals: reversals.map(({ number }) => number),
    missing: span
      .filter((no) => !held.has(no))
      .map((no) => numberText({ code: first.book_code, kind: first.book_kind }, no, counterCode)),
  };
}

const amountOf = (lines: readonly Line[]): Fen => sum(lines.map(({ amount_fen }) => amount_fen));

const idsOf = (lines: readonly Line[], cause: Line['cause']): string =>
  JSON.stringify([
    ...new Set(lines.filter((line) => line.cause === cause).map(({ receipt_id }) => receipt_id)),
  ]);

type Row = NonNullable<(typeof receiptsNamed)['row']>;

const receiptsNamed = query<{ ids: string }>()(({ ids }) =>
  tables
    .selectFrom('receipts')
    .innerJoin('receipt_books', 'receipt_books.id', 'receipts.book_id')
    .select([
      'receipts.book_id',
      'receipt_books.code as book_code',
      'receipt_books.kind as book_kind',
      'receipts.no',
      'receipts.number',
      'receipts.kind',
      'receipts.voided_at',
    ])
    .where('receipts.id', 'in', sql<string>`(SELECT value FROM json_each(${ids}))`)
    .orderBy('receipt_books.nth')
    .orderBy('receipts.no'),
);

/** A receipt's lines go with its taking, and the lines that take them back with its voiding. */
const itemsOf = query<{ taken: string; voided: string }>()(({ taken, voided }) =>
  tables
    .selectFrom('receipt_lines')
    .leftJoin('fee_items', 'fee_items.id', 'receipt_lines.item_id')
    .select(({ fn }) => [
      sql<string>`iif(receipt_lines.kind = 'charge', fee_items.name, receipt_lines.kind)`.as('item'),
      fn.sum<Fen>('receipt_lines.amount_fen').as('amountFen'),
    ])
    .where((eb) =>
      eb.or([
        eb.and([
          eb('receipt_lines.receipt_id', 'in', sql<string>`(SELECT value FROM json_each(${taken}))`),
          eb('receipt_lines.voids', '=', 0),
        ]),
        eb.and([
          eb('receipt_lines.receipt_id', 'in', sql<string>`(SELECT value FROM json_each(${voided}))`),
          eb('receipt_lines.voids', '=', 1),
        ]),
      ]),
    )
    .groupBy('item')
    .having(({ fn }) => fn.sum('receipt_lines.amount_fen'), '<>', 0)
    .orderBy('item'),
);
