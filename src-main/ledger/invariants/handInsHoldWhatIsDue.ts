/**
 * I13, I14, I17: a slip holds payments of closed shifts only, none that is due after its own day and none on two live
 * slips; a shift is settled by one of them, and what it took for a later day stands beside it as such.
 */
export const handInsHoldWhatIsDue = {
  name: 'hand-ins-hold-what-is-due',
  since: 15,
  sql: `
    SELECT hand_ins.number, receipt_id AS ref, 'line' AS what
    FROM hand_in_lines
    JOIN hand_ins ON hand_ins.id = hand_in_lines.hand_in_id
    LEFT JOIN receipt_payments USING (receipt_id, nth)
    LEFT JOIN drawer_shifts ON drawer_shifts.id = receipt_payments.shift_id
    WHERE drawer_shifts.state IS NOT 'closed'
      OR receipt_payments.deposit_on > hand_ins.deposit_on
      OR drawer_shifts.ended_at > hand_ins.made_at
      OR released <> (hand_ins.state = 'cancelled')
    UNION ALL
    SELECT NULL, receipt_id, 'twice' FROM hand_in_lines WHERE released = 0 GROUP BY receipt_id, nth HAVING count(*) > 1
    UNION ALL
    SELECT hand_ins.number, shift_id, 'shift'
    FROM hand_in_shifts
    JOIN hand_ins ON hand_ins.id = hand_in_shifts.hand_in_id
    JOIN drawer_shifts ON drawer_shifts.id = hand_in_shifts.shift_id
    WHERE drawer_shifts.state <> 'closed'
      OR drawer_shifts.ended_at > hand_ins.made_at
      OR released <> (hand_ins.state = 'cancelled')
      OR (rest_due_on IS NOT NULL AND rest_due_on <= hand_ins.deposit_on)
    UNION ALL
    SELECT NULL, shift_id, 'settled twice' FROM hand_in_shifts WHERE released = 0
    GROUP BY shift_id HAVING count(*) > 1
    UNION ALL
    -- what a settled shift took and no live slip holds is due later, as its slip says
    SELECT hand_ins.number, receipt_payments.receipt_id, 'left out'
    FROM hand_in_shifts
    JOIN hand_ins ON hand_ins.id = hand_in_shifts.hand_in_id
    JOIN receipt_payments ON receipt_payments.shift_id = hand_in_shifts.shift_id
    LEFT JOIN hand_in_lines AS held ON held.receipt_id = receipt_payments.receipt_id
      AND held.nth = receipt_payments.nth AND held.released = 0
    WHERE hand_in_shifts.released = 0 AND held.receipt_id IS NULL
      AND receipt_payments.deposit_on > coalesce(rest_due_on, '')`,
};
