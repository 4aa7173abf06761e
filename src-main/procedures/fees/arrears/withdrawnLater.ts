import { sql } from 'kysely';
import type { Fen } from '../../../../src-shared/rules/fen.ts';
import { query, tables } from '../../../ledger/query.ts';
import { inBuilding, type Span } from './settledEvents.ts';

/** A span with the moments it begins and ends at. */
export type SpanOfTime = Span & { readonly begin: number; readonly end: number };

const samePeriod = sql`anew.from_on = charges.from_on AND anew.unit_id = charges.unit_id
  AND anew.item_id = charges.item_id AND anew.object_id = charges.object_id
  AND anew.booked_at >= charges.withdrawn_at AND anew.source IN ('run', 'ahead', 'opening')`;

// each as one of the indexes has it, so that no charge is searched for among all of them
const chargedAnew = sql<boolean>`EXISTS (SELECT 1 FROM charges AS anew WHERE ${samePeriod} AND anew.withdrawn_at IS NULL)`;
const chargedAnewInVain = sql<boolean>`EXISTS (SELECT 1 FROM charges AS anew WHERE ${samePeriod}
  AND (anew.source IN ('manual', 'late-fee', 'ticket') OR anew.withdrawn_at IS NOT NULL)
  AND anew.withdrawn_at IS NOT NULL AND anew.id <> charges.id)`;

/**
 * Charges of the span or before it that stood when it began or all through it, and were withdrawn since: a month that is
 * over stays as it was. Not where the same period was charged anew: then that charge stands in its place. Of the span's
 * own only those it still had at its end; of earlier ones also those withdrawn in it (`gone_fen`).
 */
export const withdrawnLater = query<SpanOfTime>()((span) =>
  tables
    .selectFrom('charges')
    .select([
      'item_id',
      'unit_id',
      sql<number>`from_on < ${span.fromOn}`.as('is_earlier'),
      sql<Fen>`sum(amount_fen)`.as('charged_fen'),
      sql<Fen>`sum(iif(withdrawn_at < ${span.end}, amount_fen, 0))`.as('gone_fen'),
    ])
    .where(sql<boolean>`charges.withdrawn_at >= iif(from_on < ${span.fromOn}, ${span.begin}, ${span.end})`)
    .where('from_on', '<=', span.toOn)
    .where(
      sql<boolean>`NOT (source IN ('run', 'ahead', 'opening') AND (${chargedAnew} OR ${chargedAnewInVain}))`,
    )
    .where(inBuilding('charges.unit_id', span))
    .groupBy(sql`1, 2, 3`),
);
