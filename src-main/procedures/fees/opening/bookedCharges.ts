import { sql } from 'kysely';
import type { Fen } from '../../../../src-shared/rules/fen.ts';
import { dayFrom } from '../../../../src-shared/rules/officeInstant.ts';
import { idsIn, query, tables } from '../../../ledger/query.ts';
import type { Tx } from '../../../ledger/tx.ts';
import { isPeriod } from '../periodsOf.ts';
import { subjectKey } from './facts.ts';
import type { OpeningRow } from './planOpening.ts';

/** What is charged already and may be what a row of the file means. */
export type BookedCharge = NonNullable<(typeof chargesBetween)['row']>;

/** Periods charged for whatever a file names, by item and object: read at once, in the order in which they lie. */
export function bookedCharges(tx: Tx, rows: readonly OpeningRow[]): ReadonlyMap<string, BookedCharge[]> {
  const begins = rows.map(({ fromOn }) => fromOn).sort();
  const ends = rows.map(({ toOn }) => toOn).sort();
  const [first] = begins;
  const last = ends.at(-1);
  if (first === undefined || last === undefined) return new Map();
  const itemIds = [...new Set(rows.map(({ itemId }) => itemId))];
  const longest = tx.first(longestOf, { itemIds: JSON.stringify(itemIds) })?.days ?? 0;
  const charges = tx.all(chargesBetween, {
    since: dayFrom(first, -longest),
    until: last,
    itemIds: JSON.stringify(itemIds),
    unitIds: JSON.stringify([...new Set(rows.map(({ unitId }) => unitId))]),
  });
  return Map.groupBy(charges, ({ unit_id, item_id, object_id }) => subjectKey(unit_id, item_id, object_id));
}

const longestOf = query<{ itemIds: string }>()(({ itemIds }) =>
  tables
    .selectFrom('fee_items')
    .select((eb) => eb.fn.max<number | null>('longest_days').as('days'))
    .where('id', 'in', idsIn(itemIds)),
);

type Slots = { since: string; until: string; itemIds: string; unitIds: string };

/** With what of each was paid before this ledger. */
const chargesBetween = query<Slots>()(({ since, until, itemIds, unitIds }) =>
  tables
    .selectFrom('charges')
    .select(['unit_id', 'item_id', 'object_id', 'source', 'from_on', 'to_on', 'amount_fen'])
    .select(
      sql<Fen>`(SELECT coalesce(sum(amount_fen), 0) FROM charge_adjustments
        WHERE charge_id = charges.id AND kind = 'history')`.as('history_fen'),
    )
    .where('from_on', '>=', since)
    .where('from_on', '<=', until)
    .where(isPeriod)
    .where('item_id', 'in', idsIn(itemIds))
    .where('unit_id', 'in', idsIn(unitIds)),
);
