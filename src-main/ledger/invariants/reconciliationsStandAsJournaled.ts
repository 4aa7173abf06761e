/** CSH-04: what was compared stands as the journal told it: the books, the safe as it was counted, and every difference explained. */
export const reconciliationsStandAsJournaled = {
  name: 'reconciliations-stand-as-journaled',
  since: 15,
  sql: `
    WITH answers AS MATERIALIZED (
      SELECT at, staff_id, output -> '$.value' AS told, purged_at
      FROM journal JOIN journal_payloads USING (seq) WHERE procedure = 'drawer.reconcile')
    SELECT at, by FROM (
      SELECT at, staff_id AS by, told ->> 'safeCountedFen' AS counted_fen, told ->> 'differenceFen' AS difference_fen,
        told ->> 'explanation' AS explanation, told -> 'lines' AS data, 1 AS n
      FROM answers WHERE told IS NOT NULL
      UNION ALL
      SELECT at, by, safe_counted_fen, difference_fen, explanation, data, -1 FROM reconciliations
      WHERE at NOT IN (SELECT at FROM answers WHERE purged_at IS NOT NULL))
    GROUP BY at, by, counted_fen, difference_fen, explanation, data HAVING sum(n) <> 0`,
};
