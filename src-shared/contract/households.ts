import { z } from 'zod';
import { occupancies, relations, searchMatches, sexes, spaceKinds, usages } from '../rules/estate.ts';
import { command, query, report, roles } from './procedure.ts';
import { RosterRow } from './rosterRow.ts';
import { Day, FileBytes, line, note } from './text.ts';

export const ProjectId = z.uuid().brand<'ProjectId'>();
export type ProjectId = z.output<typeof ProjectId>;
export const BuildingId = z.uuid().brand<'BuildingId'>();
export type BuildingId = z.output<typeof BuildingId>;
export const UnitId = z.uuid().brand<'UnitId'>();
export type UnitId = z.output<typeof UnitId>;
export const PersonId = z.uuid().brand<'PersonId'>();
export type PersonId = z.output<typeof PersonId>;
export const PhoneId = z.uuid().brand<'PhoneId'>();
export type PhoneId = z.output<typeof PhoneId>;
export const VehicleId = z.uuid().brand<'VehicleId'>();
export type VehicleId = z.output<typeof VehicleId>;
export const ParkingSpaceId = z.uuid().brand<'ParkingSpaceId'>();
export type ParkingSpaceId = z.output<typeof ParkingSpaceId>;
export const ResidencyId = z.uuid().brand<'ResidencyId'>();
export type ResidencyId = z.output<typeof ResidencyId>;

const Usage = z.enum(usages);
const Occupancy = z.enum(occupancies);
const Relation = z.enum(relations);
const SpaceKind = z.enum(spaceKinds);

const keepers = ['receptionist', 'supervisor', 'manager', 'admin'] as const;
const areaCm2 = z.int().min(1).max(1_000_000_000);
const floor = z.int().min(-9).max(200);
const plate = z.string().trim().toUpperCase().min(5).max(10);
const phoneNumber = z
  .string()
  .trim()
  .regex(/^\+?[0-9][0-9-]{4,19}$/);

const Project = z.strictObject({ id: ProjectId, name: z.string() });
const Building = z.strictObject({
  id: BuildingId,
  projectId: ProjectId,
  projectName: z.string(),
  name: z.string(),
  floors: z.int().nullable(),
  hasLift: z.boolean().nullable(),
  structure: z.string().nullable(),
  pipes: z.string().nullable(),
  units: z.int(),
});
const UnitLine = z.strictObject({
  id: UnitId,
  code: z.string(),
  buildingName: z.string(),
  entrance: z.string(),
  room: z.string(),
  floor: z.int().nullable(),
  areaCm2: z.int().nullable(),
  occupancy: Occupancy.nullable(),
  owners: z.string(),
  phones: z.string(),
});
const Resident = z.strictObject({
  residencyId: ResidencyId,
  personId: PersonId,
  name: z.string(),
  sex: z.enum(sexes).nullable(),
  relation: Relation,
  fromOn: Day.nullable(),
  toOn: Day.nullable(),
  /** Numbers are masked, 138****0000; the whole number is shown by revealPhone and written down. */
  phones: z.array(z.strictObject({ id: PhoneId, masked: z.string(), label: z.string().nullable() })),
  note: z.string().nullable(),
  version: z.int(),
});
const Unit = z.strictObject({
  id: UnitId,
  code: z.string(),
  buildingId: BuildingId,
  buildingName: z.string(),
  projectName: z.string(),
  entrance: z.string(),
  room: z.string(),
  floor: z.int().nullable(),
  usage: Usage.nullable(),
  areaCm2: z.int().nullable(),
  innerAreaCm2: z.int().nullable(),
  occupancy: Occupancy.nullable(),
  handedOverOn: Day.nullable(),
  movedInOn: Day.nullable(),
  warrantyUntil: Day.nullable(),
  residentCount: z.int().nullable(),
  note: z.string().nullable(),
  version: z.int(),
  residents: z.array(Resident),
  vehicles: z.array(
    z.strictObject({
      id: VehicleId,
      plate: z.string(),
      brand: z.string().nullable(),
      colour: z.string().nullable(),
    }),
  ),
  parkingSpaces: z.array(
    z.strictObject({ id: ParkingSpaceId, code: z.string(), kind: SpaceKind.nullable() }),
  ),
});
const unitFacts = {
  floor: floor.nullable(),
  usage: Usage.nullable(),
  areaCm2: areaCm2.nullable(),
  innerAreaCm2: areaCm2.nullable(),
  occupancy: Occupancy.nullable(),
  handedOverOn: Day.nullable(),
  movedInOn: Day.nullable(),
  warrantyUntil: Day.nullable(),
  residentCount: z.int().min(0).max(999).nullable(),
  note: note(500).nullable(),
};
const personFacts = {
  name: line(40),
  sex: z.enum(sexes).nullable(),
  note: note(500).nullable(),
};

