import type { RosterRow } from '../../../src-shared/contract/rosterRow.ts';
import type { Relation } from '../../../src-shared/rules/estate.ts';
import type { RowProblem } from '../rowProblem.ts';
import type { Assembled, RowPlace, Source } from '../source.ts';
import { rosterColumns, type RosterValues } from './columns.ts';
import { locate } from './locate.ts';
import { settleRoster } from './settle.ts';
import { tooMuch } from './tooMuch.ts';

/** The roster (业主名册): a row is a unit and, mostly, one of its people. */
export const roster: Source<RosterValues, RosterRow> = {
  name: 'roster',
  columns: rosterColumns,
  leastTitles: 3,
  identity: [
    'room',
    'names',
    'phones',
    'sparePhones',
    'plates',
    'parkingSpaces',
    'tenantNames',
    'tenantPhones',
    'area',
    'idNumber',
  ],
  assemble,
  settle: settleRoster,
};

type Place = RowPlace<keyof RosterValues>;

/** Finds out which unit a row speaks of, and makes one row of each of its people (张三，李四; 业主 beside 租户). */
function assemble(values: RosterValues, at: Place): Assembled<RosterRow> {
  const idNumbersDropped = values.idNumber.dropped + values.note.dropped;
  const unit = locate(values, at);
  const people = [
    ...peopleOf(
      values.names,
      [...new Set([...values.phones, ...values.sparePhones])],
      values.relation ?? 'owner',
      values.sex,
    ),
    ...peopleOf(values.tenantNames, values.tenantPhones, 'tenant', null),
  ];
  const problems = [...unit.problems, ...nameless(values, at)];
  if (unit.parts === null || problems.length > 0) return { rows: [], problems, idNumbersDropped };

  const facts = {
    sheet: at.sheet,
    row: at.row,
    project: values.project,
    ...unit.parts,
    floor: values.floor,
    totalFloors: values.totalFloors,
    hasLift: values.hasLift,
    usage: values.usage,
    areaCm2: values.area,
    innerAreaCm2: values.innerArea,
    occupancy: values.occupancy,
    movedInOn: values.movedInOn,
    handedOverOn: values.handedOverOn,
    warrantyUntil: values.warrantyUntil,
  };
  const belongings = { plates: values.plates, parkingSpaces: values.parkingSpaces, note: values.note.text };
  const rows = (people.length > 0 ? people : [null]).map((person, nth) => ({
    ...facts,
    person,
    ...(nth === 0 ? belongings : { plates: [], parkingSpaces: [], note: null }),
  }));
  return { rows, problems: rows.flatMap((row) => tooMuch(row, at) ?? []), idNumbersDropped };
}

type Person = NonNullable<RosterRow['person']>;

/** As many numbers as names: one each, in order. Otherwise all numbers are the first person's. */
function peopleOf(names: string[], phones: string[], relation: Relation, sex: Person['sex']): Person[] {
  const oneEach = names.length === phones.length;
  return names.map((name, nth) => {
    const own = oneEach ? phones.slice(nth, nth + 1) : nth === 0 ? phones : [];
    return { name, sex: names.length === 1 ? sex : null, phones: own, relation };
  });
}

/** A phone number without a name would be lost silently: the row is given back. */
function nameless(values: RosterValues, at: Place): RowProblem[] {
  const problems: RowProblem[] = [];
  if (values.names.length === 0 && (values.phones.length > 0 || values.sparePhones.length > 0)) {
    problems.push(at.problem('import/cell-required', ['names', 'phones', 'sparePhones']));
  }
  if (values.tenantNames.length === 0 && values.tenantPhones.length > 0) {
    problems.push(at.problem('import/cell-required', ['tenantNames', 'tenantPhones']));
  }
  return problems;
}
