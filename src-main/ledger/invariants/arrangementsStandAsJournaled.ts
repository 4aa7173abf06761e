/** SHF-14: who has whose shift is what a leader arranged, and what was taken back was taken back by one. */
export const arrangementsStandAsJournaled = {
  name: 'arrangements-stand-as-journaled',
  since: 16,
  sql: `
    WITH answers AS MATERIALIZED (
      SELECT procedure, at, staff_id, input, output -> '$.value' AS told, purged_at
      FROM journal JOIN journal_payloads USING (seq)
      WHERE procedure IN ('handover.arrange', 'handover.cancelArranged')),
    purged AS MATERIALIZED (SELECT procedure, at FROM answers WHERE purged_at IS NOT NULL),
    arranged AS (
      -- an answer tells what stood before as well
      SELECT DISTINCT one.value ->> 'id' AS id, one.value ->> 'day' AS day, one.value ->> 'dutyShiftId' AS shift_id,
        one.value ->> 'staffId' AS staff_id, one.value ->> 'why' AS why, one.value ->> 'arrangedAt' AS at
      FROM answers, json_each(told) AS one WHERE procedure = 'handover.arrange' AND told IS NOT NULL)
    SELECT id, what FROM (
      SELECT id, 'arranged' AS what, day, shift_id, staff_id, why, at, 1 AS n FROM arranged
      WHERE at NOT IN (SELECT at FROM purged WHERE procedure = 'handover.arrange')
      UNION ALL
      SELECT id, 'arranged', day, duty_shift_id, staff_id, why, arranged_at, -1 FROM arranged_shifts
      WHERE arranged_at NOT IN (SELECT at FROM purged WHERE procedure = 'handover.arrange')
      UNION ALL
      SELECT input ->> 'id', 'taken back', NULL, NULL, staff_id, NULL, at, 1
      FROM answers WHERE procedure = 'handover.cancelArranged' AND told IS NOT NULL
      UNION ALL
      SELECT id, 'taken back', NULL, NULL, cancelled_by, NULL, cancelled_at, -1 FROM arranged_shifts
      WHERE cancelled_at IS NOT NULL
        AND cancelled_at NOT IN (SELECT at FROM purged WHERE procedure = 'handover.cancelArranged'))
    GROUP BY id, what, day, shift_id, staff_id, why, at HAVING sum(n) <> 0`,
};
