/** I8: the end of every shift is the one the journal tells of: who received it and when, what left and what stayed, and what both signed. */
export const receptionsStandAsJournaled = {
  name: 'receptions-stand-as-journaled',
  since: 15,
  sql: `
    WITH answers AS MATERIALIZED (
      SELECT at, coalesce(output -> '$.value.reception', output -> '$.value') AS told, purged_at
      FROM journal JOIN journal_payloads USING (seq)
      WHERE procedure IN ('drawer.receive', 'drawer.handInAndReopen'))
    SELECT shift_id FROM (
      SELECT told ->> 'shiftId' AS shift_id, told ->> 'receivedBy' AS received_by, told ->> 'receivedAt' AS received_at,
        told ->> 'turnInFen' AS turn_in_fen, told ->> 'retainedFen' AS retained_fen, told ->> 'digest' AS digest, 1 AS n
      FROM answers WHERE told IS NOT NULL
      UNION ALL
      SELECT shift_id, received_by, received_at, turn_in_fen, retained_fen, digest, -1 FROM drawer_receptions
      WHERE received_at NOT IN (SELECT at FROM answers WHERE purged_at IS NOT NULL))
    GROUP BY shift_id, received_by, received_at, turn_in_fen, retained_fen, digest HAVING sum(n) <> 0`,
};
