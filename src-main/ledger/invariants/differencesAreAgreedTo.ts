/** I7: no 长款 or 短款 without its reason and without another person who agreed; nobody counted in another's place alone. */
export const differencesAreAgreedTo = {
  name: 'differences-are-agreed-to',
  since: 15,
  sql: `
    SELECT shift.nth, seal.variance_fen, 'difference' AS what FROM drawer_seals AS seal
    JOIN drawer_shifts AS shift ON shift.id = seal.shift_id
    WHERE (seal.variance_fen = 0) <> (seal.approved_by IS NULL)
      OR (seal.variance_fen = 0) <> (seal.reason IS NULL)
      OR seal.approved_by = shift.cashier_id
    UNION ALL
    SELECT shift.nth, NULL, 'counted by others' FROM drawer_reckonings AS reckoning
    JOIN drawer_shifts AS shift ON shift.id = reckoning.shift_id
    JOIN drawer_counts AS counted ON counted.id = reckoning.count_id
    LEFT JOIN drawer_forced_counts AS forced ON forced.count_id = reckoning.count_id
    WHERE counted.counted_by IS NOT coalesce(forced.forced_by, shift.cashier_id)
      OR shift.cashier_id IN (forced.forced_by, forced.witnessed_by)
      OR forced.forced_by = forced.witnessed_by`,
};
