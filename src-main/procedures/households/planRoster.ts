import { createHash } from 'node:crypto';
import type { ImportLine } from '../../../src-shared/contract/households.ts';
import { RosterRow } from '../../../src-shared/contract/rosterRow.ts';
import { areaText } from '../../../src-shared/rules/area.ts';
import { cleanText } from '../../../src-shared/rules/cleanText.ts';
import { maskPhone, readPhone } from '../../../src-shared/rules/phone.ts';
import { readPlate } from '../../../src-shared/rules/plate.ts';
import { buildingCode, entranceCode, roomCode, roomNumber } from '../../../src-shared/rules/roomCode.ts';
import type { CellCode } from '../../imports/cells.ts';
import { atOnce } from '../../ledger/atOnce.ts';
import type { Progress } from '../../ledger/scene.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Tx } from '../../ledger/tx.ts';
import {
  EstateDraft,
  type PersonDraft,
  type ProjectDraft,
  type ResidentDraft,
  type RosterFacts,
  type UnitDraft,
} from './roster/estateDraft.ts';

/** What becomes of a roster's rows, told line by line, and the estate as it would then be. */
export type RosterPlan = {
  readonly lines: ImportLine[];
  /** Stands for these rows having this outcome. */
  readonly plan: string;
  readonly estate: EstateDraft;
};

/** What a row may fail by against the ledger, though its cells are in order. */
export type PlanCode =
  | Extract<CellCode, 'import/cell-phone' | 'import/cell-plate'>
  | 'import/project-needed'
  | 'import/plate-taken'
  | 'import/parking-taken'
  | 'import/person-contradiction';

/**
 * Works out what importing rows would do to the ledger as it is now, and writes nothing: the preview shows it, the
 * import does it. Only what a row tells is changed; nobody is moved out, no number taken away.
 */
export function planRoster(tx: Tx, rows: readonly RosterRow[]): RosterPlan {
  return atOnce(planInSteps(tx, rows));
}

/** The same, saying now and then how far it is. */
export function* planInSteps(tx: Tx, rows: readonly RosterRow[]): Generator<Progress, RosterPlan, void> {
  const estate = new EstateDraft(tx);
  const told = toldByFile(rows);
  const lines: ImportLine[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % rowsPerStep === 0) yield { done: index, total: rows.length };
    lines.push(lineOf(tx, estate, told, row));
  }
  yield { done: rows.length, total: rows.length };
  return { lines, plan: fingerprint(rows, lines), estate };
}

/** Of the rows in one order of their fields, and of what becomes of them. */
function fingerprint(rows: readonly RosterRow[], lines: readonly ImportLine[]): string {
  return createHash('sha256')
    .update(JSON.stringify(rows, rowFields))
    .update(JSON.stringify(lines))
    .digest('hex');
}

const rowFields = [...Object.keys(RosterRow.shape), ...Object.keys(RosterRow.shape.person.unwrap().shape)];

const rowsPerStep = 250;

/** What only the whole file tells: the estates it names, all that its rows remark on a unit, and who belongs to it. */
type ToldByFile = {
  readonly projects: ReadonlySet<string>;
  readonly notes: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, ReadonlySet<string>>;
};

function toldByFile(rows: readonly RosterRow[]): ToldByFile {
  const notes = new Map<string, Set<string>>();
  const names = new Map<string, Set<string>>();
  for (const row of rows) {
    if (row.note !== null) setAt(notes, noteKey(row)).add(row.note);
    if (row.person) setAt(names, roomCode(placeOf(row))).add(cleanText(row.person.name));
  }
  return {
    projects: new Set(rows.flatMap(({ project }) => (project === null ? [] : cleanText(project)))),
    notes: new Map([...notes].map(([unit, texts]) => [unit, [...texts].join('；').slice(0, 500)])),
    names,
  };
}

function setAt<T>(sets: Map<string, Set<T>>, key: string): Set<T> {
  const known = sets.get(key) ?? new Set<T>();
  sets.set(key, known);
  return known;
}

