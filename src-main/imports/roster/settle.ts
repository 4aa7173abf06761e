import type { RosterRow } from '../../../src-shared/contract/rosterRow.ts';
import { roomCode } from '../../../src-shared/rules/roomCode.ts';
import type { RowProblem } from '../rowProblem.ts';
import type { FileRow, PlaceOf, Settled } from '../source.ts';
import type { RosterValues } from './columns.ts';
import { isPrefixed } from './locate.ts';
import { tooMuch } from './tooMuch.ts';

type At = PlaceOf<keyof RosterValues>;

/**
 * Looks at all rows together. The same person twice in a unit is kept once; a row that contradicts an earlier one about
 * the unit or the person fails; of a building told to have 18 floors here and 33 there, what most rows say holds.
 */
export function settleRoster(given: readonly RosterRow[], at: At): Settled<RosterRow> {
  const kept: RosterRow[] = [];
  const units = new Map<string, number[]>();
  const problems: RowProblem[] = [];
  const notices: RowProblem[] = [];

  for (const row of settlePrefixes(given)) {
    const unit = JSON.stringify([row.project, row.building, row.entrance, row.room]);
    const before = units.get(unit) ?? [];
    const twin = before.find((index) => kept[index]?.person?.name === row.person?.name);
    const problem = before
      .map((index) => contradiction(kept[index], row, at))
      .find((found) => found !== null);
    if (problem) {
      problems.push(problem);
    } else if (twin === undefined) {
      units.set(unit, [...before, kept.push(row) - 1]);
    } else {
      const earlier = kept[twin] ?? row;
      const whole = merged(earlier, row);
      const overflow = tooMuch(whole, at(row));
      if (overflow) {
        problems.push(overflow);
      } else {
        kept[twin] = whole;
        notices.push(wholeRow(row, 'import/row-merged', { unit: roomCode(row), earlierRow: earlier.row }));
      }
    }
  }
  const failed = new Set(problems.map(rowKey));
  const settled = settleBuildings(
    kept.filter((row) => !failed.has(rowKey(row))),
    at,
  );
  return {
    rows: settled.rows,
    problems: onceEach(problems),
    notices: [...onceEach(notices), ...settled.notices],
  };
}

/**
 * `3-502` in the column of rooms, the building in its own column and no entrance: if every such room of the file begins
 * with its building, that is a repetition; otherwise it is the entrance.
 */
function settlePrefixes(rows: readonly RosterRow[]): readonly RosterRow[] {
  const isOpen = (row: RosterRow) => row.entrance === '' && isPrefixed(row.room);
  const open = rows.filter(isOpen);
  if (open.length === 0) return rows;
  const isRepetition = open.every((row) => row.room.startsWith(`${row.building}-`));
  return rows.map((row) => {
    if (!isOpen(row)) return row;
    const [prefix = '', room = ''] = row.room.split('-');
    return { ...row, entrance: isRepetition ? '' : prefix, room };
  });
}

type Facts = readonly (readonly [field: keyof RosterRow, column: keyof RosterValues])[];

const unitFacts: Facts = [
  ['floor', 'floor'],
  ['usage', 'usage'],
  ['areaCm2', 'area'],
  ['innerAreaCm2', 'innerArea'],
  ['occupancy', 'occupancy'],
  ['handedOverOn', 'handedOverOn'],
  ['warrantyUntil', 'warrantyUntil'],
];

/** What a row says of its unit, or of a person told before, that an earlier row told otherwise. */
function contradiction(earlier: RosterRow | undefined, row: RosterRow, at: At): RowProblem | null {
  if (earlier === undefined) return null;
  const told = (code: RowProblem['code'], column: keyof RosterValues): RowProblem =>
    at(row).problem(code, [column], {
      earlierRow: earlier.row,
      earlier: at(earlier).problem(code, [column]).params['found'] ?? '',
    });
  for (const [field, column] of unitFacts) {
    if (differ(earlier[field], row[field])) return told('import/unit-contradiction', column);
  }
  if (earlier.person === null || row.person === null || earlier.person.name !== row.person.name) return null;
  if (earlier.person.relation !== row.person.relation) return told('import/row-duplicate', 'relation');
  if (differ(earlier.person.sex, row.person.sex)) return told('import/row-duplicate', 'sex');
  if (differ(earlier.movedInOn, row.movedInOn)) return told('import/row-duplicate', 'movedInOn');
  return null;
}

