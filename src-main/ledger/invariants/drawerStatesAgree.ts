/** A shift is in the state its rows say: who is away, what was counted, sealed or bagged stands in a table of its own. */
export const drawerStatesAgree = {
  name: 'drawer-states-agree',
  since: 15,
  sql: `
    SELECT shift.nth, shift.state FROM drawer_shifts AS shift
    LEFT JOIN drawer_seals AS seal ON seal.shift_id = shift.id
    LEFT JOIN drawer_pauses AS pause ON pause.shift_id = shift.id AND pause.resumed_at IS NULL
    LEFT JOIN drawer_bags AS bag ON bag.shift_id = shift.id
    LEFT JOIN drawer_reckonings AS last
      ON last.count_id = (SELECT max(count_id) FROM drawer_reckonings WHERE shift_id = shift.id)
    WHERE (shift.state IN ('sealed', 'closed')) <> (seal.shift_id IS NOT NULL)
      OR (shift.state = 'suspended') <> (pause.id IS NOT NULL)
      OR (shift.state IN ('open', 'suspended', 'cancelled') AND last.count_id IS NOT NULL)
      OR (shift.state = 'review' AND coalesce(last.variance_fen, 0) = 0)
      OR (bag.shift_id IS NOT NULL AND last.count_id IS NULL)`,
};
