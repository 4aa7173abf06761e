/** What is in a prepaid account is what went in less what went out, and every entry has the receipt, offset or refund that moved it. */
export const prepaidBalancesAgree = {
  name: 'prepaid-balances-agree',
  since: 14,
  sql: `
    WITH entered AS (SELECT account_id, sum(amount_fen) AS fen FROM prepaid_entries GROUP BY account_id),
    moved AS (
      SELECT account_id, receipt_id AS cause, amount_fen FROM receipt_lines WHERE account_id IS NOT NULL
      UNION ALL
      SELECT account_id, receipt_id, -amount_fen FROM receipt_payments WHERE account_id IS NOT NULL),
    caused AS (SELECT account_id, cause, sum(amount_fen) AS fen FROM moved GROUP BY account_id, cause),
    by_receipt AS (
      SELECT account_id, receipt_id AS cause, sum(amount_fen) AS fen
      FROM prepaid_entries WHERE receipt_id IS NOT NULL GROUP BY account_id, receipt_id),
    by_offset AS (
      SELECT charge_adjustments.id AS cause, -charge_adjustments.amount_fen AS fen, sum(entries.amount_fen) AS entered
      FROM charge_adjustments LEFT JOIN prepaid_entries AS entries ON entries.adjustment_id = charge_adjustments.id
      WHERE charge_adjustments.kind = 'offset' GROUP BY charge_adjustments.id),
    by_refund AS (
      SELECT refund.id AS cause, iif(undo.refund_id IS NULL, -refund.amount_fen, 0) AS fen, (
        SELECT sum(amount_fen) FROM prepaid_entries
        WHERE refund_id = refund.id AND account_id = refund.account_id) AS entered
      FROM prepaid_refunds AS refund LEFT JOIN refund_undos AS undo ON undo.refund_id = refund.id
      WHERE refund.way = 'finance')
    SELECT accounts.id, accounts.balance_fen, entered.fen
    FROM prepaid_accounts AS accounts LEFT JOIN entered ON entered.account_id = accounts.id
    WHERE accounts.balance_fen <> coalesce(entered.fen, 0) OR accounts.balance_fen < 0
    UNION ALL
    SELECT cause, caused.fen, by_receipt.fen FROM caused FULL JOIN by_receipt USING (account_id, cause)
    WHERE coalesce(caused.fen, 0) <> coalesce(by_receipt.fen, 0)
    UNION ALL
    SELECT cause, fen, entered FROM by_offset WHERE fen IS NOT entered
    UNION ALL
    SELECT cause, fen, entered FROM by_refund WHERE fen IS NOT entered`,
};
