/**
 * I16, I23: what all closed shifts began with, took, moved and found is what was handed in, what lies in the safe and
 * what the last of them left in the drawer; and the safe is their cash on no slip with the differences not settled.
 */
export const cashIsConserved = {
  name: 'cash-is-conserved',
  since: 15,
  sql: `
    WITH closed AS (SELECT * FROM drawer_shifts WHERE state = 'closed'),
    sums AS (
      SELECT
        coalesce((SELECT opening_float_fen FROM closed ORDER BY nth LIMIT 1), 0) AS first_fen,
        coalesce((SELECT retained_fen FROM closed ORDER BY nth DESC LIMIT 1), 0) AS last_fen,
        coalesce((SELECT sum(amount_fen) FROM receipt_payments
          WHERE method = 'cash' AND shift_id IN (SELECT id FROM closed)), 0) AS cash_fen,
        coalesce((SELECT sum(amount_fen) FROM drawer_movements WHERE shift_id IN (SELECT id FROM closed)), 0) AS moved_fen,
        coalesce((SELECT sum(variance_fen) FROM drawer_seals WHERE shift_id IN (SELECT id FROM closed)), 0) AS variance_fen,
        coalesce((SELECT sum(turn_in_fen) FROM drawer_receptions), 0) AS turned_in_fen,
        coalesce((SELECT sum(turned_in_fen) FROM hand_ins WHERE state <> 'cancelled'), 0) AS handed_in_fen,
        coalesce((SELECT carried_out_fen FROM hand_ins WHERE state <> 'cancelled'
          ORDER BY made_at DESC, id DESC LIMIT 1), 0) AS carried_fen,
        coalesce((SELECT sum(amount_fen) FROM receipt_payments
          LEFT JOIN hand_in_lines AS held ON held.receipt_id = receipt_payments.receipt_id
            AND held.nth = receipt_payments.nth AND held.released = 0
          WHERE held.receipt_id IS NULL AND method = 'cash' AND shift_id IN (SELECT id FROM closed)), 0) AS on_no_slip_fen,
        coalesce((SELECT sum(variance_fen + opening_float_fen - closed.retained_fen
            + (SELECT coalesce(sum(amount_fen), 0) FROM drawer_movements WHERE shift_id = closed.id))
          FROM closed JOIN drawer_seals ON drawer_seals.shift_id = closed.id
          LEFT JOIN hand_in_shifts AS settled ON settled.shift_id = closed.id AND settled.released = 0
          WHERE settled.shift_id IS NULL), 0) AS unsettled_fen)
    SELECT * FROM sums
    WHERE first_fen + cash_fen + moved_fen + variance_fen <> turned_in_fen + last_fen
      OR turned_in_fen - handed_in_fen <> on_no_slip_fen + unsettled_fen + carried_fen`,
};