type Place = { readonly building: string; readonly entrance: string; readonly room: string };

const placeOf = (row: RosterRow): Place => ({
  building: buildingCode(row.building),
  entrance: entranceCode(row.entrance),
  room: roomNumber(row.room) || row.room,
});

const noteKey = ({ project, building, entrance, room }: RosterRow): string =>
  JSON.stringify([project, building, entrance, room]);

type Problem = { readonly code: PlanCode; readonly params: Record<string, string | number> };
type Change = ImportLine['changes'][number];

function lineOf(tx: Tx, estate: EstateDraft, told: ToldByFile, row: RosterRow): ImportLine {
  const place = placeOf(row);
  const line = { sheet: row.sheet, row: row.row, unit: roomCode(place), person: row.person?.name ?? '' };
  const failed = ({ code, params }: Problem): ImportLine => ({
    ...line,
    action: 'failed',
    changes: [],
    problem: { code, column: '', params },
  });

  const projectName = projectOf(tx, estate, told, row, place);
  if (projectName === null) return failed({ code: 'import/project-needed', params: {} });
  const project = estate.project(projectName);
  const building = project && estate.building(project, place.building);
  const unit = building && estate.unit(building, place.entrance, place.room);
  const phones = row.person?.phones.map((phone) => readPhone(phone)) ?? [];
  const plates = row.plates.map((plate) => readPlate(plate));
  const badPhone = row.person?.phones.find((_, nth) => phones[nth]?.ok === false);
  if (badPhone !== undefined) return failed({ code: 'import/cell-phone', params: { found: badPhone } });
  const badPlate = row.plates.find((_, nth) => plates[nth]?.ok === false);
  if (badPlate !== undefined) return failed({ code: 'import/cell-plate', params: { found: badPlate } });

  const clean: CleanRow = {
    ...row,
    note: told.notes.get(noteKey(row)) || null,
    person: row.person && {
      ...row.person,
      name: cleanText(row.person.name),
      phones: phones.flatMap((reading) => (reading.ok ? reading.value : [])),
    },
    plates: plates.flatMap((reading) => (reading.ok ? reading.value : [])),
    parkingSpaces: row.parkingSpaces.map(cleanText),
  };
  const person = clean.person && personMeant(estate, unit, clean.person);
  const problem = contradiction(clean, person) ?? takenElsewhere(estate, told, project, unit, clean);
  if (problem) return failed(problem);

  const isNewUnit = unit === undefined || unit.id === null;
  const changes = applied(estate, projectName, place, clean, person);
  const isSame = changes.length === 0;
  return {
    ...line,
    action: isSame ? 'same' : isNewUnit ? 'add' : 'update',
    changes: isNewUnit ? changes.filter(({ field }) => toldOnAdd.has(field)) : changes,
    problem: null,
  };
}

/** A row whose texts are in the ledger's form. */
type CleanRow = RosterRow;

/** Of a new unit everything is new; told is only what touches something that was there. */
const toldOnAdd: ReadonlySet<string> = new Set(['samePersonAs', 'totalFloors', 'hasLift']);

/**
 * The estate a row belongs to: the one it names; else the office's only one, or the one the file or the office itself is
 * named for where there is none yet; among several the only one that has this unit. `null` when it can't be told.
 */
function projectOf(
  tx: Tx,
  estate: EstateDraft,
  told: ToldByFile,
  row: RosterRow,
  { building, entrance, room }: Place,
): string | null {
  if (row.project !== null) return cleanText(row.project);
  const known = estate.projects.filter(({ id }) => id !== null);
  if (known.length === 1) return known[0]?.name ?? null;
  if (known.length > 1) {
    const having = known.filter((project) => {
      const found = estate.building(project, building);
      return found !== undefined && estate.unit(found, entrance, room) !== undefined;
    });
    return having.length === 1 ? (having[0]?.name ?? null) : null;
  }
  if (told.projects.size > 1) return null;
  const [named = cleanText(tx.first(officeName, {})?.office_name ?? '').slice(0, 40)] = told.projects;
  return named;
}

