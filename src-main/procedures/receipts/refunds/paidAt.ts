import { sql } from 'kysely';

/** When finance confirmed that it paid a refund; `null` where it did not, or took that back. */
export const paidAt = (refundId: string) =>
  sql<number | null>`(SELECT payout.made_at FROM finance_payouts AS payout
    WHERE payout.subject_id = ${sql.ref(refundId)} AND +payout.undoes IS NULL
      AND NOT EXISTS (SELECT 1 FROM finance_payouts AS undo WHERE undo.undoes = payout.id))`;
