import type { Contract, Input } from '../../../../src-shared/contract/index.ts';
import type { FeeObject } from '../../../../src-shared/rules/feeItems.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Tx } from '../../../ledger/tx.ts';

/** For whom a standard holds. */
export type Scope = Pick<
  Input<Contract['fees']['setStandard']>,
  'projectId' | 'buildingId' | 'usage' | 'unitId' | 'vehicleId' | 'spaceId'
>;

/** The one place of a standard; '' for the whole office. */
export const placeOf = ({ unitId, vehicleId, spaceId, buildingId, projectId }: Scope): string =>
  unitId ?? vehicleId ?? spaceId ?? buildingId ?? projectId ?? '';

/**
 * Refuses `standard/scope` where more than one place is named, or one the item is not charged for (a plate, for what
 * homes pay), and `standard/place-unknown` where there is no such place.
 */
export function refuseUnfitScope(tx: Tx, object: FeeObject, scope: Scope): void {
  const { projectId, buildingId, usage, unitId, vehicleId, spaceId } = scope;
  const places = [projectId, buildingId, unitId, vehicleId, spaceId].filter((id) => id !== null);
  const isOfOthers = (vehicleId !== null && object !== 'vehicle') || (spaceId !== null && object !== 'space');
  const isOfOne = (unitId ?? vehicleId ?? spaceId) !== null;
  if (places.length > 1 || isOfOthers || (usage !== null && isOfOne)) refuse('standard/scope');
  const [id] = places;
  if (id !== undefined && !tx.first(placeWith, { id })) refuse('standard/place-unknown');
}

const placeWith = query<{ id: string }>()(({ id }) =>
  tables
    .selectFrom('projects')
    .select('id')
    .where('id', '=', id)
    .unionAll(tables.selectFrom('buildings').select('id').where('id', '=', id))
    .unionAll(tables.selectFrom('units').select('id').where('id', '=', id))
    .unionAll(tables.selectFrom('vehicles').select('id').where('id', '=', id).where('ended_at', 'is', null))
    .unionAll(tables.selectFrom('parking_spaces').select('id').where('id', '=', id)),
);
