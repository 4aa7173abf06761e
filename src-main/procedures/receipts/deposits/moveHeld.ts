import { sql } from 'kysely';
import type { Fen } from '../../../../src-shared/rules/fen.ts';
import { query, tables } from '../../../ledger/query.ts';

/** So much more of a deposit was paid back and kept; below 0 where a refund was undone. */
export const moveHeld = query<{ id: string; refunded: Fen; deducted: Fen }>()(({ id, refunded, deducted }) =>
  tables
    .updateTable('deposits')
    .set({
      refunded_fen: sql<Fen>`refunded_fen + ${refunded}`,
      deducted_fen: sql<Fen>`deducted_fen + ${deducted}`,
    })
    .where('id', '=', id),
);
