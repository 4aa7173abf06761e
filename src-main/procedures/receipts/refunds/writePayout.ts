import { query, tables } from '../../../ledger/query.ts';
import type { Schema } from '../../../ledger/schema.ts';

/** A row of the register of what finance paid, or of what it did not after all. */
export const writePayout = query<Schema['finance_payouts']>()((row) =>
  tables.insertInto('finance_payouts').values({
    id: row.id,
    kind: row.kind,
    subject_id: row.subject_id,
    amount_fen: row.amount_fen,
    undoes: row.undoes,
    paid_on: row.paid_on,
    paid_by: row.paid_by,
    voucher: row.voucher,
    reason: row.reason,
    made_at: row.made_at,
    made_by: row.made_by,
  }),
);
