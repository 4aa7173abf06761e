import { sql } from 'kysely';
import type { Relation, Sex, SpaceKind } from '../../../../src-shared/rules/estate.ts';
import { roomCode } from '../../../../src-shared/rules/roomCode.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Tx } from '../../../ledger/tx.ts';
import type { UnitFacts } from '../estateRows.ts';

/** What is in the ledger has an id; what an import would add has none yet. */
export type ProjectDraft = { id: string | null; readonly name: string };
export type BuildingDraft = {
  id: string | null;
  readonly project: ProjectDraft;
  readonly name: string;
  totalFloors: number | null;
  hasLift: boolean | null;
  isChanged: boolean;
};
export type UnitDraft = {
  id: string | null;
  readonly building: BuildingDraft;
  readonly entrance: string;
  readonly room: string;
  readonly code: string;
  /** As they were read: an import knows no number of residents, and it leaves that alone. */
  facts: RosterFacts;
  readonly residentCount: number | null;
  readonly version: number;
  isChanged: boolean;
  /** Whether this import has said when the unit was moved into: the first row that does decides. */
  isDated: boolean;
  readonly residents: ResidentDraft[];
  readonly plates: PlateDraft[];
  readonly spaces: SpaceDraft[];
};
export type RosterFacts = Omit<UnitFacts, 'id' | 'version' | 'corrected_at' | 'resident_count'>;
export type ResidentDraft = {
  readonly residencyId: string | null;
  readonly person: PersonDraft;
  relation: Relation;
  fromOn: string | null;
  isChanged: boolean;
};
export type PersonDraft = {
  id: string | null;
  readonly name: string;
  sex: Sex | null;
  /** What this import has said of the sex. */
  toldSex: Sex | null;
  readonly note: string | null;
  readonly version: number;
  isChanged: boolean;
  readonly phones: { readonly number: string; isNew: boolean }[];
  /** A unit the person is known from, for the clerk to see who is meant. */
  readonly knownAt: string;
};
export type PlateDraft = { readonly plate: string; readonly isNew: boolean };
export type SpaceDraft = {
  id: string | null;
  readonly code: string;
  kind: SpaceKind | null;
  isChanged: boolean;
};

/**
 * The estate as an import would leave it: read from the ledger piece by piece as rows ask for it, changed in memory
 * only. Every look into the ledger is by an index; each piece is read once.
 */
export class EstateDraft {
  readonly #tx: Tx;
  readonly #projects: Map<string, ProjectDraft>;
  readonly #buildings = new Map<string, BuildingDraft | undefined>();
  readonly #units = new Map<string, UnitDraft | undefined>();
  readonly #unitsById = new Map<string, UnitDraft>();
  readonly #peopleById = new Map<string, PersonDraft>();
  readonly #peopleByPhone = new Map<string, PersonDraft | undefined>();
  readonly #plates = new Map<string, UnitDraft | undefined>();
  readonly #spaces = new Map<string, { space: SpaceDraft; holder: UnitDraft | undefined } | undefined>();

  constructor(tx: Tx) {
    this.#tx = tx;
    this.#projects = new Map(tx.all(allProjects, {}).map((project) => [project.name, project]));
  }

  get projects(): ProjectDraft[] {
    return [...this.#projects.values()];
  }

  get buildings(): BuildingDraft[] {
    return [...this.#buildings.values()].filter((building) => building !== undefined);
  }

  /** In the order in which the rows came. */
  get units(): UnitDraft[] {
    return [...this.#units.values()].filter((unit) => unit !== undefined);
  }

  project(name: string): ProjectDraft | undefined {
    return this.#projects.get(name);
  }

  addProject(name: string): ProjectDraft {
    const project = { id: null, name };
    this.#projects.set(name, project);
    return project;
  }

  building(project: ProjectDraft, name: string): BuildingDraft | undefined {
    return remembered(this.#buildings, keyOf(project.name, name), () => {
      const row =
        project.id === null ? undefined : this.#tx.first(buildingAt, { projectId: project.id, name });
      return row && this.#buildingFrom(row, project);
    });
  }

  addBuilding(project: ProjectDraft, name: string): BuildingDraft {
    const building = { id: null, project, name, totalFloors: null, hasLift: null, isChanged: false };
    this.#buildings.set(keyOf(project.name, name), building);
    return building;
  }

  unit(building: BuildingDraft, entrance: string, room: string): UnitDraft | undefined {
    return remembered(this.#units, unitKey(building, entrance, room), () => {
      const row =
        building.id === null
          ? undefined
          : this.#tx.first(unitAt, { buildingId: building.id, entrance, room });
      return row && this.#unitFrom(row, building);
    });
  }

  addUnit(building: BuildingDraft, entrance: string, room: string): UnitDraft {
    const unit: UnitDraft = {
      id: null,
      building,
      entrance,
      room,
      code: roomCode({ building: building.name, entrance, room }),
      facts: noFacts,
      residentCount: null,
      version: 0,
      isChanged: true,
      isDated: false,
      residents: [],
      plates: [],
      spaces: [],
    };
    this.#units.set(unitKey(building, entrance, room), unit);
    return unit;
  }

  /** The person of that name who has one of these numbers, wherever she lives. */
  personReachedAt(name: string, numbers: readonly string[]): PersonDraft | undefined {
    for (const number of numbers) {
      const found = remembered(this.#peopleByPhone, keyOf(name, number), () => {
        const row = this.#tx.first(personOfPhone, { name, number });
        return row && this.#person(row.id);
      });
      if (found) return found;
    }
    return undefined;
  }

