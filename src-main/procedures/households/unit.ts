import { sql } from 'kysely';
import type {
  BuildingId,
  ParkingSpaceId,
  PersonId,
  PhoneId,
  ResidencyId,
  UnitId,
  VehicleId,
} from '../../../src-shared/contract/households.ts';
import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { relations } from '../../../src-shared/rules/estate.ts';
import { maskPhone } from '../../../src-shared/rules/phone.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import type { Tx } from '../../ledger/tx.ts';

type Unit = Contract['households']['unit'];

/** HOU-03: all that is known of a unit: its facts, who lives and lived there, cars and parking spaces. */
export function unit({ tx }: Scene, { id }: Input<Unit>): Output<Unit> {
  const found = tx.first(unitWithPlace, { id }) ?? refuse('unit/unknown');
  return {
    id,
    code: found.code,
    buildingId: found.building_id as BuildingId,
    buildingName: found.buildingName,
    projectName: found.projectName,
    entrance: found.entrance,
    room: found.room,
    floor: found.floor,
    usage: found.usage,
    areaCm2: found.area_cm2,
    innerAreaCm2: found.inner_area_cm2,
    occupancy: found.occupancy,
    handedOverOn: found.handed_over_on,
    movedInOn: found.moved_in_on,
    warrantyUntil: found.warranty_until,
    residentCount: found.resident_count,
    note: found.note,
    version: found.version,
    residents: residentsOf(tx, id),
    vehicles: tx.all(vehiclesOf, { id }).map((row) => ({ ...row, id: row.id as VehicleId })),
    parkingSpaces: tx.all(spacesOf, { id }).map((row) => ({ ...row, id: row.id as ParkingSpaceId })),
  };
}

/** Those who live there before those who moved out, owners before the others. Of the latter no number is shown. */
function residentsOf(tx: Tx, unitId: UnitId): Output<Unit>['residents'] {
  const phones = Map.groupBy(tx.all(phonesOfResidents, { unitId }), (row) => row.person_id);
  return tx
    .all(residenciesOf, { unitId })
    .toSorted(
      (a, b) =>
        Number(a.to_on !== null) - Number(b.to_on !== null) ||
        relations.indexOf(a.relation) - relations.indexOf(b.relation),
    )
    .map((row) => ({
      residencyId: row.residencyId as ResidencyId,
      personId: row.personId as PersonId,
      name: row.name,
      sex: row.sex,
      relation: row.relation,
      fromOn: row.from_on,
      toOn: row.to_on,
      phones: (row.to_on === null ? (phones.get(row.personId) ?? []) : []).map((phone) => ({
        id: phone.id as PhoneId,
        masked: maskPhone(phone.number),
        label: phone.label,
      })),
      note: row.note,
      version: row.version,
    }));
}

const unitWithPlace = query<{ id: UnitId }>()(({ id }) =>
  tables
    .selectFrom('units')
    .innerJoin('buildings', 'buildings.id', 'units.building_id')
    .innerJoin('projects', 'projects.id', 'buildings.project_id')
    .selectAll('units')
    .select(['buildings.name as buildingName', 'projects.name as projectName'])
    .where('units.id', '=', id),
);

const residenciesOf = query<{ unitId: UnitId }>()(({ unitId }) =>
  tables
    .selectFrom('residencies')
    .innerJoin('people', 'people.id', 'residencies.person_id')
    .select([
      'residencies.id as residencyId',
      'people.id as personId',
      'people.name',
      'people.sex',
      'residencies.relation',
      'residencies.from_on',
      'residencies.to_on',
      'people.note',
      'people.version',
    ])
    .where('residencies.unit_id', '=', unitId)
    .orderBy(sql`residencies.rowid`),
);

const phonesOfResidents = query<{ unitId: UnitId }>()(({ unitId }) =>
  tables
    .selectFrom('residencies')
    .innerJoin('phones', 'phones.person_id', 'residencies.person_id')
    .select(['phones.id', 'phones.person_id', 'phones.number', 'phones.label'])
    .where('residencies.unit_id', '=', unitId)
    .where('residencies.to_on', 'is', null)
    .where('phones.ended_at', 'is', null)
    .orderBy(sql`phones.rowid`),
);

const vehiclesOf = query<{ id: UnitId }>()(({ id }) =>
  tables
    .selectFrom('vehicles')
    .select(['id', 'plate', 'brand', 'colour'])
    .where('unit_id', '=', id)
    .where('ended_at', 'is', null)
    .orderBy('plate'),
);

const spacesOf = query<{ id: UnitId }>()(({ id }) =>
  tables
    .selectFrom('parking_spaces')
    .select(['id', 'code', 'kind'])
    .where('unit_id', '=', id)
    .orderBy('code'),
);
