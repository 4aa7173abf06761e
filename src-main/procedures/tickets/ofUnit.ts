import { sql } from 'kysely';
import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { query } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import { tickets, toTicket } from './ticketRow.ts';

type OfUnit = Contract['tickets']['ofUnit'];

/** What was reported for one household, the latest first. */
export const ofUnit = ({ tx }: Scene, { unitId }: Input<OfUnit>): Output<OfUnit> =>
  tx.all(ticketsOfUnit, { unitId }).map(toTicket);

export const ticketsOfUnit = query<{ unitId: string }>()(({ unitId }) =>
  tickets
    .where('tickets.unit_id', '=', unitId)
    .orderBy('tickets.registered_at', 'desc')
    .orderBy(sql`tickets.rowid`, 'desc'),
);
