import { sql } from 'kysely';
import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { cleanText } from '../../../src-shared/rules/cleanText.ts';
import { idsIn, query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import { searchWords } from '../households/searchWords.ts';
import { tickets, toTicket } from './ticketRow.ts';

type Search = Contract['tickets']['search'];

/** By number or its last digits (003), room, or the caller's name as far as typed; the latest first, eight at most. */
export function search({ tx }: Scene, { text }: Input<Search>): Output<Search> {
  const typed = cleanText(text).toUpperCase();
  const found = [
    ...tx.all(numbered, { ...asNumber(typed), most: mostShown }),
    ...searchWords(text)
      .slice(0, 1)
      .flatMap((word) => tx.all(ofRooms, { ...rangeOf(word), units: mostUnits, most: mostShown })),
    ...tx.all(calledBy, { ...rangeOf(cleanText(text)), most: mostShown }),
  ];
  return tx
    .all(ticketsFound, { ids: JSON.stringify(found.map(({ id }) => id)), most: mostShown })
    .map(toTicket);
}

const mostShown = 8;
/** Where a beginning fits more rooms than that, the clerk will type on. */
const mostUnits = 1_000;

/** Greater than anything that begins with the word. */
const rangeOf = (word: string): { from: string; to: string } => ({ from: word, to: `${word}\u{10ffff}` });

/** 3 and 003 end a number, 22-003 and WX-A1-20261122-003 too; what can end none ends in nothing. */
function asNumber(typed: string): { ending: string; tail: string } {
  const ending = /^\d{1,3}$/.test(typed) ? `-${typed.padStart(3, '0')}` : typed.replaceAll(' ', '');
  return /^[A-Z0-9-]*\d{3}$/.test(ending) ? { ending, tail: ending.slice(-3) } : { ending: '', tail: '' };
}

export const numbered = query<{ ending: string; tail: string; most: number }>()(({ ending, tail, most }) =>
  tables
    .selectFrom('tickets')
    .select('id')
    .where(sql<boolean>`substr(number, -3) = ${tail}`)
    .where(sql<boolean>`substr(number, -length(${ending})) = ${ending}`)
    .orderBy('registered_at', 'desc')
    .limit(most),
);

export const ofRooms = query<{ from: string; to: string; units: number; most: number }>()(
  ({ from, to, units, most }) =>
    tables
      .selectFrom('tickets')
      .select('id')
      .where('unit_id', 'in', (eb) =>
        eb
          .selectFrom('search_tokens')
          .select('unit_id')
          .where('token', '>=', from)
          .where('token', '<', to)
          .where('matched', '=', 'room')
          .orderBy('token')
          .limit(units),
      )
      .orderBy('registered_at', 'desc')
      .limit(most),
);

export const calledBy = query<{ from: string; to: string; most: number }>()(({ from, to, most }) =>
  tables
    .selectFrom('tickets')
    .select('id')
    .where('caller_name', '>=', from)
    .where('caller_name', '<', to)
    .orderBy('registered_at', 'desc')
    .limit(most),
);

export const ticketsFound = query<{ ids: string; most: number }>()(({ ids, most }) =>
  tickets
    .where('tickets.id', 'in', idsIn(ids))
    .orderBy('tickets.registered_at', 'desc')
    .orderBy(sql`tickets.rowid`, 'desc')
    .limit(most),
);
