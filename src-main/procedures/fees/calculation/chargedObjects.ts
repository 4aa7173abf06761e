import { sql } from 'kysely';
import type { ChargedPlace } from '../../../../src-shared/rules/charges/standards.ts';
import type { FeeObject } from '../../../../src-shared/rules/feeItems.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Tx } from '../../../ledger/tx.ts';

/** A home as far as a charge asks for it. */
export type Home = Readonly<{
  id: string;
  code: string;
  projectId: string;
  buildingId: string;
  usage: string | null;
  areaCm2: number | null;
  floor: number | null;
  handedOverOn: string | null;
}>;

/** What an item is charged for: a home itself, or one of its vehicles or parking spaces. */
export type ChargedObject = ChargedPlace &
  Readonly<{
    home: Home;
    name: string;
    /** The day it is charged from: the home's handover, or the later day on which it became the household's. */
    heldFrom: string | null;
  }>;

/** Every home of these buildings (all: `null`), in the order of their ids. */
export const homesOf = (tx: Tx, buildingIds: readonly string[] | null): Home[] =>
  tx.all(homes, { buildings: buildingIds && JSON.stringify(buildingIds) }).map(toHome);

/** One home; `undefined` where there is none. */
export function homeWith(tx: Tx, unitId: string): Home | undefined {
  const row = tx.first(homeById, { unitId });
  return row && toHome(row);
}

/** What of these homes an item is charged for, home by home. */
export function objectsOf(tx: Tx, kind: FeeObject, homesAsked: readonly Home[]): ChargedObject[] {
  if (kind === 'unit') return homesAsked.map(homeItself);
  const belongings = tx.all(kind === 'vehicle' ? vehicles : spaces, {});
  const byHome = Map.groupBy(belongings, ({ unit_id }) => unit_id);
  return homesAsked.flatMap((home) =>
    (byHome.get(home.id) ?? []).map(({ id, name, held_from }) => ({
      ...homeItself(home),
      objectId: id,
      name,
      heldFrom: laterOf(home.handedOverOn, held_from),
    })),
  );
}

const homeItself = (home: Home): ChargedObject => ({
  home,
  name: '',
  projectId: home.projectId,
  buildingId: home.buildingId,
  usage: home.usage,
  unitId: home.id,
  objectId: home.id,
  heldFrom: home.handedOverOn,
});

const laterOf = (a: string | null, b: string | null): string | null => ((b ?? '') > (a ?? '') ? b : a);

type HomeRow = NonNullable<(typeof homes)['row']>;

const toHome = (row: HomeRow): Home => ({
  id: row.id,
  code: row.code,
  projectId: row.project_id,
  buildingId: row.building_id,
  usage: row.usage,
  areaCm2: row.area_cm2,
  floor: row.floor,
  handedOverOn: row.handed_over_on,
});

const homeRows = tables
  .selectFrom('units')
  .innerJoin('buildings', 'buildings.id', 'units.building_id')
  .select(['units.id', 'units.code', 'buildings.project_id', 'units.building_id', 'units.usage'])
  .select(['units.area_cm2', 'units.floor', 'units.handed_over_on']);

const homes = query<{ buildings: string | null }>()(({ buildings }) =>
  homeRows
    .where(
      sql<boolean>`${buildings} IS NULL OR units.building_id IN (SELECT value FROM json_each(${buildings}))`,
    )
    .orderBy('units.id'),
);

const homeById = query<{ unitId: string }>()(({ unitId }) => homeRows.where('units.id', '=', unitId));

const vehicles = query()(() =>
  tables
    .selectFrom('vehicles')
    .select(['id', 'unit_id', 'plate as name', 'held_from'])
    .where('ended_at', 'is', null)
    .orderBy('plate'),
);

const spaces = query()(() =>
  tables
    .selectFrom('parking_spaces')
    .select(['id', 'unit_id', 'code as name', 'held_from'])
    .where('unit_id', 'is not', null)
    .$narrowType<{ unit_id: string }>()
    .orderBy('code'),
);
