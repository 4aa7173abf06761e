import { naturalKey } from '../../../../src-shared/rules/naturalKey.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Schema } from '../../../ledger/schema.ts';
import {
  handParkingSpace,
  rewritePerson,
  rewriteUnit,
  writeBuilding,
  writeParkingSpace,
  writePerson,
  writePhone,
  writeProject,
  writeResidency,
  writeUnit,
  writeVehicle,
} from '../estateRows.ts';
import { indexUnit, indexUnitsOf } from '../indexUnit.ts';
import type {
  BuildingDraft,
  EstateDraft,
  PersonDraft,
  ResidentDraft,
  SpaceDraft,
  UnitDraft,
} from './estateDraft.ts';

/** Writes what a plan would have the estate be, and nothing that is so already; then the search box knows it. */
export function writeEstate(scene: Scene, estate: EstateDraft): void {
  const { tx, newId } = scene;
  for (const project of estate.projects) {
    if (project.id !== null) continue;
    project.id = newId();
    tx.run(writeProject, { id: project.id, name: project.name });
  }
  for (const building of estate.buildings) saveBuilding(scene, building);
  const reached = new Set<string>();
  for (const unit of estate.units) saveUnit(scene, unit, reached);
  // someone who got a number is found by it at her other units as well
  for (const personId of reached) indexUnitsOf(tx, personId);
}

function saveBuilding({ tx, newId }: Scene, building: BuildingDraft): void {
  const facts = {
    floors: building.totalFloors,
    has_lift: building.hasLift === null ? null : Number(building.hasLift),
  };
  if (building.id !== null) {
    if (building.isChanged) tx.run(rewriteStoreys, { id: building.id, ...facts });
    return;
  }
  building.id = newId();
  tx.run(writeBuilding, {
    id: building.id,
    project_id: building.project.id!,
    name: building.name,
    sort_key: naturalKey(building.project.name, building.name),
    structure: null,
    pipes: null,
    ...facts,
  });
}

function saveUnit(scene: Scene, unit: UnitDraft, reached: Set<string>): void {
  const { tx, now, newId } = scene;
  const isNew = unit.id === null;
  const id = unit.id ?? newId();
  unit.id = id;
  const facts = {
    ...unit.facts,
    id,
    resident_count: unit.residentCount,
    version: unit.version + 1,
    corrected_at: now,
  };
  if (isNew) {
    tx.run(writeUnit, {
      ...facts,
      building_id: unit.building.id!,
      entrance: unit.entrance,
      room: unit.room,
      code: unit.code,
      sort_key: naturalKey(unit.building.project.name, unit.building.name, unit.entrance, unit.room),
    });
  } else if (unit.isChanged) {
    tx.run(rewriteUnit, facts);
  }

  let isFoundOtherwise = isNew;
  for (const resident of unit.residents) {
    if (savePerson(scene, resident.person)) reached.add(resident.person.id!);
    if (saveResident(scene, id, resident)) isFoundOtherwise = true;
  }
  for (const { plate, isNew } of unit.plates) {
    if (!isNew) continue;
    tx.run(writeVehicle, {
      id: newId(),
      unit_id: id,
      plate,
      brand: null,
      colour: null,
      ended_at: null,
      held_from: null,
    });
    isFoundOtherwise = true;
  }
  for (const space of unit.spaces) saveSpace(scene, unit, space);
  if (isFoundOtherwise) indexUnit(tx, id);
}

/** True when she was known before and got a number: her other units must be found by it. */
function savePerson({ tx, now, newId }: Scene, person: PersonDraft): boolean {
  const wasKnown = person.id !== null;
  const id = person.id ?? newId();
  if (person.isChanged) {
    const { name, sex, note, version } = person;
    tx.run(wasKnown ? rewritePerson : writePerson, {
      id,
      name,
      sex,
      note,
      version: version + 1,
      corrected_at: now,
    });
  }
  person.id = id;
  person.isChanged = false;
  const added = person.phones.filter((phone) => phone.isNew);
  for (const phone of added) {
    tx.run(writePhone, { id: newId(), person_id: id, number: phone.number, label: null, ended_at: null });
    phone.isNew = false;
  }
  return wasKnown && added.length > 0;
}

/** True when she came to belong to the unit. */
function saveResident({ tx, newId }: Scene, unitId: string, resident: ResidentDraft): boolean {
  if (!resident.isChanged) return false;
  const facts = { relation: resident.relation, from_on: resident.fromOn };
  if (resident.residencyId !== null) {
    tx.run(rewriteResidency, { id: resident.residencyId, ...facts });
    return false;
  }
  tx.run(writeResidency, {
    id: newId(),
    unit_id: unitId,
    person_id: resident.person.id!,
    to_on: null,
    ...facts,
  });
  return true;
}

function saveSpace({ tx, newId }: Scene, unit: UnitDraft, space: SpaceDraft): void {
  if (!space.isChanged) return;
  const { code, kind } = space;
  if (space.id !== null) tx.run(handParkingSpace, { id: space.id, kind, unit_id: unit.id, held_from: null });
  else
    tx.run(writeParkingSpace, {
      id: newId(),
      project_id: unit.building.project.id!,
      code,
      kind,
      unit_id: unit.id,
      held_from: null,
    });
}

const rewriteStoreys = query<Pick<Schema['buildings'], 'id' | 'floors' | 'has_lift'>>()((row) =>
  tables
    .updateTable('buildings')
    .set({ floors: row.floors, has_lift: row.has_lift })
    .where('id', '=', row.id),
);

const rewriteResidency = query<Pick<Schema['residencies'], 'id' | 'relation' | 'from_on'>>()((row) =>
  tables
    .updateTable('residencies')
    .set({ relation: row.relation, from_on: row.from_on })
    .where('id', '=', row.id),
);