const RowProblem = z.strictObject({
  code: z.string(),
  /** Letter and title, `I 建筑面积`; '' when it is the row as a whole. */
  column: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
/** One line of what an import does, or did: the file's row, what becomes of it, and why. */
const ImportLine = z.strictObject({
  sheet: z.string(),
  row: z.int(),
  unit: z.string(),
  person: z.string(),
  action: z.enum(['add', 'update', 'same', 'failed']),
  changes: z.array(z.strictObject({ field: z.string(), from: z.string(), to: z.string() })),
  problem: RowProblem.nullable(),
});
export type ImportLine = z.output<typeof ImportLine>;
const ImportTotals = z.strictObject({ add: z.int(), update: z.int(), same: z.int(), failed: z.int() });

export const households = {
  /** Who calls: the people whose number begins or ends with the digits typed so far (four at least), six at most. */
  byPhone: query({
    roles,
    input: z.strictObject({ digits: z.string().regex(/^\d{4,15}$/) }),
    output: z.array(
      z.strictObject({
        personId: PersonId,
        name: z.string(),
        relation: z.enum(relations),
        unitId: UnitId,
        unitCode: z.string(),
        projectName: z.string(),
        phone: z.string(),
        isWhole: z.boolean(),
      }),
    ),
  }),
  /** As typed into the one box: room 3-1-502 or 31502, name, pinyin initials, phone tail, plate. At most 12, what is seen without scrolling. */
  search: query({
    roles,
    input: z.strictObject({ text: z.string().max(60) }),
    output: z.array(
      z.strictObject({
        unitId: UnitId,
        code: z.string(),
        projectName: z.string(),
        owners: z.string(),
        phones: z.string(),
        plates: z.string(),
        matched: z.enum(searchMatches),
      }),
    ),
  }),
  projects: query({ roles, input: z.strictObject({}), output: z.array(Project) }),
  /** HOU-02: how the estate is built: blocks, floors, units, pipes. */
  buildings: query({ roles, input: z.strictObject({}), output: z.array(Building) }),
  /** HOU-01: the owner roll, a page at a time, by building. */
  units: query({
    roles,
    input: z.strictObject({
      buildingId: BuildingId.nullable(),
      after: z.strictObject({ sortKey: z.string().max(400), id: UnitId }).nullable(),
      limit: z.int().min(1).max(200),
    }),
    output: z.strictObject({
      lines: z.array(UnitLine),
      next: z.strictObject({ sortKey: z.string(), id: UnitId }).nullable(),
      total: z.int(),
    }),
  }),
  unit: query({ roles, input: z.strictObject({ id: UnitId }), output: Unit, errors: ['unit/unknown'] }),
  registerProject: command({
    roles: keepers,
    input: z.strictObject({ name: line(40) }),
    output: Project,
    errors: ['project/name-taken'],
    topics: ['households'],
  }),
  registerBuilding: command({
    roles: keepers,
    input: z.strictObject({
      projectId: ProjectId,
      name: line(20),
      floors: z.int().min(1).max(200).nullable(),
      hasLift: z.boolean().nullable(),
      structure: line(60).nullable(),
      pipes: note(500).nullable(),
    }),
    output: z.strictObject({ id: BuildingId }),
    errors: ['project/unknown', 'building/name-taken'],
    topics: ['households'],
  }),
  correctBuilding: command({
    roles: keepers,
    input: z.strictObject({
      id: BuildingId,
      floors: z.int().min(1).max(200).nullable(),
      hasLift: z.boolean().nullable(),
      structure: line(60).nullable(),
      pipes: note(500).nullable(),
    }),
    output: z.strictObject({}),
    errors: ['building/unknown'],
    topics: ['households'],
  }),
  registerUnit: command({
    roles: keepers,
    input: z.strictObject({
      buildingId: BuildingId,
      entrance: z.string().trim().max(10),
      room: line(20),
      ...unitFacts,
    }),
    output: z.strictObject({ id: UnitId }),
    errors: ['building/unknown', 'unit/code-taken'],
    topics: ['households'],
  }),
  correctUnit: command({
    roles: keepers,
    input: z.strictObject({ id: UnitId, version: z.int().min(1), ...unitFacts }),
    output: z.strictObject({ version: z.int() }),
    errors: ['unit/unknown', 'unit/changed'],
    topics: ['households'],
  }),
  /**
   * A person comes to belong to a unit: a new one, or (personId) one who is known already. Of the latter the name, sex
   * and note stay as they are (correctPerson changes them); numbers she does not have yet are added.
   */
  moveIn: command({
    roles: keepers,
    input: z.strictObject({
      unitId: UnitId,
      relation: Relation,
      fromOn: Day.nullable(),
      personId: PersonId.nullable(),
      ...personFacts,
      phones: z.array(phoneNumber).max(8),
    }),
    output: z.strictObject({ personId: PersonId, residencyId: ResidencyId }),
    errors: ['unit/unknown', 'person/unknown', 'person/already-there', 'phone/invalid'],
    topics: ['households'],
  }),
  moveOut: command({
    roles: keepers,
    input: z.strictObject({ residencyId: ResidencyId, toOn: Day }),
    output: z.strictObject({}),
    errors: ['residency/unknown', 'residency/ended', 'residency/before-start'],
    topics: ['households'],
  }),
  correctPerson: command({
    roles: keepers,
    input: z.strictObject({ id: PersonId, version: z.int().min(1), ...personFacts }),
    output: z.strictObject({ version: z.int() }),
    errors: ['person/unknown', 'person/changed'],
    topics: ['households'],
  }),
  addPhone: command({
    roles: keepers,
    input: z.strictObject({ personId: PersonId, number: phoneNumber, label: line(20).nullable() }),
    output: z.strictObject({ id: PhoneId }),
    errors: ['person/unknown', 'phone/invalid', 'phone/already-there'],
    topics: ['households'],
  }),
  endPhone: command({
    roles: keepers,
    input: z.strictObject({ id: PhoneId }),
    output: z.strictObject({}),
    errors: ['phone/unknown'],
    topics: ['households'],
  }),
  /** HOU-12: the whole number, shown for a reason; the journal keeps who asked for which, not the number. */
  revealPhone: command({
    roles: keepers,
    input: z.strictObject({ id: PhoneId }),
    output: z.strictObject({ number: z.string() }),
    errors: ['phone/unknown'],
    secretOutput: true,
  }),
  registerVehicle: command({
    roles: keepers,
    input: z.strictObject({
      unitId: UnitId,
      plate,
      brand: line(30).nullable(),
      colour: line(10).nullable(),
      /** Charged from this day on; without one for whole periods. */
      fromOn: Day.nullable().default(null),
    }),
    output: z.strictObject({ id: VehicleId }),
    errors: ['unit/unknown', 'vehicle/plate-invalid', 'vehicle/plate-taken'],
    topics: ['households'],
  }),
  endVehicle: command({
    roles: keepers,
    input: z.strictObject({ id: VehicleId }),
    output: z.strictObject({}),
    errors: ['vehicle/unknown'],
    topics: ['households'],
  }),
  assignParkingSpace: command({
    roles: keepers,
    input: z.strictObject({
      unitId: UnitId,
      code: line(20),
      kind: SpaceKind.nullable(),
      /** Charged from this day on; without one for whole periods. */
      fromOn: Day.nullable().default(null),
    }),
    output: z.strictObject({ id: ParkingSpaceId }),
    errors: ['unit/unknown', 'parking/taken'],
    topics: ['households'],
  }),
  releaseParkingSpace: command({
    roles: keepers,
    input: z.strictObject({ id: ParkingSpaceId }),
    output: z.strictObject({}),
    errors: ['parking/unknown'],
    topics: ['households'],
  }),
  /** Reads a roster file and says row by row what importing it would do. Writes nothing. */
  previewRoster: report({
    roles: ['supervisor', 'manager', 'admin'],
    input: z.strictObject({ fileName: z.string().max(260), file: FileBytes }),
    output: z.strictObject({
      fileName: z.string(),
      digest: z.string(),
      unknownColumns: z.array(z.string()),
      skippedRows: z.int(),
      idNumbersDropped: z.int(),
      rows: z.array(RosterRow),
      lines: z.array(ImportLine),
      /** What the clerk should know of rows that go through: two made one, a building told two ways. */
      notices: z.array(z.strictObject({ sheet: z.string(), row: z.int(), ...RowProblem.shape })),
      totals: ImportTotals,
      /** Stands for this very outcome; importing is refused if the ledger would now give another one. */
      plan: z.string(),
    }),
    errors: [
      'import/unreadable',
      'import/too-big',
      'import/legacy-xls',
      'import/encrypted',
      'import/empty',
      'import/open-quote',
      'import/header-missing',
      'import/header-twice',
    ],
  }),
  /** Takes the previewed rows into the ledger, all of the good ones or none. */
  importRoster: command({
    roles: ['supervisor', 'manager', 'admin'],
    input: z.strictObject({
      fileName: z.string().max(260),
      digest: z.string().max(64),
      plan: z.string().max(64),
      rows: z.array(RosterRow).min(1).max(50_000),
    }),
    output: z.strictObject({ totals: ImportTotals }),
    errors: ['import/plan-changed', 'import/nothing-to-do'],
    topics: ['households'],
  }),
};
