import { sql } from 'kysely';
import { idsFrom } from '../../ledger/newId.ts';
import { tables } from '../../ledger/query.ts';

/** Days of the office, and between which ids everything lies that was entered on them. */
export type Days = { fromOn: string; toOn: string; firstId: string; afterId: string };

/** The days from one to another. */
export const daysBetween = (fromOn: string, toOn: string): Days => ({
  fromOn,
  toOn,
  firstId: idsFrom(Date.parse(fromOn) - aheadOfUtcMs),
  afterId: idsFrom(Date.parse(toOn) + dayMs + behindUtcMs),
});

/** No last day. */
export const withoutEnd = { toOn: '9999-12-31', afterId: '~' } as const satisfies Partial<Days>;

const dayMs = 24 * 60 * 60_000;
// the zone may have been another one then: a day begins nowhere earlier, and ends nowhere later
const aheadOfUtcMs = 14 * 60 * 60_000;
const behindUtcMs = 12 * 60 * 60_000;

/**
 * The ids of the receipts that were received on these days. An id begins with the moment it was made, and what is not
 * written by hand is received on that day: no receipt of other days is read but of those beside them.
 */
export const receivedOn = (days: Days) =>
  tables
    .selectFrom('receipts')
    .select('id')
    .where('handwritten', '=', sql.lit(0))
    .where('id', '>=', days.firstId)
    .where('id', '<', days.afterId)
    .where('received_on', '>=', days.fromOn)
    .where('received_on', '<=', days.toOn)
    .unionAll(
      tables
        .selectFrom('receipts')
        .select('id')
        .where('handwritten', '=', sql.lit(1))
        .where('received_on', '>=', days.fromOn)
        .where('received_on', '<=', days.toOn),
    );

/** The ids of the receipts whose money moved on these days: received, voided, or moved to another method. */
export const movedOn = (days: Days) =>
  receivedOn(days).union(
    tables
      .selectFrom('receipt_entries')
      .innerJoin('receipts', 'receipts.code', 'receipt_entries.receipt_code')
      .select('receipts.id')
      .where('moved_at', 'is not', null)
      .where('receipt_entries.received_on', '>=', days.fromOn)
      .where('receipt_entries.received_on', '<=', days.toOn),
  );
