/** I12: a reversal takes a whole receipt back, one that was neither voided nor a reversal itself, line by line. */
export const reversalsMirrorTheirReceipt = {
  name: 'reversals-mirror-their-receipt',
  since: 12,
  sql: `
    SELECT reversal.number, original.number AS original, reversal.total_fen, original.total_fen AS original_fen
    FROM receipts AS reversal JOIN receipts AS original ON original.id = reversal.reversal_of
    WHERE reversal.total_fen <> -original.total_fen
      OR original.kind <> 'receipt' OR original.voided_at IS NOT NULL
      OR EXISTS (
        SELECT 1 FROM receipt_lines AS line
        LEFT JOIN receipt_lines AS back ON back.receipt_id = reversal.id AND back.nth = line.nth
        WHERE line.receipt_id = original.id AND line.voids = 0 AND (
          back.amount_fen IS NOT -line.amount_fen OR back.charge_id IS NOT line.charge_id
          OR back.account_id IS NOT line.account_id OR back.deposit_id IS NOT line.deposit_id))`,
};
