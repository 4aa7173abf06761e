/** Prepaid money of a household pays charges of its own and nothing else: no receipt has more of it than they come to. */
export const prepaidPaysCharges = {
  name: 'prepaid-pays-charges',
  since: 12,
  sql: `
    WITH paid AS (
      SELECT payments.receipt_id, accounts.unit_id, sum(payments.amount_fen) AS fen
      FROM receipt_payments AS payments JOIN prepaid_accounts AS accounts ON accounts.id = payments.account_id
      GROUP BY payments.receipt_id, accounts.unit_id),
    charged AS (
      SELECT receipt_id, unit_id, sum(amount_fen) AS fen FROM receipt_lines WHERE kind = 'charge'
      GROUP BY receipt_id, unit_id)
    SELECT receipts.number, paid.unit_id, paid.fen, charged.fen
    FROM paid JOIN receipts ON receipts.id = paid.receipt_id
    LEFT JOIN charged ON charged.receipt_id = paid.receipt_id AND charged.unit_id = paid.unit_id
    WHERE abs(paid.fen) > abs(coalesce(charged.fen, 0))`,
};
