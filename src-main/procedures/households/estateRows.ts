import { query, tables } from '../../ledger/query.ts';
import type { Schema } from '../../ledger/schema.ts';

/* How rows come into the roll, whether a clerk types them or a file brings them. */

export const writeProject = query<Schema['projects']>()(({ id, name }) =>
  tables.insertInto('projects').values({ id, name }),
);

export const writeBuilding = query<Schema['buildings']>()((row) =>
  tables.insertInto('buildings').values({
    id: row.id,
    project_id: row.project_id,
    name: row.name,
    sort_key: row.sort_key,
    floors: row.floors,
    has_lift: row.has_lift,
    structure: row.structure,
    pipes: row.pipes,
  }),
);

export const writeUnit = query<Schema['units']>()((row) =>
  tables.insertInto('units').values({
    id: row.id,
    building_id: row.building_id,
    entrance: row.entrance,
    room: row.room,
    code: row.code,
    sort_key: row.sort_key,
    floor: row.floor,
    usage: row.usage,
    area_cm2: row.area_cm2,
    inner_area_cm2: row.inner_area_cm2,
    occupancy: row.occupancy,
    handed_over_on: row.handed_over_on,
    moved_in_on: row.moved_in_on,
    warranty_until: row.warranty_until,
    resident_count: row.resident_count,
    note: row.note,
    version: row.version,
    corrected_at: row.corrected_at,
  }),
);

/** What may be corrected on a unit; where it is stays. */
export type UnitFacts = Omit<Schema['units'], 'building_id' | 'entrance' | 'room' | 'code' | 'sort_key'>;

export const rewriteUnit = query<UnitFacts>()((row) =>
  tables
    .updateTable('units')
    .set({
      floor: row.floor,
      usage: row.usage,
      area_cm2: row.area_cm2,
      inner_area_cm2: row.inner_area_cm2,
      occupancy: row.occupancy,
      handed_over_on: row.handed_over_on,
      moved_in_on: row.moved_in_on,
      warranty_until: row.warranty_until,
      resident_count: row.resident_count,
      note: row.note,
      version: row.version,
      corrected_at: row.corrected_at,
    })
    .where('id', '=', row.id),
);

export const writePerson = query<Schema['people']>()((row) =>
  tables.insertInto('people').values({
    id: row.id,
    name: row.name,
    sex: row.sex,
    note: row.note,
    version: row.version,
    corrected_at: row.corrected_at,
  }),
);

export const rewritePerson = query<Schema['people']>()((row) =>
  tables
    .updateTable('people')
    .set({
      name: row.name,
      sex: row.sex,
      note: row.note,
      version: row.version,
      corrected_at: row.corrected_at,
    })
    .where('id', '=', row.id),
);

export const writeResidency = query<Schema['residencies']>()((row) =>
  tables.insertInto('residencies').values({
    id: row.id,
    unit_id: row.unit_id,
    person_id: row.person_id,
    relation: row.relation,
    from_on: row.from_on,
    to_on: row.to_on,
  }),
);

export const writePhone = query<Schema['phones']>()((row) =>
  tables.insertInto('phones').values({
    id: row.id,
    person_id: row.person_id,
    number: row.number,
    label: row.label,
    ended_at: row.ended_at,
  }),
);

export const writeVehicle = query<Schema['vehicles']>()((row) =>
  tables.insertInto('vehicles').values({
    id: row.id,
    unit_id: row.unit_id,
    plate: row.plate,
    brand: row.brand,
    colour: row.colour,
    ended_at: row.ended_at,
    held_from: row.held_from,
  }),
);

export const writeParkingSpace = query<Schema['parking_spaces']>()((row) =>
  tables.insertInto('parking_spaces').values({
    id: row.id,
    project_id: row.project_id,
    code: row.code,
    kind: row.kind,
    unit_id: row.unit_id,
    held_from: row.held_from,
  }),
);

/** Gives a space to a unit from a day on, or (null) sets it free. */
export const handParkingSpace = query<
  Pick<Schema['parking_spaces'], 'id' | 'kind' | 'unit_id' | 'held_from'>
>()((row) =>
  tables
    .updateTable('parking_spaces')
    .set({ kind: row.kind, unit_id: row.unit_id, held_from: row.held_from })
    .where('id', '=', row.id),
);
