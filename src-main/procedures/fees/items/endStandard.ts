import { sql } from 'kysely';
import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { dayFrom } from '../../../../src-shared/rules/officeInstant.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { refuseChargedAfter, refuseUsed } from './chargedAlready.ts';
import { itemOrRefuse } from './itemRow.ts';
import { standardOrRefuse } from './standardRow.ts';

type EndStandard = Contract['fees']['endStandard'];

/**
 * A price without a successor: from the next day on a wider one holds, or none. One that would end before it begins is
 * taken back, as long as nothing was charged by it: the one it followed holds on in its stead.
 */
export function endStandard({ tx, now }: Scene, { id, toOn }: Input<EndStandard>): Output<EndStandard> {
  const standard = standardOrRefuse(tx, id);
  const item = itemOrRefuse(tx, standard.itemId);
  if (standard.toOn !== null) refuse('standard/ended', { to: standard.toOn });
  if (toOn < standard.fromOn) {
    refuseUsed(tx, item, standard);
    tx.run(strikeOut, { id, now });
    tx.run(goOn, { id, dayBefore: dayFrom(standard.fromOn, -1) });
    return standard;
  }
  refuseChargedAfter(tx, id, item, toOn);

  tx.run(endOf, { id, toOn });
  return standardOrRefuse(tx, id);
}

/** The last day of a price; all else of it stays. */
export const endOf = query<{ id: string; toOn: string }>()(({ id, toOn }) =>
  tables.updateTable('fee_standards').set({ to_on: toOn }).where('id', '=', id),
);

/** A price that is no more, as if it had never been set. */
export const strikeOut = query<{ id: string; now: number }>()(({ id, now }) =>
  tables.updateTable('fee_standards').set({ voided_at: now }).where('id', '=', id),
);

const placeAndUsage = sql`coalesce(unit_id, vehicle_id, space_id, building_id, project_id, ''), coalesce(usage, '')`;

/** The price of the same place that ended where the one taken back began. */
const goOn = query<{ id: string; dayBefore: string }>()(({ id, dayBefore }) =>
  tables
    .updateTable('fee_standards')
    .set({ to_on: null })
    .where('to_on', '=', dayBefore)
    .where('voided_at', 'is', null)
    .where(
      sql<boolean>`(item_id, ${placeAndUsage})
        = (SELECT item_id, ${placeAndUsage} FROM fee_standards WHERE id = ${id})`,
    ),
);