/** In one unit a name is one person; elsewhere only a name with one of its numbers is. */
function personMeant(
  estate: EstateDraft,
  unit: UnitDraft | undefined,
  { name, phones }: NonNullable<RosterRow['person']>,
): PersonDraft | null {
  const there = unit?.residents.find((resident) => resident.person.name === name);
  return there?.person ?? estate.personReachedAt(name, phones) ?? null;
}

/** One file may not call the same person a man and a woman: whichever row came last would decide. */
function contradiction({ person: told }: CleanRow, person: PersonDraft | null): Problem | null {
  const isContradiction = told && person?.toldSex && told.sex && person.toldSex !== told.sex;
  return isContradiction
    ? { code: 'import/person-contradiction', params: { name: told.name, unit: person.knownAt } }
    : null;
}

/**
 * A car or a parking space of another unit is nobody else's, unless someone of that name belongs to the other unit as
 * well: then it stays there. Whether a later row of the file says so counts too, or a second import would differ.
 */
function takenElsewhere(
  estate: EstateDraft,
  told: ToldByFile,
  project: ProjectDraft | undefined,
  unit: UnitDraft | undefined,
  row: CleanRow,
): Problem | null {
  const name = row.person?.name ?? '';
  const isOthers = (holder: UnitDraft): boolean =>
    holder !== unit &&
    told.names.get(holder.code)?.has(name) !== true &&
    !holder.residents.some((resident) => resident.person.name === name);
  for (const plate of row.plates) {
    const holder = estate.holderOfPlate(plate);
    if (holder && isOthers(holder))
      return { code: 'import/plate-taken', params: { found: plate, unit: holder.code } };
  }
  for (const space of row.parkingSpaces) {
    const holder = project && estate.holderOfSpace(project, space);
    if (holder && isOthers(holder))
      return { code: 'import/parking-taken', params: { found: space, unit: holder.code } };
  }
  return null;
}

/** Changes the draft by what a row tells, and says what changed. */
function applied(
  estate: EstateDraft,
  projectName: string,
  place: Place,
  row: CleanRow,
  known: PersonDraft | null,
): Change[] {
  const changes: Change[] = [];
  const project = estate.project(projectName) ?? estate.addProject(projectName);
  const building = estate.building(project, place.building) ?? estate.addBuilding(project, place.building);
  const found = estate.unit(building, place.entrance, place.room);
  const unit = found ?? estate.addUnit(building, place.entrance, place.room);
  if (!found) changes.push({ field: 'unit', from: '', to: unit.code });

  for (const field of ['totalFloors', 'hasLift'] as const) {
    const value = row[field];
    if (value === null || value === building[field]) continue;
    if (building.id !== null)
      changes.push({ field, from: textOf(field, building[field]), to: textOf(field, value) });
    Object.assign(building, { [field]: value, isChanged: true });
  }
  changes.push(...factsTold(unit, row));
  if (row.person) changes.push(...personTold(estate, unit, row, row.person, known));
  changes.push(...belongingsTold(estate, unit, row));
  return changes;
}

/** Cells that hold something replace what the unit had. When it was moved into, the file's first dated row says. */
function factsTold(unit: UnitDraft, row: CleanRow): Change[] {
  const changes: Change[] = [];
  for (const [field, column] of factColumns) {
    const value = row[field];
    if (value === null || (field === 'movedInOn' && unit.isDated)) continue;
    if (field === 'movedInOn') unit.isDated = true;
    if (value === unit.facts[column]) continue;
    changes.push({ field, from: textOf(field, unit.facts[column]), to: textOf(field, value) });
    unit.facts = { ...unit.facts, [column]: value };
    unit.isChanged = true;
  }
  return changes;
}

