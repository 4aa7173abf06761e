/**
 * FEE-12: a deposit is what its receipt took, less what its refunds paid and kept, those that were undone aside; cancelled
 * where that was taken back.
 */
export const depositsAgree = {
  name: 'deposits-agree',
  since: 14,
  sql: `
    WITH refunds AS (
      SELECT deposit_id, sum(refunded_fen) AS refunded, sum(deducted_fen) AS deducted
      FROM deposit_refunds WHERE id NOT IN (SELECT refund_id FROM refund_undos) GROUP BY deposit_id)
    SELECT deposits.id, deposits.amount_fen, deposits.refunded_fen, deposits.deducted_fen
    FROM deposits
    LEFT JOIN refunds ON refunds.deposit_id = deposits.id
    LEFT JOIN receipts ON receipts.id = deposits.receipt_id
    LEFT JOIN receipts AS reversal ON reversal.reversal_of = receipts.id
    LEFT JOIN receipt_lines AS line ON line.deposit_id = deposits.id AND line.receipt_id = receipts.id
      AND line.voids = 0
    WHERE deposits.refunded_fen <> coalesce(refunds.refunded, 0)
      OR deposits.deducted_fen <> coalesce(refunds.deducted, 0)
      OR line.amount_fen IS NOT deposits.amount_fen
      OR (deposits.cancelled_at IS NULL) IS NOT (receipts.voided_at IS NULL AND reversal.id IS NULL)
    UNION ALL
    -- what the desk paid out itself stands on a receipt below 0 of as much
    SELECT deposit_refunds.id, deposit_refunds.refunded_fen, receipts.total_fen, NULL
    FROM deposit_refunds LEFT JOIN receipts ON receipts.id = deposit_refunds.receipt_id
    WHERE deposit_refunds.way = 'cash'
      AND (receipts.kind IS NOT 'deposit-refund' OR receipts.total_fen IS NOT -deposit_refunds.refunded_fen)`,
};
