/**
 * I4: what a shift turned in and what stayed are together what both counted, note by note, neither below 0; no note or coin
 * was left blank in any count (分币 stand in those made since they are asked for).
 */
export const closedShiftsAreSplitWhole = {
  name: 'closed-shifts-are-split-whole',
  since: 15,
  sql: `
    SELECT shift.nth, 'split' AS what FROM drawer_shifts AS shift
    LEFT JOIN drawer_receptions AS reception ON reception.shift_id = shift.id
    LEFT JOIN drawer_seals AS seal ON seal.shift_id = shift.id
    LEFT JOIN drawer_counts AS sealed ON sealed.id = seal.count_id
    LEFT JOIN drawer_counts AS received ON received.id = reception.count_id
    WHERE shift.state = 'closed'
      AND (reception.turn_in_fen + reception.retained_fen IS NOT sealed.counted_fen
        OR sealed.counted_fen IS NOT received.counted_fen
        OR reception.turn_in_fen < 0 OR reception.retained_fen < 0
        OR shift.retained_fen IS NOT reception.retained_fen)
    UNION ALL
    SELECT shift.nth, 'notes' FROM drawer_receptions AS reception
    JOIN drawer_shifts AS shift ON shift.id = reception.shift_id
    JOIN drawer_seals AS seal ON seal.shift_id = reception.shift_id
    JOIN drawer_count_lines AS sealed ON sealed.count_id = seal.count_id
    LEFT JOIN drawer_count_lines AS received
      ON received.count_id = reception.count_id AND received.denomination_fen = sealed.denomination_fen
    WHERE received.pieces IS NOT sealed.pieces
    UNION ALL
    SELECT shift.nth, 'blank' FROM drawer_counts AS counted
    JOIN drawer_shifts AS shift ON shift.id = counted.shift_id
    WHERE (SELECT count(*) FROM drawer_count_lines WHERE count_id = counted.id AND denomination_fen > 1) <> 8`,
};