const differ = (one: unknown, other: unknown): boolean => one !== null && other !== null && one !== other;

/** What both rows say of one person: blanks filled from the second, its further numbers added. */
function merged(first: RosterRow, second: RosterRow): RosterRow {
  const together = (one: readonly string[], other: readonly string[]) => [...new Set([...one, ...other])];
  const notes = together(first.note === null ? [] : [first.note], second.note === null ? [] : [second.note]);
  return {
    ...first,
    floor: first.floor ?? second.floor,
    totalFloors: first.totalFloors ?? second.totalFloors,
    hasLift: first.hasLift ?? second.hasLift,
    usage: first.usage ?? second.usage,
    areaCm2: first.areaCm2 ?? second.areaCm2,
    innerAreaCm2: first.innerAreaCm2 ?? second.innerAreaCm2,
    occupancy: first.occupancy ?? second.occupancy,
    movedInOn: first.movedInOn ?? second.movedInOn,
    handedOverOn: first.handedOverOn ?? second.handedOverOn,
    warrantyUntil: first.warrantyUntil ?? second.warrantyUntil,
    person: first.person && {
      ...first.person,
      sex: first.person.sex ?? second.person?.sex ?? null,
      phones: together(first.person.phones, second.person?.phones ?? []),
    },
    plates: together(first.plates, second.plates),
    parkingSpaces: together(first.parkingSpaces, second.parkingSpaces),
    note: notes.join('；') || null,
  };
}

/** Gives each building the number of floors, and the lift, that most of its rows tell. */
function settleBuildings(rows: readonly RosterRow[], at: At): { rows: RosterRow[]; notices: RowProblem[] } {
  const buildings = new Map<string, RosterRow[]>();
  for (const row of rows) {
    const ofBuilding = buildings.get(buildingKey(row));
    if (ofBuilding) ofBuilding.push(row);
    else buildings.set(buildingKey(row), [row]);
  }
  const agreed = new Map<string, Pick<RosterRow, 'totalFloors' | 'hasLift'>>();
  const notices: RowProblem[] = [];
  for (const [building, ofBuilding] of buildings) {
    const facts = {
      totalFloors: mostTold(ofBuilding, 'totalFloors'),
      hasLift: mostTold(ofBuilding, 'hasLift'),
    };
    agreed.set(building, facts);
    for (const field of ['totalFloors', 'hasLift'] as const) {
      const odd = ofBuilding.find((row) => differ(row[field], facts[field]));
      if (odd) notices.push(at(odd).problem('import/building-differs', [field], { building: odd.building }));
    }
  }
  return { rows: rows.map((row) => ({ ...row, ...agreed.get(buildingKey(row)) })), notices };
}

const buildingKey = ({ project, building }: RosterRow): string => JSON.stringify([project, building]);

function mostTold<Field extends 'totalFloors' | 'hasLift'>(
  rows: readonly RosterRow[],
  field: Field,
): RosterRow[Field] {
  const told = new Map<RosterRow[Field], number>();
  for (const row of rows) {
    if (row[field] !== null) told.set(row[field], (told.get(row[field]) ?? 0) + 1);
  }
  const most = Math.max(0, ...told.values());
  return [...told].find(([, times]) => times === most)?.[0] ?? null;
}

const rowKey = ({ sheet, row }: FileRow): string => `${row} ${sheet}`;

const wholeRow = (
  { sheet, row }: FileRow,
  code: RowProblem['code'],
  params: RowProblem['params'],
): RowProblem => ({
  sheet,
  row,
  column: '',
  code,
  params,
});

/** A row of two people tells the same twice. */
const onceEach = (problems: readonly RowProblem[]): RowProblem[] => [
  ...new Map(
    problems.map((problem) => [`${rowKey(problem)} ${problem.code} ${problem.column}`, problem]),
  ).values(),
];
