/**
 * 财务退款: what finance paid is what it owed, once, for a refund that stands; each row is one the journal tells of, with
 * its day, its voucher and whoever paid, and so is each that was taken back.
 */
export const payoutsStandAsJournaled = {
  name: 'payouts-stand-as-journaled',
  since: 14,
  sql: `
    WITH answers AS MATERIALIZED (
      SELECT procedure, at, staff_id, input, output -> '$.value' AS told, purged_at
      FROM journal JOIN journal_payloads USING (seq)
      WHERE procedure IN ('receipts.confirmPayout', 'receipts.takeBackPayout', 'receipts.confirmRefund')),
    owed AS (
      SELECT id, 'deposit' AS kind, refunded_fen AS fen FROM deposit_refunds
      WHERE way = 'finance' AND refunded_fen > 0 AND id NOT IN (SELECT refund_id FROM refund_undos)
      UNION ALL
      SELECT id, 'prepaid', amount_fen FROM prepaid_refunds
      WHERE way = 'finance' AND id NOT IN (SELECT refund_id FROM refund_undos)
      UNION ALL
      SELECT receipts.id, 'reversal', -sum(payment.amount_fen)
      FROM receipts JOIN receipt_payments AS payment ON payment.receipt_id = receipts.id
      WHERE receipts.kind = 'reversal' AND payment.method = 'finance' GROUP BY receipts.id),
    paid AS (SELECT subject_id, kind, sum(amount_fen) AS fen, max(amount_fen) AS most FROM finance_payouts GROUP BY 1, 2)
    SELECT paid.subject_id AS id, 'sum' AS what FROM paid
    LEFT JOIN owed ON owed.id = paid.subject_id AND owed.kind = paid.kind
    -- of one that was undone nothing is left paid
    WHERE paid.fen NOT IN (0, coalesce(owed.fen, 0)) OR (owed.id IS NOT NULL AND paid.most <> owed.fen)
    UNION ALL
    SELECT payout.id, 'taken back' FROM finance_payouts AS payout
    LEFT JOIN finance_payouts AS undone ON undone.id = payout.undoes
    WHERE payout.undoes IS NOT NULL AND (undone.undoes IS NOT NULL
      OR (undone.kind, undone.subject_id, -undone.amount_fen)
        IS NOT (payout.kind, payout.subject_id, payout.amount_fen))
    UNION ALL
    SELECT id, 'payout' FROM (
      SELECT input ->> 'id' AS id, input ->> 'kind' AS kind, input ->> 'paidOn' AS paid_on, input ->> 'paidBy' AS paid_by,
        input ->> 'voucher' AS voucher, NULL AS reason, at, staff_id, 1 AS n
      FROM answers WHERE procedure = 'receipts.confirmPayout' AND told IS NOT NULL
      UNION ALL
      SELECT input ->> 'id', input ->> 'kind', NULL, NULL, NULL, input ->> 'reason', at, staff_id, 1
      FROM answers WHERE procedure = 'receipts.takeBackPayout' AND told IS NOT NULL
      UNION ALL
      SELECT subject_id, kind, paid_on, paid_by, voucher, reason, made_at, made_by, -1 FROM finance_payouts
      WHERE made_at NOT IN (SELECT at FROM answers WHERE purged_at IS NOT NULL)
        -- confirmed before there was a register of all kinds
        AND NOT (id = subject_id AND made_at IN (SELECT at FROM answers WHERE procedure = 'receipts.confirmRefund')))
    GROUP BY id, kind, paid_on, paid_by, voucher, reason, at, staff_id HAVING sum(n) <> 0`,
};
