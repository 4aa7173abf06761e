/**
 * 实交 = 应交 + 调整: a slip's sums are those of its cash payments and of the shifts it settles, it carries
 * in what the slip before it carried out, and its notes come to what was handed in. 长款 and 短款 stand apart (I7).
 */
export const handInsAddUp = {
  name: 'hand-ins-add-up',
  since: 15,
  sql: `
    WITH cash AS (
      SELECT hand_in_id, sum(amount_fen) AS fen FROM hand_in_lines
      JOIN receipt_payments USING (receipt_id, nth) WHERE method = 'cash' GROUP BY hand_in_id),
    settled AS (
      SELECT hand_in_id, sum(max(variance_fen, 0)) AS over_fen, sum(min(variance_fen, 0)) AS short_fen,
        sum(opening_float_fen - drawer_receptions.retained_fen) AS float_change_fen,
        sum((SELECT coalesce(sum(amount_fen), 0) FROM drawer_movements WHERE shift_id = drawer_shifts.id)) AS movements_fen
      FROM hand_in_shifts
      JOIN drawer_shifts ON drawer_shifts.id = hand_in_shifts.shift_id
      JOIN drawer_seals ON drawer_seals.shift_id = drawer_shifts.id
      JOIN drawer_receptions ON drawer_receptions.shift_id = drawer_shifts.id
      GROUP BY hand_in_id),
    notes AS (SELECT hand_in_id, sum(denomination_fen * pieces) AS fen FROM hand_in_pieces GROUP BY hand_in_id),
    carried AS (
      SELECT id, lag(carried_out_fen, 1, 0) OVER (ORDER BY made_at, id) AS fen FROM hand_ins WHERE state <> 'cancelled')
    SELECT hand_ins.number FROM hand_ins
    LEFT JOIN cash ON cash.hand_in_id = hand_ins.id
    LEFT JOIN settled ON settled.hand_in_id = hand_ins.id
    LEFT JOIN notes ON notes.hand_in_id = hand_ins.id
    LEFT JOIN carried ON carried.id = hand_ins.id
    WHERE due_fen <> coalesce(cash.fen, 0)
      OR hand_ins.over_fen <> coalesce(settled.over_fen, 0)
      OR hand_ins.short_fen <> coalesce(settled.short_fen, 0)
      OR hand_ins.movements_fen <> coalesce(settled.movements_fen, 0)
      OR hand_ins.float_change_fen <> coalesce(settled.float_change_fen, 0)
      OR (carried.id IS NOT NULL AND carried_in_fen <> carried.fen)
      OR turned_in_fen <> coalesce(notes.fen, 0)`,
};
