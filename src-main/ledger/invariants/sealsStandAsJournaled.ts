/** I7: every seal is one the journal tells of: of a count without a difference, or of a difference that person agreed to for that reason. */
export const sealsStandAsJournaled = {
  name: 'seals-stand-as-journaled',
  since: 15,
  sql: `
    WITH answers AS MATERIALIZED (
      SELECT journal.seq, procedure, at, input, output -> '$.value' AS told, purged_at
      FROM journal JOIN journal_payloads USING (seq)
      WHERE procedure IN ('drawer.submitCount', 'drawer.forceCount', 'drawer.approveVariance', 'drawer.reject')),
    purged AS MATERIALIZED (SELECT at FROM answers WHERE purged_at IS NOT NULL),
    sealed AS (
      SELECT seq, at, told, input, procedure, told ->> '$.shift.id' AS shift_id FROM answers
      WHERE procedure <> 'drawer.reject' AND told ->> '$.shift.state' = 'sealed')
    SELECT shift_id FROM (
      SELECT shift_id, at, told ->> '$.reckonings[#-1].varianceFen' AS variance_fen,
        iif(procedure = 'drawer.approveVariance', input ->> 'reason', NULL) AS reason,
        iif(procedure = 'drawer.approveVariance', input ->> 'text', NULL) AS reason_text,
        told ->> 'approvedById' AS approved_by, 1 AS n
      FROM sealed
      WHERE NOT EXISTS (
        SELECT 1 FROM answers AS broken
        WHERE broken.procedure = 'drawer.reject' AND broken.seq > sealed.seq AND broken.told IS NOT NULL
          AND broken.input ->> 'shiftId' = sealed.shift_id)
        AND NOT EXISTS (
          -- a rejection that was purged may have broken it
          SELECT 1 FROM answers AS broken WHERE broken.procedure = 'drawer.reject' AND broken.seq > sealed.seq
            AND broken.purged_at IS NOT NULL)
      UNION ALL
      SELECT shift_id, sealed_at, variance_fen, reason, reason_text, approved_by, -1 FROM drawer_seals
      WHERE sealed_at NOT IN (SELECT at FROM purged))
    GROUP BY shift_id, at, variance_fen, reason, reason_text, approved_by HAVING sum(n) <> 0`,
};
