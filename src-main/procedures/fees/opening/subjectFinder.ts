import type { FeeItemId, ObjectId } from '../../../../src-shared/contract/fees/ids.ts';
import type { UnitId } from '../../../../src-shared/contract/households.ts';
import { cleanText } from '../../../../src-shared/rules/cleanText.ts';
import { roomCode } from '../../../../src-shared/rules/roomCode.ts';
import type { OpeningFileRow } from '../../../imports/opening/source.ts';
import { simplified } from '../../../imports/simplified.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Tx } from '../../../ledger/tx.ts';
import type { Problem } from '../fileLines.ts';
import { unitFinder } from '../unitFinder.ts';

/** What a row of the file is charged for, by the ledger's ids. */
export type Subject = { unitId: UnitId; unitCode: string; itemId: FeeItemId; objectId: ObjectId };
export type FoundSubject = ({ ok: true } & Subject) | { ok: false; problem: Problem };

/** Looks up whose each row is, by room or plate, and the fee item by its name. */
export function subjectFinder(tx: Tx): (row: OpeningFileRow) => FoundSubject {
  const unitOf = unitFinder(tx);
  const items = new Map(tx.all(everyItem, {}).map((item) => [nameKey(item.name), item]));
  const cars = new Map(tx.all(everyCar, {}).map((car) => [car.name, car]));
  const carsOf = Map.groupBy(cars.values(), ({ unit_id }) => unit_id);
  const spacesOf = Map.groupBy(tx.all(everySpace, {}), ({ unit_id }) => unit_id);

  return (row) => {
    const item = items.get(nameKey(row.item));
    if (!item) return failed('import/item-unknown', { found: row.item });
    if (item.method === 'deposit') return failed('import/item-deposit', { found: item.name });
    const car = row.plate === null ? undefined : cars.get(row.plate);
    if (row.plate !== null && !car) return failed('import/plate-unknown', { found: row.plate });
    const home = row.where === null ? null : unitOf(row.where, row.project);
    if (home?.ok === false) return failed(home.code, { unit: home.unit });
    const unitId = home?.id ?? car?.unit_id;
    if (unitId === undefined) return failed('import/unit-unknown', { unit: '' });
    if (car && car.unit_id !== unitId)
      return failed('import/plate-elsewhere', { found: car.name, unit: car.code });

    const owned = item.object === 'vehicle' ? (carsOf.get(unitId) ?? []) : (spacesOf.get(unitId) ?? []);
    const objectId =
      item.object === 'unit' ? unitId : onlyOne(owned, item.object === 'vehicle' ? row.plate : row.space)?.id;
    if (objectId === undefined) return failed(`import/${item.object}-needed`, { found: item.name });
    const unitCode = home?.code ?? car?.code ?? '';
    return {
      ok: true,
      unitId: unitId as UnitId,
      unitCode,
      itemId: item.id as FeeItemId,
      objectId: objectId as ObjectId,
    };
  };
}

/** Whose a row is, as the file has it, where the ledger does not know. */
export const subjectText = ({ where, plate }: OpeningFileRow): string =>
  where === null ? (plate ?? '') : roomCode(where);

/** The one that is named, else the only one there is. */
function onlyOne<T extends { name: string }>(owned: readonly T[], name: string | null): T | undefined {
  const meant = name === null ? owned : owned.filter((each) => each.name === name);
  return meant.length === 1 ? meant[0] : undefined;
}

const failed = (code: string, params: Problem['params']): FoundSubject => ({
  ok: false,
  problem: { code, column: '', params },
});

/** 物业服务费, 物業服務費 and `物业 服务费` are one name. */
const nameKey = (name: string): string => simplified(cleanText(name)).toLowerCase().replace(/\s/g, '');

const everyItem = query()(() => tables.selectFrom('fee_items').select(['id', 'name', 'method', 'object']));

const everyCar = query()(() =>
  tables
    .selectFrom('vehicles')
    .innerJoin('units', 'units.id', 'vehicles.unit_id')
    .select(['vehicles.id', 'vehicles.plate as name', 'vehicles.unit_id', 'units.code'])
    .where('vehicles.ended_at', 'is', null),
);

const everySpace = query()(() =>
  tables
    .selectFrom('parking_spaces')
    .select(['id', 'code as name', 'unit_id'])
    .where('unit_id', 'is not', null)
    .$narrowType<{ unit_id: string }>(),
);
