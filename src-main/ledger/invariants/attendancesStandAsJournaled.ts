/** SHF-01, SHF-05: who signed in for which shift, and out again, is what the journal says. */
export const attendancesStandAsJournaled = {
  name: 'attendances-stand-as-journaled',
  since: 16,
  sql: `
    WITH answers AS MATERIALIZED (
      SELECT procedure, at, staff_id, output -> '$.value' AS told, purged_at
      FROM journal JOIN journal_payloads USING (seq)
      WHERE procedure IN ('handover.signIn', 'handover.signOut')),
    purged AS MATERIALIZED (SELECT procedure, at FROM answers WHERE purged_at IS NOT NULL)
    SELECT id, what FROM (
      SELECT told ->> 'id' AS id, 'came' AS what, staff_id, told ->> 'dutyShiftId' AS shift_id, told ->> 'day' AS day,
        at, 1 AS n
      FROM answers WHERE procedure = 'handover.signIn' AND told IS NOT NULL
      UNION ALL
      SELECT id, 'came', staff_id, duty_shift_id, business_date, signed_in_at, -1 FROM attendances
      WHERE signed_in_at NOT IN (SELECT at FROM purged WHERE procedure = 'handover.signIn')
      UNION ALL
      SELECT told ->> 'id', 'left', staff_id, NULL, NULL, at, 1
      FROM answers WHERE procedure = 'handover.signOut' AND told IS NOT NULL
      UNION ALL
      SELECT id, 'left', staff_id, NULL, NULL, signed_out_at, -1 FROM attendances
      WHERE signed_out_at IS NOT NULL
        AND signed_out_at NOT IN (SELECT at FROM purged WHERE procedure = 'handover.signOut'))
    GROUP BY id, what, staff_id, shift_id, day, at HAVING sum(n) <> 0`,
};
