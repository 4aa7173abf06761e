import { sql } from 'kysely';
import { query } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import { type Paper, papersOut, toPaper } from './paperRow.ts';

/** What was made out and is on no paper yet, oldest first; what was called back is not waited for. */
export const outbox = ({ tx }: Scene): Paper[] => tx.all(notOnPaper, {}).map(toPaper);

// the states stand in the text, so that the partial index of the open ones serves
export const notOnPaper = query()(() =>
  papersOut
    .where('papers.voided_at', 'is', null)
    .where(sql<boolean>`papers.state IN ('waiting', 'printing', 'failed')`)
    .orderBy('papers.queued_at')
    .orderBy(sql`papers.rowid`),
);
