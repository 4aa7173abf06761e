import { sql } from 'kysely';
import type { Fen } from '../../../../src-shared/rules/fen.ts';
import { query, tables } from '../../../ledger/query.ts';

/** What is still owed, said as the index `charges_open` says it: said otherwise, every charge there ever was is read. */
export const isOpen = sql<boolean>`charges.amount_fen > charges.settled_fen AND charges.withdrawn_at IS NULL`;

/** What is left of a charge. */
export const balance = sql<Fen>`charges.amount_fen - charges.settled_fen`;

/** What a household may be asked for: all it owes, without what it doubts (FEE-03). 0 where it owes nothing. */
export const dunnableOf = query<{ unitId: string }>()(({ unitId }) =>
  tables
    .selectFrom('charges')
    .select(sql<Fen>`coalesce(sum(${balance}), 0)`.as('owed_fen'))
    .where('unit_id', '=', unitId)
    .where(isOpen)
    .where(sql<boolean>`disputed = 0`),
);
