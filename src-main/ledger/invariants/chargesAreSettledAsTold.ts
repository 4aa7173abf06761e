/** What is settled of a charge is what receipts and adjustments settled of it, and what they took back. */
export const chargesAreSettledAsTold = {
  name: 'charges-are-settled-as-told',
  since: 12,
  sql: `
    SELECT charges.id, charges.settled_fen, coalesce(told.amount_fen, 0) AS told_fen
    FROM charges
    LEFT JOIN (
      SELECT charge_id, sum(amount_fen) AS amount_fen FROM (
        SELECT charge_id, amount_fen FROM receipt_lines WHERE charge_id IS NOT NULL
        UNION ALL SELECT charge_id, amount_fen FROM charge_adjustments)
      GROUP BY charge_id) AS told ON told.charge_id = charges.id
    WHERE charges.settled_fen <> coalesce(told.amount_fen, 0)`,
};
