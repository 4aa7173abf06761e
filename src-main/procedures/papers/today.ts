import { papers as asked } from '../../../src-shared/contract/papers.ts';
import type { Contribution } from '../duties/contribution.ts';
import { notOnPaper } from './outbox.ts';

/** What waits for paper: made out and not printed, failed, or begun and never heard of again. */
export const papersToday: Contribution = {
  roles: asked.recent.roles,
  matters: ({ tx, now }) =>
    tx
      .all(notOnPaper, {})
      .filter(({ state, started_at }) => state !== 'printing' || now - (started_at ?? 0) > longestPrintMs)
      .map(({ id, kind, number, state, queued_at }) => ({
        kind: 'papers.not-on-paper',
        ref: id,
        dueAt: null,
        since: queued_at,
        facts: { paper: kind, number, state },
      })),
  glance: ({ tx }) => [{ kind: 'papers.waiting', count: tx.all(notOnPaper, {}).length }],
};

/** A paper that is under way longer than this is no longer under way. */
const longestPrintMs = 2 * 60_000;
