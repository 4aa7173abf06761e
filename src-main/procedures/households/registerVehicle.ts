import type { VehicleId } from '../../../src-shared/contract/households.ts';
import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { readPlate } from '../../../src-shared/rules/plate.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import { writeVehicle } from './estateRows.ts';
import { indexUnit } from './indexUnit.ts';

type RegisterVehicle = Contract['households']['registerVehicle'];

/** A unit's car. A plate belongs to one unit at a time. */
export function registerVehicle(
  { tx, newId }: Scene,
  input: Input<RegisterVehicle>,
): Output<RegisterVehicle> {
  if (!tx.first(unitNamed, { id: input.unitId })) refuse('unit/unknown');
  const reading = readPlate(input.plate);
  if (!reading.ok) {
    refuse('vehicle/plate-invalid', { plate: input.plate, suggestion: reading.suggestion ?? '' });
  }
  const plate = reading.value;
  const holder = tx.first(unitOfPlate, { plate });
  if (holder) refuse('vehicle/plate-taken', { plate, unit: holder.code });

  const id = newId() as VehicleId;
  tx.run(writeVehicle, {
    id,
    unit_id: input.unitId,
    plate,
    brand: input.brand,
    colour: input.colour,
    ended_at: null,
    held_from: input.fromOn,
  });
  indexUnit(tx, input.unitId);
  return { id };
}

const unitNamed = query<{ id: string }>()(({ id }) =>
  tables.selectFrom('units').select('id').where('id', '=', id),
);

const unitOfPlate = query<{ plate: string }>()(({ plate }) =>
  tables
    .selectFrom('vehicles')
    .innerJoin('units', 'units.id', 'vehicles.unit_id')
    .select('units.code')
    .where('vehicles.plate', '=', plate)
    .where('vehicles.ended_at', 'is', null),
);
