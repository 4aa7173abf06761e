import { query, tables } from '../../ledger/query.ts';
import type { Schema } from '../../ledger/schema.ts';

/** Cash that is in a drawer or missing from it besides receipts, in fen, with why, whose it is and who agreed. */
export const writeMovement = query<Schema['drawer_movements']>()((row) =>
  tables.insertInto('drawer_movements').values({
    id: row.id,
    shift_id: row.shift_id,
    kind: row.kind,
    amount_fen: row.amount_fen,
    reason: row.reason,
    belongs_to: row.belongs_to,
    at: row.at,
    moved_by: row.moved_by,
    approved_by: row.approved_by,
  }),
);
