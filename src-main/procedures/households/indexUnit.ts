import { query, tables } from '../../ledger/query.ts';
import type { Schema } from '../../ledger/schema.ts';
import type { Tx } from '../../ledger/tx.ts';
import { searchTokens } from './searchTokens.ts';

/**
 * Brings what the search box knows of a unit up to date with the roll. Call it whenever the unit, one of its people,
 * phones or cars changed, in the same transaction. Only the tokens that differ are written.
 */
export function indexUnit(tx: Tx, unitId: string): void {
  const unit = tx.first(findableUnit, { unitId });
  if (!unit) return;
  const wanted = searchTokens({
    ...unit,
    names: tx.all(namesThere, { unitId }).map(({ name }) => name),
    phones: tx.all(phonesThere, { unitId }).map(({ number }) => number),
    plates: tx.all(platesThere, { unitId }).map(({ plate }) => plate),
  });
  const stale = new Map(tx.all(tokensThere, { unitId }).map((row) => [`${row.matched} ${row.token}`, row]));
  for (const { token, matched } of wanted) {
    if (!stale.delete(`${matched} ${token}`)) tx.run(addToken, { token, unit_id: unitId, matched });
  }
  for (const { token, matched } of stale.values()) tx.run(dropToken, { token, unit_id: unitId, matched });
}

/** The same for every unit a person belongs to now. */
export function indexUnitsOf(tx: Tx, personId: string): void {
  for (const { unit_id } of tx.all(unitsOf, { personId })) indexUnit(tx, unit_id);
}

const findableUnit = query<{ unitId: string }>()(({ unitId }) =>
  tables
    .selectFrom('units')
    .innerJoin('buildings', 'buildings.id', 'units.building_id')
    .innerJoin('projects', 'projects.id', 'buildings.project_id')
    .select(['projects.name as project', 'buildings.name as building', 'units.entrance', 'units.room'])
    .where('units.id', '=', unitId),
);

const namesThere = query<{ unitId: string }>()(({ unitId }) =>
  tables
    .selectFrom('residencies')
    .innerJoin('people', 'people.id', 'residencies.person_id')
    .select('people.name')
    .where('residencies.unit_id', '=', unitId)
    .where('residencies.to_on', 'is', null),
);

const phonesThere = query<{ unitId: string }>()(({ unitId }) =>
  tables
    .selectFrom('residencies')
    .innerJoin('phones', 'phones.person_id', 'residencies.person_id')
    .select('phones.number')
    .where('residencies.unit_id', '=', unitId)
    .where('residencies.to_on', 'is', null)
    .where('phones.ended_at', 'is', null),
);

const platesThere = query<{ unitId: string }>()(({ unitId }) =>
  tables.selectFrom('vehicles').select('plate').where('unit_id', '=', unitId).where('ended_at', 'is', null),
);

const tokensThere = query<{ unitId: string }>()(({ unitId }) =>
  tables.selectFrom('search_tokens').select(['token', 'matched']).where('unit_id', '=', unitId),
);

const unitsOf = query<{ personId: string }>()(({ personId }) =>
  tables
    .selectFrom('residencies')
    .select('unit_id')
    .where('person_id', '=', personId)
    .where('to_on', 'is', null),
);

const addToken = query<Schema['search_tokens']>()(({ token, unit_id, matched }) =>
  tables.insertInto('search_tokens').values({ token, unit_id, matched }),
);

const dropToken = query<Schema['search_tokens']>()(({ token, unit_id, matched }) =>
  tables
    .deleteFrom('search_tokens')
    .where('token', '=', token)
    .where('unit_id', '=', unit_id)
    .where('matched', '=', matched),
);
