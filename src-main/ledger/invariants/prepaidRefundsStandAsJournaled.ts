/**
 * FEE-07: every refund of prepaid money is one the journal tells of, with its number, sum, way and payee; and what left
 * the drawer for it is its negative receipt of as much, to that payee, at that moment.
 */
export const prepaidRefundsStandAsJournaled = {
  name: 'prepaid-refunds-stand-as-journaled',
  since: 14,
  sql: `
    WITH answers AS MATERIALIZED (
      SELECT at, staff_id, output -> '$.value' AS told, purged_at
      FROM journal JOIN journal_payloads USING (seq)
      WHERE procedure = 'receipts.refundPrepaid'),
    refunds AS MATERIALIZED (
      SELECT told ->> 'id' AS id, told ->> 'number' AS number, told ->> 'accountId' AS account_id,
        told ->> 'amountFen' AS amount_fen, told ->> 'reason' AS reason, told ->> 'way' AS way, told ->> 'payee' AS payee,
        told ->> 'madeAt' AS made_at, staff_id AS made_by
      FROM answers WHERE told IS NOT NULL)
    SELECT id, 'refund' AS what FROM (
      SELECT id, number, account_id, amount_fen, reason, way, payee, made_at, made_by, 1 AS n FROM refunds
      UNION ALL
      SELECT id, number, account_id, amount_fen, reason, way, payee, made_at, made_by, -1 FROM prepaid_refunds
      WHERE made_at NOT IN (SELECT at FROM answers WHERE purged_at IS NOT NULL))
    GROUP BY id, number, account_id, amount_fen, reason, way, payee, made_at, made_by HAVING sum(n) <> 0
    UNION ALL
    SELECT receipts.id, 'receipt of a refund' FROM receipts
    LEFT JOIN prepaid_refunds AS refund ON refund.receipt_id = receipts.id
    WHERE receipts.kind = 'prepaid-refund'
      AND (receipts.taken_at IS NOT refund.made_at OR receipts.taken_by IS NOT refund.made_by
        OR receipts.received_on IS NOT refund.made_on OR receipts.payer IS NOT refund.payee
        OR receipts.reason IS NOT refund.reason OR receipts.total_fen IS NOT -refund.amount_fen
        OR EXISTS (SELECT 1 FROM receipt_payments WHERE receipt_id = receipts.id AND method <> 'cash')
        OR EXISTS (SELECT 1 FROM receipt_lines
          WHERE receipt_id = receipts.id AND account_id IS NOT refund.account_id))
    UNION ALL
    SELECT refund.id, 'refund without its receipt' FROM prepaid_refunds AS refund
    LEFT JOIN receipts ON receipts.id = refund.receipt_id
    WHERE refund.way = 'cash' AND receipts.kind IS NOT 'prepaid-refund'`,
};