const factColumns = [
  ['floor', 'floor'],
  ['usage', 'usage'],
  ['areaCm2', 'area_cm2'],
  ['innerAreaCm2', 'inner_area_cm2'],
  ['occupancy', 'occupancy'],
  ['handedOverOn', 'handed_over_on'],
  ['movedInOn', 'moved_in_on'],
  ['warrantyUntil', 'warranty_until'],
  ['note', 'note'],
] as const satisfies readonly (readonly [keyof RosterRow, keyof RosterFacts])[];

function textOf(field: string, value: string | number | boolean | null): string {
  if (value === null) return '';
  return field.endsWith('Cm2') && typeof value === 'number' ? areaText(value) : String(value);
}

/** The person of a row: who joins the unit, what she is to it, and what else is told of her. */
function personTold(
  estate: EstateDraft,
  unit: UnitDraft,
  row: CleanRow,
  told: NonNullable<RosterRow['person']>,
  known: PersonDraft | null,
): Change[] {
  const changes: Change[] = [];
  const person = known ?? estate.addPerson(told.name, unit.code);
  const there = unit.residents.find((resident) => resident.person === person);
  const resident = there ?? joined(unit, person, told.relation, row.movedInOn, changes);
  if (!there && known) changes.push({ field: 'samePersonAs', from: known.knownAt, to: unit.code });

  if (resident.relation !== told.relation) {
    changes.push({ field: 'relation', from: resident.relation, to: told.relation });
    resident.relation = told.relation;
    resident.isChanged = true;
  }
  if (row.movedInOn !== null && resident.fromOn !== row.movedInOn) {
    changes.push({ field: 'residentSince', from: resident.fromOn ?? '', to: row.movedInOn });
    resident.fromOn = row.movedInOn;
    resident.isChanged = true;
  }
  if (told.sex !== null) person.toldSex = told.sex;
  if (told.sex !== null && told.sex !== person.sex) {
    if (known) changes.push({ field: 'sex', from: person.sex ?? '', to: told.sex });
    person.sex = told.sex;
    person.isChanged = true;
  }
  const before = masked(person);
  for (const number of told.phones) {
    if (!person.phones.some((phone) => phone.number === number)) estate.addPhone(person, number);
  }
  if (known && masked(person) !== before) changes.push({ field: 'phones', from: before, to: masked(person) });
  return changes;
}

/** A further owner stands beside the one who was there: nobody is moved out by a file. */
function joined(
  unit: UnitDraft,
  person: PersonDraft,
  relation: ResidentDraft['relation'],
  fromOn: string | null,
  changes: Change[],
): ResidentDraft {
  const field = relation === 'owner' ? 'owners' : 'residents';
  const names = () =>
    unit.residents
      .filter((resident) => relation !== 'owner' || resident.relation === 'owner')
      .map((resident) => resident.person.name)
      .join('、');
  const before = names();
  const resident = { residencyId: null, person, relation, fromOn, isChanged: true };
  unit.residents.push(resident);
  changes.push({ field, from: before, to: names() });
  return resident;
}

const masked = (person: PersonDraft): string =>
  person.phones.map(({ number }) => maskPhone(number)).join('、');

function belongingsTold(estate: EstateDraft, unit: UnitDraft, row: CleanRow): Change[] {
  const plates = () => unit.plates.map(({ plate }) => plate).join('、');
  const spaces = () => unit.spaces.map(({ code }) => code).join('、');
  const before = { plates: plates(), spaces: spaces() };
  for (const plate of row.plates) if (!estate.holderOfPlate(plate)) estate.addPlate(unit, plate);
  for (const space of row.parkingSpaces) {
    if (!estate.holderOfSpace(unit.building.project, space)) estate.addSpace(unit, space);
  }
  return [
    { field: 'plates', from: before.plates, to: plates() },
    { field: 'parkingSpaces', from: before.spaces, to: spaces() },
  ].filter(({ from, to }) => from !== to);
}

const officeName = query()(() => tables.selectFrom('office').select('office_name'));
