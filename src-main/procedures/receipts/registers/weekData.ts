import { sql } from 'kysely';
import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import { type Fen, sum } from '../../../../src-shared/rules/fen.ts';
import type { PaymentMethod } from '../../../../src-shared/rules/paymentMethods.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Tx } from '../../../ledger/tx.ts';
import { cashOfSlips, handedIn } from './cashOfSlips.ts';
import { type Movement, movementsOf } from './movementsOf.ts';
import { type Slip, slipsOf } from './slipsOf.ts';
import type { Week } from './weekAround.ts';
import { exceptionsOf } from './weekExceptions.ts';

export type WeekData = Output<Contract['receipts']['week']>['data'];
type Line = WeekData['lines'][number];

/**
 * FEE-10: the slips of a week, day by day and book by book, and their sums by item and by method. A voided slip comes to
 * nothing and is named; what is held or paid ahead stands apart from income, under `deposit` and `prepaid`.
 */
export function weekData(tx: Tx, week: Week, today: string): WeekData {
  const slips = slipsOf(tx, week);
  const movements = movementsOf(tx, week);
  const later = linesLater(tx, movements);
  const cash = cashOfSlips(
    tx,
    slips.map(({ id }) => id),
  );
  const cashById = Map.groupBy(cash, (row) => row.receipt_id);
  const byId = { ids: JSON.stringify(slips.map(({ id }) => id)) };
  const items = Map.groupBy(tx.all(itemsOf, byId), (row) => row.receipt_id);
  const methods = Map.groupBy(tx.all(methodsOf, byId), (row) => row.receipt_id);
  const itemRows = (of: readonly Slip[]) => of.flatMap(({ id }) => items.get(id) ?? []);
  const methodRows = (of: readonly Slip[]) => of.flatMap(({ id }) => methods.get(id) ?? []);
  const cashRows = (of: readonly Slip[]) => of.flatMap(({ id }) => cashById.get(id) ?? []);
  const groups = Map.groupBy(slips, (slip) => `${slip.received_on} ${slip.book_nth}`);
  return {
    lines: [
      ...[...groups.values()].map((group) => ({
        ...lineOf(group, itemRows(group), methodRows(group)),
        ...handedIn(cashRows(group)),
      })),
      ...later.lines,
    ],
    byItem: sumsBy([...itemRows(slips), ...later.items], ({ item }) => item).map(
      ({ name, count, amountFen }) => ({ item: name, count, amountFen }),
    ),
    byMethod: sumsBy([...methodRows(slips), ...later.methods], ({ method }) => method).map(
      ({ name, count, amountFen }) => ({ method: name, count, amountFen }),
    ),
    receipts: slips.length,
    totalFen: totalOf([...itemRows(slips), ...later.items]),
    exceptions: exceptionsOf(tx, week, { slips, movements, cash, today }),
  };
}

type Later = { lines: Line[]; items: ItemRow[]; methods: MethodRow[] };

/** Slips that are registered already and moved since, day by day and book by book; they are not counted again. */
function linesLater(tx: Tx, movements: readonly Movement[]): Later {
  const voided = movements.filter(({ cause }) => cause === 'voided');
  const voidedIds = JSON.stringify(distinct(voided.map(({ id }) => id)));
  const given = Map.groupBy(tx.all(itemsVoided, { ids: voidedIds }), (row) => row.receipt_id);
  const all: Later = { lines: [], items: [], methods: [] };
  for (const group of Map.groupBy(movements, (one) => `${one.moved_on} ${one.book_nth}`).values()) {
    const numbers = distinct(group.map(({ number }) => number));
    const ofCause = (cause: Movement['cause']) => group.filter((one) => one.cause === cause);
    const items = distinct(ofCause('voided').map(({ id }) => id))
      .flatMap((id) => given.get(id) ?? [])
      .map((row) => ({ ...row, counts: false }));
    const methods = group.map((one) => ({ ...one, receipt_id: one.id, counts: false }));
    all.lines.push({
      day: group[0]!.moved_on,
      bookCode: group[0]!.book_code,
      firstNumber: numbers[0]!,
      lastNumber: numbers.at(-1)!,
      receipts: 0,
      registeredBefore: true,
      voided: distinct(ofCause('voided').map(({ number }) => number)),
      changed: distinct(ofCause('method-changed').map(({ number }) => number)),
      reversals: [],
      ...partsOf(items, methods),
      handIns: [],
      notHandedInFen: null,
    });
    all.items.push(...items);
    all.methods.push(...methods);
  }
  return all;
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];

