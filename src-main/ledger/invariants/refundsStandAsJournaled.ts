/**
 * FEE-12: every refund of a deposit is one the journal tells of, with its number, sums, way and payee; and what left the
 * drawer for it is its negative receipt, to that payee, at that moment.
 */
export const refundsStandAsJournaled = {
  name: 'refunds-stand-as-journaled',
  since: 14,
  sql: `
    WITH answers AS MATERIALIZED (
      SELECT at, staff_id, output -> '$.value' AS told, purged_at
      FROM journal JOIN journal_payloads USING (seq)
      WHERE procedure = 'receipts.refundDeposit'),
    refunds AS MATERIALIZED (
      SELECT DISTINCT told ->> 'id' AS deposit_id, refund.value ->> 'id' AS id, refund.value ->> 'number' AS number,
        refund.value ->> 'refundedFen' AS refunded_fen, refund.value ->> 'deductedFen' AS deducted_fen,
        refund.value ->> 'reason' AS reason, refund.value ->> 'way' AS way, refund.value ->> 'payee' AS payee,
        refund.value ->> 'madeAt' AS made_at, refund.value ->> 'chargeId' AS charge_id
      FROM answers, json_each(told, '$.refunds') AS refund)
    SELECT id, 'refund' AS what FROM (
      SELECT deposit_id, id, number, refunded_fen, deducted_fen, reason, way, payee, made_at, charge_id, 1 AS n
      FROM refunds
      UNION ALL
      SELECT deposit_id, id, number, refunded_fen, deducted_fen, reason, way, payee, made_at, charge_id, -1
      FROM deposit_refunds
      WHERE made_at NOT IN (SELECT at FROM answers WHERE purged_at IS NOT NULL)
        OR id IN (SELECT id FROM refunds))
    GROUP BY deposit_id, id, number, refunded_fen, deducted_fen, reason, way, payee, made_at, charge_id HAVING sum(n) <> 0
    UNION ALL
    SELECT receipts.id, 'receipt of a refund' FROM receipts
    LEFT JOIN deposit_refunds AS refund ON refund.receipt_id = receipts.id
    WHERE receipts.kind = 'deposit-refund'
      AND (receipts.taken_at IS NOT refund.made_at OR receipts.taken_by IS NOT refund.made_by
        OR receipts.received_on IS NOT refund.made_on OR receipts.payer IS NOT refund.payee
        OR receipts.reason IS NOT refund.reason
        OR EXISTS (SELECT 1 FROM receipt_payments
          WHERE receipt_id = receipts.id
            AND (method <> 'cash' OR (cause = 'taken' AND received_on <> receipts.received_on)))
        OR EXISTS (SELECT 1 FROM receipt_lines
          WHERE receipt_id = receipts.id AND deposit_id IS NOT refund.deposit_id))`,
};
