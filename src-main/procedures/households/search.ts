import { sql } from 'kysely';
import type { UnitId } from '../../../src-shared/contract/households.ts';
import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { searchMatches } from '../../../src-shared/rules/estate.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import type { Schema } from '../../ledger/schema.ts';
import { searchWords } from './searchWords.ts';
import { maskedPhones, ownersOfUnit, phonesOfUnit, platesOfUnit } from './unitColumns.ts';

type Search = Contract['households']['search'];
type Hit = Schema['search_tokens'];

/** The one box of the desk (HOU-01): the units on which every word begins a token, whole tokens first, 20 at most. */
export function search({ tx }: Scene, { text }: Input<Search>): Output<Search> {
  const [first, ...others] = searchWords(text);
  if (first === undefined) return [];
  const range = { from: first, to: first + lastSign, hits: mostHits };
  const rows =
    others.length === 0
      ? tx.all(startingWith, range)
      : tx.all(startingWithAll, { ...range, read: mostRead, others: JSON.stringify(others) });
  const hits = best(rows, first);
  const ids = JSON.stringify([...hits.keys()]);
  return tx
    .all(unitsFound, { ids })
    .map((unit) => ({ ...unit, hit: hits.get(unit.id)! }))
    .toSorted((a, b) => rankOf(a.hit, first) - rankOf(b.hit, first))
    .map(({ id, code, projectName, owners, phones, plates, hit }) => ({
      unitId: id as UnitId,
      code,
      projectName,
      owners: owners ?? '',
      phones: maskedPhones(phones),
      plates: plates ?? '',
      matched: hit.matched,
    }));
}

/** Where many thousand tokens begin alike, the first ones must do: the clerk will type on. */
const mostHits = 400;
const mostRead = 4_000;
const mostShown = 20;

/** Greater than anything that begins with the word. */
const lastSign = '\u{10ffff}';

/** The best row of each unit, best units first. */
function best(rows: readonly Hit[], word: string): Map<string, Hit> {
  const hits = new Map<string, Hit>();
  for (const row of rows.toSorted((a, b) => rankOf(a, word) - rankOf(b, word))) {
    if (!hits.has(row.unit_id)) hits.set(row.unit_id, row);
    if (hits.size === mostShown) break;
  }
  return hits;
}

/** A whole token before a beginning; then a room before a name before a phone before a plate. */
const rankOf = ({ token, matched }: Hit, word: string): number =>
  (token === word ? 0 : searchMatches.length) + searchMatches.indexOf(matched);

/** One word: a range of the primary key, in its order. */
export const startingWith = query<{ from: string; to: string; hits: number }>()(({ from, to, hits }) =>
  tables
    .selectFrom('search_tokens')
    .select(['token', 'unit_id', 'matched'])
    .where('token', '>=', from)
    .where('token', '<', to)
    .orderBy('token')
    .limit(hits),
);

/** Several words: the range of the first, and for each unit in it one look at the others. */
export const startingWithAll = query<{ from: string; to: string; hits: number; read: number; others: string }>()(
  ({ from, to, hits, read, others }) =>
    tables
      .selectFrom((eb) =>
        eb
          .selectFrom('search_tokens')
          .select(['token', 'unit_id', 'matched'])
          .where('token', '>=', from)
          .where('token', '<', to)
          .orderBy('token')
          .limit(read)
          .as('found'),
      )
      .select(['found.token', 'found.unit_id', 'found.matched'])
      .where(
        sql<boolean>`NOT EXISTS (
          SELECT 1 FROM json_each(${others}) AS word
          WHERE NOT EXISTS (
            SELECT 1 FROM search_tokens AS other
            WHERE other.unit_id = found.unit_id
              AND other.token >= word.value AND other.token < word.value || char(1114111)))`,
      )
      .limit(hits),
);

export const unitsFound = query<{ ids: string }>()(({ ids }) =>
  tables
    .selectFrom('units')
    .innerJoin('buildings', 'buildings.id', 'units.building_id')
    .innerJoin('projects', 'projects.id', 'buildings.project_id')
    .select([
      'units.id',
      'units.code',
      'projects.name as projectName',
      ownersOfUnit.as('owners'),
      phonesOfUnit.as('phones'),
      platesOfUnit.as('plates'),
    ])
    .where('units.id', 'in', sql<string>`(SELECT value FROM json_each(${ids}))`)
    .orderBy('units.sort_key')
    .orderBy('units.id'),
);
