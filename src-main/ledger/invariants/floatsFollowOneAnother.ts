/** I3, I3b: a shift begins with what the one before left, and what was counted besides is booked as a difference; given back untouched, it is booked back. */
export const floatsFollowOneAnother = {
  name: 'floats-follow-one-another',
  since: 10,
  sql: `
    SELECT shift.nth, shift.opening_float_fen, before.retained_fen, counted.counted_fen, booked.difference_fen
    FROM drawer_shifts AS shift
    LEFT JOIN drawer_shifts AS before ON before.nth = (
      SELECT max(nth) FROM drawer_shifts WHERE state = 'closed' AND nth < shift.nth)
    LEFT JOIN drawer_counts AS counted ON counted.shift_id = shift.id AND counted.purpose = 'opening'
    LEFT JOIN (
      SELECT shift_id, sum(amount_fen) AS difference_fen
      FROM drawer_movements WHERE kind = 'opening-difference' GROUP BY shift_id) AS booked
      ON booked.shift_id = shift.id
    WHERE shift.opening_float_fen IS NOT coalesce(before.retained_fen, counted.counted_fen)
      OR iif(shift.state = 'cancelled', 0, counted.counted_fen - shift.opening_float_fen)
        IS NOT coalesce(booked.difference_fen, 0)`,
};
