import { sql } from 'kysely';
import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { query } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import type { Schema } from '../../ledger/schema.ts';
import { type Paper, papersOut, toPaper } from './paperRow.ts';

type LatestOf = Contract['papers']['latestOf'];

/** The papers made out last, the latest first. */
export const recent = ({ tx }: Scene): Paper[] => tx.all(madeOutLast, { most: mostShown }).map(toPaper);

/** The paper of a visit, a ticket, a household or a refund that was made out last; a receipt has one. */
export function latestOf({ tx }: Scene, { kind, subjectId }: Input<LatestOf>): Output<LatestOf> {
  const paper =
    kind === 'receipt'
      ? tx.first(paperOfReceipt, { receiptId: subjectId })
      : tx.first(latestOfSubject, { kind, subjectId });
  return toPaper(paper ?? refuse('paper/unknown'));
}

const mostShown = 50;

export const madeOutLast = query<{ most: number }>()(({ most }) =>
  papersOut.orderBy(sql`papers.rowid`, 'desc').limit(most),
);

export const latestOfSubject = query<Pick<Schema['papers'], 'kind'> & { subjectId: string }>()(
  ({ kind, subjectId }) =>
    papersOut
      .where('papers.subject_id', '=', subjectId)
      .where('papers.kind', '=', kind)
      .where(sql<boolean>`papers.kind <> 'receipt'`) // as the index says it
      .orderBy(sql`papers.rowid`, 'desc')
      .limit(1),
);

export const paperOfReceipt = query<{ receiptId: string }>()(({ receiptId }) =>
  papersOut.where('papers.id', '=', (eb) =>
    eb.selectFrom('receipts').select('paper_id').where('id', '=', receiptId),
  ),
);
