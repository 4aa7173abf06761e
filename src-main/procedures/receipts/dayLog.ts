import { officeDay } from '../../../src-shared/rules/officeInstant.ts';
import { halfOf } from '../../../src-shared/rules/workLog.ts';
import { idsFrom } from '../../ledger/newId.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import type { LogEntry } from '../duties/contribution.ts';

/**
 * SHF-06: money taken on a day of the office as one line a half-day, clerk and book with the numbers it used; what was
 * taken back one by one. What it came to stands in no log: whoever counts the drawer must not know (I21).
 */
export function receiptsLog({ tx, counter }: Scene, day: string): LogEntry[] {
  const span = officeDay(day, counter.zone);
  const written = tx.all(writtenBetween, { from: idsFrom(span.from), to: idsFrom(span.to) });
  const taken = Map.groupBy(
    written.filter(({ kind }) => kind === 'receipt'),
    (row) => `${halfOf(row.taken_at, day, counter.zone)} ${row.by} ${row.book_id}`,
  );
  const lines = [...taken.values()].map((rows): LogEntry => {
    const last = rows.at(-1)!;
    return {
      at: last.taken_at,
      by: last.by,
      what: 'receipts.taken',
      ref: null,
      facts: { count: rows.length, first: rows[0]!.number, last: last.number },
    };
  });
  const back = written.flatMap((row): LogEntry[] =>
    row.kind === 'receipt'
      ? []
      : [
          {
            at: row.taken_at,
            by: row.by,
            what: backEvents[row.kind],
            ref: row.id,
            facts: {
              number: row.number,
              payer: row.payer,
              reason: row.reason ?? '',
              of: row.reversal_of_number ?? '',
            },
          },
        ],
  );
  const voided = tx.all(voidedBetween, span).map((row): LogEntry => ({
    at: row.voided_at,
    by: row.by,
    what: 'receipts.voided',
    ref: row.id,
    facts: { number: row.number, payer: row.payer, reason: row.void_reason ?? '' },
  }));
  return [...lines, ...back, ...voided].toSorted((one, other) => one.at - other.at);
}

const backEvents = {
  reversal: 'receipts.reversed',
  'deposit-refund': 'receipts.deposit-refunded',
  'prepaid-refund': 'receipts.prepaid-refunded',
} as const;

// ids follow the clock: what was taken in a span lies side by side, and no other row is read
export const writtenBetween = query<{ from: string; to: string }>()(({ from, to }) =>
  tables
    .selectFrom('receipts')
    .innerJoin('staff', 'staff.id', 'receipts.taken_by')
    .leftJoin('receipts as reversed', 'reversed.id', 'receipts.reversal_of')
    .select([
      'receipts.id',
      'receipts.number',
      'receipts.kind',
      'receipts.book_id',
      'receipts.payer',
      'receipts.reason',
      'receipts.taken_at',
      'staff.name as by',
      'reversed.number as reversal_of_number',
    ])
    .where('receipts.id', '>=', from)
    .where('receipts.id', '<', to)
    .orderBy('receipts.taken_at')
    .orderBy('receipts.no'),
);

export const voidedBetween = query<{ from: number; to: number }>()(({ from, to }) =>
  tables
    .selectFrom('receipts')
    .innerJoin('staff', 'staff.id', 'receipts.voided_by')
    .select([
      'receipts.id',
      'receipts.number',
      'receipts.payer',
      'receipts.void_reason',
      'receipts.voided_at',
      'staff.name as by',
    ])
    .where('receipts.voided_at', 'is not', null)
    .where('receipts.voided_at', '>=', from)
    .where('receipts.voided_at', '<', to)
    .orderBy('receipts.voided_at')
    .$narrowType<{ voided_at: number }>(),
);
