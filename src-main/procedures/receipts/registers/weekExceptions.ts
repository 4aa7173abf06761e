import { sql } from 'kysely';
import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import { businessDate } from '../../../../src-shared/rules/businessDate.ts';
import { type Fen, sum } from '../../../../src-shared/rules/fen.ts';
import { dayFrom, officeDay } from '../../../../src-shared/rules/officeInstant.ts';
import { numberText } from '../../../../src-shared/rules/receiptNumbers.ts';
import { counterOf } from '../../../ledger/counter.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Tx } from '../../../ledger/tx.ts';
import type { CashOfSlip } from './cashOfSlips.ts';
import type { Movement } from './movementsOf.ts';
import { type Slip, weekOf } from './slipsOf.ts';
import type { Week } from './weekAround.ts';

type Exception = Output<Contract['receipts']['week']>['data']['exceptions'][number];
type Kind = Exception['kind'];

type Of = {
  slips: readonly Slip[];
  /** Of slips an earlier register has. */
  movements: readonly Movement[];
  cash: readonly CashOfSlip[];
  today: string;
};

/**
 * What of a week the clerk has to have looked at: 作废, 红冲, 改方式 of what was registered before, cash that
 * was due by now and is on no slip, and numbers nothing was written on. Everything else stands without a tick.
 */
export function exceptionsOf(tx: Tx, week: Week, { slips, movements, cash, today }: Of): Exception[] {
  const kinds = new Map<string, { kind: Kind; on: string }>();
  for (const slip of slips) {
    const kind = slip.voided_at !== null ? 'void' : slip.kind === 'receipt' ? null : 'reversal';
    if (kind !== null) kinds.set(slip.id, { kind, on: slip.received_on });
  }
  for (const { id, cause, moved_on: on } of movements)
    kinds.set(id, { kind: cause === 'voided' ? 'void' : 'changed', on });
  const facts = tx.all(factsOf, { ids: JSON.stringify([...kinds.keys()]) });
  return [
    ...facts.map(({ id, number, total_fen: amountFen, text }): Exception => {
      const { kind, on } = kinds.get(id)!;
      const receiptId = id as NonNullable<Exception['receiptId']>;
      return {
        key: `${kind} ${id} ${on}`,
        kind,
        receiptId,
        number,
        on,
        amountFen,
        text: kind === 'changed' ? '' : text,
      };
    }),
    ...overdue(cash, week.toOn < today ? dayFrom(week.toOn, 1) : today),
    ...missingNumbers(tx, week),
  ];
}

/** Cash of the week's slips that was due before a day and is on no 交款单, by the day it was due. */
function overdue(cash: readonly CashOfSlip[], before: string): Exception[] {
  const late = cash.filter(({ hand_in, deposit_on }) => hand_in === null && deposit_on < before);
  return [...Map.groupBy(late, ({ deposit_on }) => deposit_on)]
    .map(([on, payments]): Exception => ({
      key: `not-handed-in ${on}`,
      kind: 'not-handed-in',
      receiptId: null,
      number: '',
      on,
      amountFen: sum(payments.map(({ amount_fen }) => amount_fen)),
      text: '',
    }))
    .filter(({ amountFen }) => amountFen !== 0)
    .toSorted((one, other) => (one.on < other.on ? -1 : 1));
}

/** A spoiled number stands in one register, as a slip does. */
function missingNumbers(tx: Tx, week: Week): Exception[] {
  const { zone, code } = counterOf(tx);
  const from = officeDay(dayFrom(week.fromOn, -1), zone).from;
  const to = officeDay(week.toOn, zone).to;
  return tx
    .all(spoiled, { from, to })
    .map((row) => ({ ...row, on: businessDate(row.spoiled_at, zone) }))
    .filter(({ on, spoiled_at: at }) => weekOf(tx, on, at).fromOn === week.fromOn)
    .map((row): Exception => ({
      key: `missing-number ${row.book_id} ${row.no}`,
      kind: 'missing-number',
      receiptId: null,
      number: numberText(row, row.no, code),
      on: row.on,
      amountFen: null,
      text: row.reason,
    }));
}

const factsOf = query<{ ids: string }>()(({ ids }) =>
  tables
    .selectFrom('receipts')
    .select([
      'id',
      'number',
      'total_fen',
      sql<string>`coalesce(iif(voided_at IS NULL, reason, void_reason), '')`.as('text'),
    ])
    .where('id', 'in', sql<string>`(SELECT value FROM json_each(${ids}))`)
    .orderBy('id')
    .$narrowType<{ total_fen: Fen }>(),
);

const spoiled = query<{ from: number; to: number }>()(({ from, to }) =>
  tables
    .selectFrom('receipt_spoiled_numbers')
    .innerJoin('receipt_books', 'receipt_books.id', 'receipt_spoiled_numbers.book_id')
    .select(['book_id', 'no', 'reason', 'spoiled_at', 'receipt_books.code', 'receipt_books.kind'])
    .where('spoiled_at', '>=', from)
    .where('spoiled_at', '<', to)
    .orderBy('spoiled_at')
    .orderBy('no'),
);
