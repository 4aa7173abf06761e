import { sql } from 'kysely';
import { query, tables } from '../../ledger/query.ts';
import type { Tx } from '../../ledger/tx.ts';

/** The attempts that came on paper or may have, in their order: all but those of which it is sure that they failed. */
export const possiblyOut = query<{ paperId: string }>()(({ paperId }) =>
  tables
    .selectFrom('paper_runs')
    .select(['nth', 'locale'])
    .where('paper_id', '=', paperId)
    .where('outcome', 'is not', 'failed')
    .orderBy(sql`rowid`),
);

/** Writes on the paper how far it is after its attempts: on paper once is on paper; an attempt without an end is under way. */
export function settleState(tx: Tx, paperId: string): void {
  tx.run(writeState, { paperId });
}

const writeState = query<{ paperId: string }>()(({ paperId }) =>
  tables
    .updateTable('papers')
    .set({
      state: sql`(
        SELECT CASE
          WHEN max(outcome = 'printed') THEN 'printed'
          WHEN max(outcome = 'saved') THEN 'saved'
          WHEN max(rowid) = max(rowid) FILTER (WHERE outcome IS NULL) THEN 'printing'
          ELSE 'failed' END
        FROM paper_runs WHERE paper_id = papers.id)`,
    })
    .where('id', '=', paperId),
);
