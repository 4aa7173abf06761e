import { idsFrom } from '../../../ledger/newId.ts';
import { query } from '../../../ledger/query.ts';
import type { Tx } from '../../../ledger/tx.ts';
import type { LogEntry } from '../../duties/contribution.ts';
import { handovers } from './handoverRow.ts';
import { longestWaitMs } from './proofs.ts';

type Span = { from: number; to: number };

/** What was passed on in a span of time, and what was read and signed. */
export function handingLog(tx: Tx, { from, to }: Span): LogEntry[] {
  const records = tx.all(recordsBetween, { since: idsFrom(from - longestWaitMs), before: idsFrom(to) });
  return records
    .flatMap((row): LogEntry[] => {
      const about = { ref: row.id, facts: { number: row.number, shift: row.shift_name } };
      const made: LogEntry = {
        ...about,
        at: row.prepared_at,
        by: row.prepared_by_name,
        what: 'handover.prepared',
      };
      if (row.signed_at === null) return [made];
      const facts = { ...about.facts, from: row.prepared_by_name };
      const by = row.signed_by_name ?? '';
      return [made, { ...about, facts, at: row.signed_at, by, what: 'handover.signed' }];
    })
    .filter(({ at }) => at >= from && at < to);
}

/** Ids follow the clock. */
const recordsBetween = query<{ since: string; before: string }>()(({ since, before }) =>
  handovers
    .where('handovers.id', '>=', since)
    .where('handovers.id', '<', before)
    .where('handovers.withdrawn_at', 'is', null),
);