  addPerson(name: string, knownAt: string): PersonDraft {
    return {
      id: null,
      name,
      sex: null,
      toldSex: null,
      note: null,
      version: 0,
      isChanged: true,
      phones: [],
      knownAt,
    };
  }

  addPhone(person: PersonDraft, number: string): void {
    person.phones.push({ number, isNew: true });
    const key = keyOf(person.name, number);
    if (!this.#peopleByPhone.get(key)) this.#peopleByPhone.set(key, person);
  }

  /** The unit a car belongs to. */
  holderOfPlate(plate: string): UnitDraft | undefined {
    return remembered(this.#plates, plate, () => {
      const row = this.#tx.first(unitOfPlate, { plate });
      return row && this.#unitNamed(row.unit_id);
    });
  }

  addPlate(unit: UnitDraft, plate: string): void {
    unit.plates.push({ plate, isNew: true });
    this.#plates.set(plate, unit);
  }

  /** The unit a parking space belongs to, if the space is known and not free. */
  holderOfSpace(project: ProjectDraft, code: string): UnitDraft | undefined {
    return this.#space(project, code)?.holder;
  }

  addSpace(unit: UnitDraft, code: string): void {
    const { project } = unit.building;
    const known = this.#space(project, code)?.space;
    const space = known ?? { id: null, code, kind: null, isChanged: true };
    space.isChanged = true;
    unit.spaces.push(space);
    this.#spaces.set(keyOf(project.name, code), { space, holder: unit });
  }

  #space(
    project: ProjectDraft,
    code: string,
  ): { space: SpaceDraft; holder: UnitDraft | undefined } | undefined {
    return remembered(this.#spaces, keyOf(project.name, code), () => {
      const row = project.id === null ? undefined : this.#tx.first(spaceAt, { projectId: project.id, code });
      if (!row) return undefined;
      const holder = row.unit_id === null ? undefined : this.#unitNamed(row.unit_id);
      const space = { id: row.id, code, kind: row.kind, isChanged: false };
      return { space: holder?.spaces.find((one) => one.id === row.id) ?? space, holder };
    });
  }

  #unitNamed(id: string): UnitDraft | undefined {
    const known = this.#unitsById.get(id);
    const row = known ? undefined : this.#tx.first(unitById, { id });
    if (!row) return known;
    const project = this.project(row.projectName);
    const building = project && this.building(project, row.buildingName);
    return building && this.unit(building, row.entrance, row.room);
  }

  #buildingFrom(row: BuildingRow, project: ProjectDraft): BuildingDraft {
    return {
      id: row.id,
      project,
      name: row.name,
      totalFloors: row.floors,
      hasLift: row.has_lift === null ? null : row.has_lift === 1,
      isChanged: false,
    };
  }

  #unitFrom(row: UnitRow, building: BuildingDraft): UnitDraft {
    const { id, entrance, room, code, version, resident_count: residentCount, ...facts } = row;
    const unit: UnitDraft = {
      id,
      building,
      entrance,
      room,
      code,
      facts,
      residentCount,
      version,
      isChanged: false,
      isDated: false,
      residents: this.#tx.all(residentsOf, { unitId: id }).map((resident) => ({
        residencyId: resident.id,
        person: this.#person(resident.person_id),
        relation: resident.relation,
        fromOn: resident.from_on,
        isChanged: false,
      })),
      plates: this.#tx.all(platesOf, { unitId: id }).map(({ plate }) => ({ plate, isNew: false })),
      spaces: this.#tx.all(spacesOf, { unitId: id }).map((space) => ({ ...space, isChanged: false })),
    };
    this.#unitsById.set(id, unit);
    return unit;
  }

  #person(id: string): PersonDraft {
    return remembered(this.#peopleById, id, () => {
      const row = this.#tx.first(personById, { id })!;
      return {
        ...row,
        toldSex: null,
        isChanged: false,
        phones: this.#tx.all(phonesOf, { personId: id }).map(({ number }) => ({ number, isNew: false })),
        knownAt: this.#tx.first(aUnitOf, { personId: id })?.code ?? '',
      };
    });
  }
}

