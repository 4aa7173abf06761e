/** 补零, 其他存入, 特批支出: cash that moved besides receipts moved as the journal says, and who agreed did; no bag, no pause beside it. */
export const movementsStandAsJournaled = {
  name: 'movements-stand-as-journaled',
  since: 15,
  sql: `
    WITH answers AS MATERIALIZED (
      SELECT procedure, at, staff_id, input, output -> '$.value' AS told, purged_at
      FROM journal JOIN journal_payloads USING (seq)
      WHERE procedure IN ('drawer.move', 'drawer.suspend', 'drawer.resume', 'drawer.forceCount', 'drawer.bag')),
    purged AS MATERIALIZED (SELECT at FROM answers WHERE purged_at IS NOT NULL)
    SELECT id, 'movement' AS what FROM (
      SELECT told ->> 'id' AS id, told ->> 'kind' AS kind, told ->> 'amountFen' AS amount_fen,
        told ->> 'reason' AS reason, at, staff_id AS by, told ->> 'approvedById' AS approved_by, 1 AS n
      FROM answers WHERE procedure = 'drawer.move' AND told IS NOT NULL
      UNION ALL
      SELECT id, kind, amount_fen, reason, at, moved_by, approved_by, -1 FROM drawer_movements
      WHERE kind <> 'opening-difference' AND at NOT IN (SELECT at FROM purged))
    GROUP BY id, kind, amount_fen, reason, at, by, approved_by HAVING sum(n) <> 0
    UNION ALL
    SELECT shift_id, 'pause' FROM (
      SELECT told ->> 'id' AS shift_id, at, input ->> 'reason' AS reason, 1 AS n
      FROM answers WHERE procedure = 'drawer.suspend' AND told IS NOT NULL
      UNION ALL
      SELECT shift_id, suspended_at, reason, -1 FROM drawer_pauses
      WHERE suspended_at NOT IN (SELECT at FROM purged))
    GROUP BY shift_id, at, reason HAVING sum(n) <> 0
    UNION ALL
    SELECT shift_id, 'end of a pause' FROM drawer_pauses
    WHERE resumed_at IS NOT NULL AND resumed_at NOT IN (SELECT at FROM purged)
      AND NOT EXISTS (
        SELECT 1 FROM answers WHERE procedure IN ('drawer.resume', 'drawer.forceCount')
          AND coalesce(told ->> 'id', told ->> '$.shift.id') = shift_id AND max(at, suspended_at) = resumed_at)
    UNION ALL
    SELECT shift_id, 'bag' FROM (
      SELECT told ->> 'id' AS shift_id, input ->> 'number' AS number, at, staff_id AS by, 1 AS n
      FROM answers WHERE procedure = 'drawer.bag' AND told IS NOT NULL
      UNION ALL
      SELECT shift_id, number, bagged_at, bagged_by, -1 FROM drawer_bags
      WHERE bagged_at NOT IN (SELECT at FROM purged))
    GROUP BY shift_id, number, at, by HAVING sum(n) <> 0`,
};
