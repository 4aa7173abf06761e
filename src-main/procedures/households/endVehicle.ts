import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import { indexUnit } from './indexUnit.ts';

type EndVehicle = Contract['households']['endVehicle'];

/** HOU-04: a car is sold or gone; its plate is free for another unit. */
export function endVehicle({ tx, now }: Scene, { id }: Input<EndVehicle>): Output<EndVehicle> {
  const vehicle = tx.first(vehicleInUse, { id }) ?? refuse('vehicle/unknown');

  tx.run(end, { id, now });
  indexUnit(tx, vehicle.unit_id);
  return {};
}

const vehicleInUse = query<{ id: string }>()(({ id }) =>
  tables.selectFrom('vehicles').select('unit_id').where('id', '=', id).where('ended_at', 'is', null),
);

const end = query<{ id: string; now: number }>()(({ id, now }) =>
  tables.updateTable('vehicles').set({ ended_at: now }).where('id', '=', id),
);
