/**
 * I6: what should have been in a drawer when it was counted is what it began with, what was moved besides and its cash, at
 * any later time; the difference is what was counted less that, and a seal is over the last count.
 */
export const reckoningsComeOut = {
  name: 'reckonings-come-out',
  since: 15,
  sql: `
    WITH cash AS MATERIALIZED (
      SELECT shift_id, sum(amount_fen) AS fen FROM receipt_payments WHERE method = 'cash' GROUP BY shift_id),
    moved AS (SELECT shift_id, sum(amount_fen) AS fen FROM drawer_movements GROUP BY shift_id)
    SELECT shift.nth, reckoning.count_id, reckoning.expected_fen, reckoning.variance_fen
    FROM drawer_reckonings AS reckoning
    JOIN drawer_shifts AS shift ON shift.id = reckoning.shift_id
    LEFT JOIN drawer_counts AS counted ON counted.id = reckoning.count_id
    LEFT JOIN cash ON cash.shift_id = shift.id
    LEFT JOIN moved ON moved.shift_id = shift.id
    WHERE reckoning.expected_fen IS NOT shift.opening_float_fen + coalesce(moved.fen, 0) + coalesce(cash.fen, 0)
      OR reckoning.variance_fen IS NOT counted.counted_fen - reckoning.expected_fen
      OR counted.shift_id IS NOT shift.id OR counted.purpose IS NOT 'closing'
    UNION ALL
    SELECT shift.nth, seal.count_id, NULL, seal.variance_fen
    FROM drawer_seals AS seal
    JOIN drawer_shifts AS shift ON shift.id = seal.shift_id
    LEFT JOIN drawer_reckonings AS reckoning ON reckoning.count_id = seal.count_id
    WHERE reckoning.variance_fen IS NOT seal.variance_fen
      OR seal.count_id IS NOT (SELECT max(count_id) FROM drawer_reckonings WHERE shift_id = seal.shift_id)`,
};