/** `counts`: whether it is a slip of its own in the sums. */
type ItemRow = { receipt_id: string; item: string; amount_fen: Fen; counts?: boolean };
type MethodRow = { receipt_id: string; method: PaymentMethod; amount_fen: Fen; counts?: boolean };

function lineOf(
  slips: readonly Slip[],
  items: readonly ItemRow[],
  methods: readonly MethodRow[],
): Omit<Line, 'handIns' | 'notHandedInFen'> {
  const [first] = slips;
  const last = slips.at(-1);
  if (!first || !last) throw new Error('a day without slips has no line');
  return {
    day: first.received_on,
    bookCode: first.book_code,
    firstNumber: first.number,
    lastNumber: last.number,
    receipts: slips.length,
    registeredBefore: false,
    voided: slips.filter((slip) => slip.voided_at !== null).map(({ number }) => number),
    changed: [],
    reversals: slips
      .filter((slip) => slip.kind !== 'receipt' && slip.voided_at === null)
      .map(({ number }) => number),
    ...partsOf(items, methods),
  };
}

/** What some slips come to: by item, by method, and together. */
const partsOf = (
  items: readonly ItemRow[],
  methods: readonly MethodRow[],
): Pick<Line, 'byItem' | 'byMethod' | 'totalFen'> => ({
  byItem: sumsBy(items, ({ item }) => item).map(({ name, amountFen }) => ({ item: name, amountFen })),
  byMethod: sumsBy(methods, ({ method }) => method).map(({ name, amountFen }) => ({
    method: name,
    amountFen,
  })),
  totalFen: totalOf(items),
});

const totalOf = (rows: readonly { amount_fen: Fen }[]): Fen => sum(rows.map((row) => row.amount_fen));

function sumsBy<Row extends { amount_fen: Fen; counts?: boolean }, Name>(
  rows: readonly Row[],
  nameOf: (row: Row) => Name,
): { name: Name; count: number; amountFen: Fen }[] {
  return [...Map.groupBy(rows, nameOf)].map(([name, of]) => ({
    name,
    count: of.filter(({ counts }) => counts !== false).length,
    amountFen: totalOf(of),
  }));
}

const itemsIn = (ids: string) =>
  tables
    .selectFrom('receipt_lines')
    .leftJoin('fee_items', 'fee_items.id', 'receipt_lines.item_id')
    .select((eb) => [
      'receipt_lines.receipt_id',
      eb
        .case()
        .when('receipt_lines.kind', '=', 'charge')
        .then(eb.ref('fee_items.name').$notNull())
        .else(eb.ref('receipt_lines.kind'))
        .end()
        .as('item'),
      eb.fn.sum<Fen>('receipt_lines.amount_fen').as('amount_fen'),
    ])
    .where('receipt_lines.receipt_id', 'in', eachOf(ids))
    .groupBy(['receipt_lines.receipt_id', 'item'])
    .having((eb) => eb(eb.fn.sum('receipt_lines.amount_fen'), '<>', 0))
    .orderBy('item');

/** What each slip was for, voided ones not at all: money held and paid ahead by what they are, the rest by item. */
const itemsOf = query<{ ids: string }>()(({ ids }) => itemsIn(ids));

/** What voided slips took back, below 0. */
const itemsVoided = query<{ ids: string }>()(({ ids }) => itemsIn(ids).where('receipt_lines.voids', '=', 1));

const methodsOf = query<{ ids: string }>()(({ ids }) =>
  tables
    .selectFrom('receipt_payments')
    .select((eb) => ['receipt_id', 'method', eb.fn.sum<Fen>('amount_fen').as('amount_fen')])
    .where('receipt_id', 'in', eachOf(ids))
    .groupBy(['receipt_id', 'method'])
    .having((eb) => eb(eb.fn.sum('amount_fen'), '<>', 0))
    .orderBy('method'),
);

function eachOf(ids: string) {
  return sql<string>`(SELECT value FROM json_each(${ids}))`;
}
