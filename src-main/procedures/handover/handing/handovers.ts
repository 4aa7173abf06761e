import { sql } from 'kysely';
import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { query } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { handoverHead, handovers as rows } from './handoverRow.ts';

type Handovers = Contract['handover']['handovers'];

/** The records of a month that were not taken back, the latest first. */
export const handovers = ({ tx }: Scene, { month }: Input<Handovers>): Output<Handovers> =>
  tx
    .all(handoversBetween, { from: `${month}-01`, to: `${month}-31` })
    .map((row) => ({ ...handoverHead(row), items: row.items }));

export const handoversBetween = query<{ from: string; to: string }>()(({ from, to }) =>
  rows
    .select(sql<number>`(SELECT count(*) FROM handover_items WHERE handover_id = handovers.id)`.as('items'))
    .where('handovers.business_date', '>=', from)
    .where('handovers.business_date', '<=', to)
    .where('handovers.withdrawn_at', 'is', null)
    .orderBy('handovers.business_date', 'desc')
    .orderBy('handovers.prepared_at', 'desc'),
);
