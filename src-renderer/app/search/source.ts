import { createElement, type ComponentType, type ReactElement } from 'react';
import type { Role } from '../../../src-shared/contract/procedure.ts';
import type { Failure, Result } from '../../../src-shared/failure.ts';

/** What a source is named by above its hits: `search:group.<id>`. */
export type SourceId = 'households' | 'tickets' | 'receipts' | 'visitors' | 'commands';

/** One line of the list below the search box. */
export type SearchHit = {
  readonly key: string;
  readonly line: ReactElement;
  /** Opens it: the address of a screen, or a deed. */
  readonly open: string | (() => void);
};

export type SearchAnswer = { readonly hits: readonly SearchHit[]; readonly failure: Failure | null };

/** What the search box asks besides the text. */
export type SearchPlace = { readonly zone: string };

/** One kind of thing that is found from anywhere. Each domain gives its own; `sources.ts` lists them in the order shown. */
export type SearchSource = {
  readonly id: SourceId;
  readonly roles: readonly Role[] | 'anyone';
  readonly find: (text: string, place: SearchPlace) => Promise<SearchAnswer>;
};

type Spec<Row> = {
  id: SourceId;
  roles: readonly Role[] | 'anyone';
  ask: (text: string) => Promise<Result<readonly Row[]>>;
  keyOf: (row: Row) => string;
  addressOf: (row: Row, place: SearchPlace) => string;
  Line: ComponentType<{ row: Row }>;
};

/** A source that asks the ledger: its query, how a row reads, and which screen opens it. */
export function ledgerSource<Row>({ id, roles, ask, keyOf, addressOf, Line }: Spec<Row>): SearchSource {
  return {
    id,
    roles,
    find: async (text, place) => {
      const result = await ask(text);
      if (!result.ok) return { hits: [], failure: result.error };
      const hits = result.value.map((row) => ({
        key: `${id} ${keyOf(row)}`,
        line: createElement(Line, { row }),
        open: addressOf(row, place),
      }));
      return { hits, failure: null };
    },
  };
}
