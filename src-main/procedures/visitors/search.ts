import { sql } from 'kysely';
import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { cleanText } from '../../../src-shared/rules/cleanText.ts';
import { query } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import { toVisit, visits } from './visitRow.ts';

type Search = Contract['visitors']['search'];

/** Visits by a part of the visitor's name, or by the pass's number or its last digits; the latest first. */
export function search({ tx }: Scene, { text }: Input<Search>): Output<Search> {
  const typed = cleanText(text);
  return tx.all(visitsLike, { name: typed, number: typed.toUpperCase(), most: mostShown }).map(toVisit);
}

const mostShown = 8;

/** From the latest back, until enough are found. */
export const visitsLike = query<{ name: string; number: string; most: number }>()(({ name, number, most }) =>
  visits
    .where((eb) =>
      eb.or([
        sql<boolean>`instr(visits.visitor_name, ${name}) > 0`,
        sql<boolean>`substr(visits.pass_number, -length(${number})) = ${number}`,
      ]),
    )
    .orderBy(sql`visits.rowid`, 'desc')
    .limit(most),
);
