/** I11: what a receipt is for and how it was paid come to its face; voided, to nothing. */
export const receiptsComeToTheirFace = {
  name: 'receipts-come-to-their-face',
  since: 12,
  sql: `
    WITH lines AS (
      SELECT receipt_id, sum(iif(voids = 0, amount_fen, 0)) AS face, sum(amount_fen) AS net,
        max(voids) AS voids
      FROM receipt_lines GROUP BY receipt_id),
    payments AS (
      SELECT receipt_id, sum(iif(cause = 'taken', amount_fen, 0)) AS face, sum(amount_fen) AS net,
        sum(iif(cause = 'method-changed', amount_fen, 0)) AS changed
      FROM receipt_payments GROUP BY receipt_id)
    SELECT receipts.number, receipts.total_fen, lines.face, payments.face, lines.net, payments.net
    FROM receipts
    LEFT JOIN lines ON lines.receipt_id = receipts.id
    LEFT JOIN payments ON payments.receipt_id = receipts.id
    WHERE lines.face IS NOT receipts.total_fen OR payments.face IS NOT receipts.total_fen
      OR payments.changed IS NOT 0
      OR lines.net IS NOT iif(receipts.voided_at IS NULL, receipts.total_fen, 0)
      OR payments.net IS NOT iif(receipts.voided_at IS NULL, receipts.total_fen, 0)
      OR (lines.voids = 1) IS NOT (receipts.voided_at IS NOT NULL)`,
};
