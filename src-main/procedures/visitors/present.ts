import { sql } from 'kysely';
import { query } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import { toVisit, type Visit, visits } from './visitRow.ts';

/** VIS-06: who waits or is inside, in the order they came; whoever an earlier day forgot stands first. */
export const present = ({ tx }: Scene): Visit[] => tx.all(openVisits, {}).map(toVisit);

export const openVisits = query()(() =>
  visits
    .where('visits.closed_at', 'is', null)
    .orderBy('visits.arrived_at')
    .orderBy(sql`visits.rowid`),
);
