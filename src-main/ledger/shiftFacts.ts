/**
 * All that a drawer's shift was, as one JSON text in a fixed order: SQL over a row `shift` of drawer_shifts. Both who hands
 * it over and who receives it sign for the SHA-256 of it (I10), and later nothing of it has changed (I8). `payments` is
 * the SQL of its payments as such a text.
 */
export const shiftFacts = (payments: string): string => `json_array(
  shift.id, shift.nth, shift.cashier_id, shift.opened_at, shift.opened_on, shift.opening_float_fen,
  (SELECT json_group_array(json_array(id, purpose, counted_fen, counted_at, counted_by,
      (SELECT json_group_array(json_array(denomination_fen, pieces) ORDER BY denomination_fen)
       FROM drawer_count_lines WHERE count_id = drawer_counts.id)) ORDER BY id)
   FROM drawer_counts WHERE shift_id = shift.id),
  (SELECT json_group_array(json_array(id, kind, amount_fen, reason, belongs_to, at, moved_by, approved_by) ORDER BY id)
   FROM drawer_movements WHERE shift_id = shift.id),
  (SELECT json_group_array(json_array(id, reason, suspended_at, resumed_at) ORDER BY id)
   FROM drawer_pauses WHERE shift_id = shift.id),
  (SELECT json_group_array(json_array(count_id, expected_fen, variance_fen, forced_by, witnessed_by, why) ORDER BY count_id)
   FROM drawer_reckonings LEFT JOIN drawer_forced_counts USING (count_id) WHERE shift_id = shift.id),
  (SELECT json_group_array(json_array(id, sealed_count_id, count_id, rejected_at, rejected_by, note) ORDER BY id)
   FROM drawer_rejections WHERE shift_id = shift.id),
  (SELECT json_array(count_id, variance_fen, reason, reason_text, approved_by, sealed_at)
   FROM drawer_seals WHERE shift_id = shift.id),
  (SELECT json_array(number, bagged_at, bagged_by) FROM drawer_bags WHERE shift_id = shift.id),
  ${payments})`;

/** The payments of one shift, in the columns of receipt_payments, as they stand in its facts. */
export const paymentFacts =
  'json_group_array(json_array(receipt_id, nth, method, amount_fen, received_on, deposit_on) ORDER BY receipt_id, nth)';
