import { sql } from 'kysely';
import type { UnitId } from '../../../src-shared/contract/households.ts';
import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { searchMatches } from '../../../src-shared/rules/estate.ts';
import { idsIn, query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import type { Schema } from '../../ledger/schema.ts';
import type { Tx } from '../../ledger/tx.ts';
import { searchWords } from './searchWords.ts';
import { maskedPhones, ownersOfUnit, phonesOfUnit, platesOfUnit } from './unitColumns.ts';

type Search = Contract['households']['search'];
type Hit = Schema['search_tokens'];

/** The one box of the desk (HOU-01): the units on which every word begins a token, whole tokens first, 12 at most: what is seen without scrolling. */
export function search({ tx }: Scene, { text }: Input<Search>): Output<Search> {
  const [rarest, ...others] = rarestFirst(tx, searchWords(text));
  if (rarest === undefined) return [];
  const range = rangeOf(rarest);
  const rows =
    others.length === 0
      ? tx.all(startingWith, { ...range, hits: mostHits })
      : tx.all(startingWithAll, {
          ...range,
          hits: mostOfSeveral,
          read: mostRead,
          others: JSON.stringify(others),
        });
  const hits = bestOf(rows, rarest);
  return tx
    .all(unitsFound, { ids: JSON.stringify([...hits.keys()]) })
    .map((unit) => ({ ...unit, hit: hits.get(unit.id)! }))
    .toSorted((a, b) => rankOf(a.hit, rarest) - rankOf(b.hit, rarest))
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
const mostHits = 120;
const mostOfSeveral = 60;
const mostRead = 1_500;
const mostCounted = 500;
const mostShown = 12;

/** Greater than anything that begins with the word. */
const lastSign = '\u{10ffff}';

const rangeOf = (word: string): { from: string; to: string } => ({ from: word, to: word + lastSign });

/** The word that fewest tokens begin with leads, so that `13 诸葛` looks at a few people and not at all of building 13. */
function rarestFirst(tx: Tx, words: readonly string[]): readonly string[] {
  if (words.length < 2) return words;
  return words
    .map((word) => ({
      word,
      tokens: tx.first(tokensCounted, { ...rangeOf(word), most: mostCounted })?.tokens ?? 0,
    }))
    .toSorted((a, b) => a.tokens - b.tokens)
    .map(({ word }) => word);
}

/** The best row of each unit, the best units first. */
function bestOf(rows: readonly Hit[], word: string): Map<string, Hit> {
  const ranked = Map.groupBy(rows, (row) => rankOf(row, word));
  const hits = new Map<string, Hit>();
  for (const rank of [...ranked.keys()].toSorted((a, b) => a - b)) {
    for (const row of ranked.get(rank)!) {
      if (!hits.has(row.unit_id)) hits.set(row.unit_id, row);
      if (hits.size === mostShown) return hits;
    }
  }
  return hits;
}

/** A whole token before a beginning; then a room before a name before a phone before a plate. */
const rankOf = ({ token, matched }: Hit, word: string): number =>
  (token === word ? 0 : searchMatches.length) + searchMatches.indexOf(matched);

/** How many tokens begin so, as far as that matters. */
export const tokensCounted = query<{ from: string; to: string; most: number }>()(({ from, to, most }) =>
  tables
    .selectFrom((eb) =>
      eb
        .selectFrom('search_tokens')
        .select('token')
        .where('token', '>=', from)
        .where('token', '<', to)
        .limit(most)
        .as('found'),
    )
    .select((eb) => eb.fn.countAll<number>().as('tokens')),
);

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

/** Several words: the range of the rarest, and for each unit in it one look at the others. */
export const startingWithAll = query<{
  from: string;
  to: string;
  hits: number;
  read: number;
  others: string;
}>()(({ from, to, hits, read, others }) =>
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
    .where('units.id', 'in', idsIn(ids))
    .orderBy('units.sort_key')
    .orderBy('units.id'),
);
