/** Every refund that was undone is one the journal says so of, once; its slip and its receipt count no more. */
export const undosStandAsJournaled = {
  name: 'undos-stand-as-journaled',
  since: 14,
  sql: `
    WITH answers AS MATERIALIZED (
      SELECT at, staff_id, input, output -> '$.value' AS told, purged_at
      FROM journal JOIN journal_payloads USING (seq)
      WHERE procedure = 'receipts.undoRefund'),
    refunds AS (
      SELECT id, 'deposit' AS kind, receipt_id, paper_id FROM deposit_refunds
      UNION ALL SELECT id, 'prepaid', receipt_id, paper_id FROM prepaid_refunds)
    SELECT id, 'undone' AS what FROM (
      SELECT told ->> 'id' AS id, told ->> 'kind' AS kind, input ->> 'reason' AS reason, at, staff_id, 1 AS n
      FROM answers WHERE told IS NOT NULL
      UNION ALL
      SELECT refund_id, kind, reason, made_at, made_by, -1 FROM refund_undos
      WHERE made_at NOT IN (SELECT at FROM answers WHERE purged_at IS NOT NULL))
    GROUP BY id, kind, reason, at, staff_id HAVING sum(n) <> 0
    UNION ALL
    SELECT undo.refund_id, 'refund of an undo' FROM refund_undos AS undo
    LEFT JOIN refunds ON refunds.id = undo.refund_id AND refunds.kind = undo.kind
    WHERE refunds.id IS NULL
    UNION ALL
    SELECT refunds.id, 'papers of a refund' FROM refunds
    JOIN papers ON papers.id = refunds.paper_id
    LEFT JOIN receipts ON receipts.id = refunds.receipt_id
    LEFT JOIN refund_undos AS undo ON undo.refund_id = refunds.id
    WHERE papers.voided_at IS NOT undo.made_at OR receipts.voided_at IS NOT iif(receipts.id IS NULL, NULL, undo.made_at)`,
};