const noFacts: RosterFacts = {
  floor: null,
  usage: null,
  area_cm2: null,
  inner_area_cm2: null,
  occupancy: null,
  handed_over_on: null,
  moved_in_on: null,
  warranty_until: null,
  note: null,
};

const keyOf = (...parts: readonly string[]): string => parts.join('\u001f');

const unitKey = (building: BuildingDraft, entrance: string, room: string): string =>
  keyOf(building.project.name, building.name, entrance, room);

/** What a map holds for a key, found out the first time it is asked for. */
function remembered<T>(known: Map<string, T>, key: string, find: () => T): T {
  if (known.has(key)) return known.get(key) as T;
  const found = find();
  known.set(key, found);
  return found;
}

type BuildingRow = { id: string; name: string; floors: number | null; has_lift: number | null };
type UnitRow = RosterFacts & {
  id: string;
  entrance: string;
  room: string;
  code: string;
  version: number;
  resident_count: number | null;
};

const allProjects = query()(() => tables.selectFrom('projects').select(['id', 'name']).orderBy('name'));

const buildingAt = query<{ projectId: string; name: string }>()(({ projectId, name }) =>
  tables
    .selectFrom('buildings')
    .select(['id', 'name', 'floors', 'has_lift'])
    .where('project_id', '=', projectId)
    .where('name', '=', name),
);

const unitAt = query<{ buildingId: string; entrance: string; room: string }>()(
  ({ buildingId, entrance, room }) =>
    tables
      .selectFrom('units')
      .select([
        'id',
        'entrance',
        'room',
        'code',
        'version',
        'resident_count',
        'floor',
        'usage',
        'area_cm2',
        'inner_area_cm2',
        'occupancy',
        'handed_over_on',
        'moved_in_on',
        'warranty_until',
        'note',
      ])
      .where('building_id', '=', buildingId)
      .where('entrance', '=', entrance)
      .where('room', '=', room),
);

const unitById = query<{ id: string }>()(({ id }) =>
  tables
    .selectFrom('units')
    .innerJoin('buildings', 'buildings.id', 'units.building_id')
    .innerJoin('projects', 'projects.id', 'buildings.project_id')
    .select([
      'projects.name as projectName',
      'buildings.name as buildingName',
      'units.entrance',
      'units.room',
    ])
    .where('units.id', '=', id),
);

const residentsOf = query<{ unitId: string }>()(({ unitId }) =>
  tables
    .selectFrom('residencies')
    .select(['id', 'person_id', 'relation', 'from_on'])
    .where('unit_id', '=', unitId)
    .where('to_on', 'is', null)
    .orderBy(sql`rowid`),
);

const platesOf = query<{ unitId: string }>()(({ unitId }) =>
  tables
    .selectFrom('vehicles')
    .select('plate')
    .where('unit_id', '=', unitId)
    .where('ended_at', 'is', null)
    .orderBy('plate'),
);

const spacesOf = query<{ unitId: string }>()(({ unitId }) =>
  tables
    .selectFrom('parking_spaces')
    .select(['id', 'code', 'kind'])
    .where('unit_id', '=', unitId)
    .orderBy('code'),
);

const personById = query<{ id: string }>()(({ id }) =>
  tables.selectFrom('people').select(['id', 'name', 'sex', 'note', 'version']).where('id', '=', id),
);

const personOfPhone = query<{ name: string; number: string }>()(({ name, number }) =>
  tables
    .selectFrom('phones')
    .innerJoin('people', 'people.id', 'phones.person_id')
    .select('people.id')
    .where('phones.number', '=', number)
    .where('phones.ended_at', 'is', null)
    .where('people.name', '=', name)
    .orderBy('people.id')
    .limit(1),
);

const phonesOf = query<{ personId: string }>()(({ personId }) =>
  tables
    .selectFrom('phones')
    .select('number')
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .orderBy(sql`rowid`),
);

const aUnitOf = query<{ personId: string }>()(({ personId }) =>
  tables
    .selectFrom('residencies')
    .innerJoin('units', 'units.id', 'residencies.unit_id')
    .select('units.code')
    .where('residencies.person_id', '=', personId)
    .orderBy('residencies.to_on')
    .orderBy('units.sort_key')
    .limit(1),
);

const unitOfPlate = query<{ plate: string }>()(({ plate }) =>
  tables.selectFrom('vehicles').select('unit_id').where('plate', '=', plate).where('ended_at', 'is', null),
);

const spaceAt = query<{ projectId: string; code: string }>()(({ projectId, code }) =>
  tables
    .selectFrom('parking_spaces')
    .select(['id', 'kind', 'unit_id'])
    .where('project_id', '=', projectId)
    .where('code', '=', code),
);
