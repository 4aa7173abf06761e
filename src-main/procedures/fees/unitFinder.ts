import type { UnitId } from '../../../src-shared/contract/households.ts';
import { buildingCode, roomCode, type RoomParts } from '../../../src-shared/rules/roomCode.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Tx } from '../../ledger/tx.ts';

/** The home a row of a file speaks of; or that there is none, or more than one by that number. */
export type FoundUnit =
  | { readonly ok: true; readonly id: UnitId; readonly code: string }
  | {
      readonly ok: false;
      readonly code: 'import/unit-unknown' | 'import/unit-ambiguous';
      readonly unit: string;
    };

/** Looks homes up by building, entrance and room as a file spells them; of several projects the named one. */
export function unitFinder(tx: Tx): (where: RoomParts, project: string | null) => FoundUnit {
  const units = new Map<string, Unit[]>();
  for (const unit of tx.all(everyUnit, {})) {
    const spelled = roomCode({ ...unit, building: buildingCode(unit.building) });
    const known = units.get(spelled);
    if (known) known.push(unit);
    else units.set(spelled, [unit]);
  }
  return (where, project) => {
    const spelled = roomCode(where);
    const found = (units.get(spelled) ?? []).filter((unit) => project === null || unit.project === project);
    const [unit] = found;
    if (unit === undefined) return { ok: false, code: 'import/unit-unknown', unit: spelled };
    if (found.length > 1) return { ok: false, code: 'import/unit-ambiguous', unit: spelled };
    return { ok: true, id: unit.id as UnitId, code: unit.code };
  };
}

type Unit = NonNullable<(typeof everyUnit)['row']>;

const everyUnit = query()(() =>
  tables
    .selectFrom('units')
    .innerJoin('buildings', 'buildings.id', 'units.building_id')
    .innerJoin('projects', 'projects.id', 'buildings.project_id')
    .select([
      'units.id',
      'units.code',
      'buildings.name as building',
      'units.entrance',
      'units.room',
      'projects.name as project',
    ]),
);
