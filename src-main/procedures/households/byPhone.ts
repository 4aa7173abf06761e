import type { PersonId, UnitId } from '../../../src-shared/contract/households.ts';
import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { maskPhone } from '../../../src-shared/rules/phone.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';

type ByPhone = Contract['households']['byPhone'];

/** Who calls: those living here now whose number is what was typed, then whose begins so, then whose ends so; six at most. */
export function byPhone({ tx }: Scene, { digits }: Input<ByPhone>): Output<ByPhone> {
  const rows = [
    ...asKept(digits).flatMap((from) => tx.all(beginningWith, { from, to: `${from}:`, most: mostShown })),
    ...tx
      .all(ofUnitsWithEnd, { digits, most: mostLookedAt })
      .filter(({ number }) => number.replaceAll(/\D/g, '').endsWith(digits)),
  ];
  const once = new Map(rows.map((row) => [`${row.residency_id} ${row.number}`, row]));
  return [...once.values()]
    .map((row) => ({
      personId: row.personId as PersonId,
      name: row.name,
      relation: row.relation,
      unitId: row.unitId as UnitId,
      unitCode: row.unitCode,
      projectName: row.projectName,
      phone: maskPhone(row.number),
      isWhole: isWhole(row.number, digits),
    }))
    .toSorted((a, b) => Number(b.isWhole) - Number(a.isWhole))
    .slice(0, mostShown);
}

const mostShown = 6;
const mostLookedAt = 100;

/** 0755 12 as typed, and as it may stand in the ledger: 0755-12, +0755…; a mobile stands there as it is typed. */
function asKept(digits: string): string[] {
  const area = /^(?:01|02)/.test(digits) ? 3 : 4;
  const parted = digits.startsWith('0') && digits.length > area;
  return [digits, `+${digits}`, ...(parted ? [`${digits.slice(0, area)}-${digits.slice(area)}`] : [])];
}

/** All that was typed is all of the number, its extension aside. */
function isWhole(number: string, digits: string): boolean {
  const [, main = number] = /^(0\d{2,3}-\d{7,8})-\d+$/.exec(number) ?? [];
  return [number, main].some((one) => one.replaceAll(/\D/g, '') === digits);
}

const callers = tables
  .selectFrom('phones')
  .innerJoin('residencies', 'residencies.person_id', 'phones.person_id')
  .innerJoin('people', 'people.id', 'residencies.person_id')
  .innerJoin('units', 'units.id', 'residencies.unit_id')
  .innerJoin('buildings', 'buildings.id', 'units.building_id')
  .innerJoin('projects', 'projects.id', 'buildings.project_id')
  .select([
    'residencies.id as residency_id',
    'phones.number',
    'people.id as personId',
    'people.name',
    'residencies.relation',
    'units.id as unitId',
    'units.code as unitCode',
    'projects.name as projectName',
  ])
  .where('phones.ended_at', 'is', null)
  .where('residencies.to_on', 'is', null);

/** A range of the index on numbers; `:` is the sign after 9, and greater than the dash of a landline. */
export const beginningWith = query<{ from: string; to: string; most: number }>()(({ from, to, most }) =>
  callers
    .where('phones.number', '>=', from)
    .where('phones.number', '<', to)
    .orderBy('phones.number')
    .limit(most),
);

/** The search box knows the ends of every number; which of a unit's numbers it was is seen afterwards. */
export const ofUnitsWithEnd = query<{ digits: string; most: number }>()(({ digits, most }) =>
  callers
    .where('residencies.unit_id', 'in', (eb) =>
      eb
        .selectFrom('search_tokens')
        .select('unit_id')
        .where('token', '=', digits)
        .where('matched', '=', 'phone')
        .limit(most),
    )
    .orderBy('units.sort_key'),
);
