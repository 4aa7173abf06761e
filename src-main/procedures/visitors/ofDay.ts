import { sql } from 'kysely';
import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { query } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import { toVisit, visits } from './visitRow.ts';

type OfDay = Contract['visitors']['ofDay'];

/** The register of one day of the office, in the order they came. */
export const ofDay = ({ tx }: Scene, { day }: Input<OfDay>): Output<OfDay> =>
  tx.all(visitsOfDay, { day }).map(toVisit);

export const visitsOfDay = query<{ day: string }>()(({ day }) =>
  visits
    .where('visits.business_date', '=', day)
    .orderBy('visits.arrived_at')
    .orderBy(sql`visits.rowid`),
);
