/**
 * CSH-06: every closing count was handed in by that person, at that moment, with those notes, and reckoned as she was told; every
 * receiving one was made by whoever received or rejected the drawer; all as the journal says.
 */
export const countsStandAsJournaled = {
  name: 'counts-stand-as-journaled',
  since: 15,
  sql: `
    WITH answers AS MATERIALIZED (
      SELECT procedure, at, staff_id, input, output -> '$.value' AS told, purged_at
      FROM journal JOIN journal_payloads USING (seq)
      WHERE procedure IN ('drawer.submitCount', 'drawer.forceCount', 'drawer.receive', 'drawer.reject',
        'drawer.handInAndReopen')),
    purged AS MATERIALIZED (SELECT at FROM answers WHERE purged_at IS NOT NULL),
    counted AS MATERIALIZED (
      SELECT at, 'closing' AS purpose, staff_id AS by, told ->> '$.shift.id' AS shift_id, input, told
      FROM answers WHERE procedure IN ('drawer.submitCount', 'drawer.forceCount') AND told IS NOT NULL
      UNION ALL
      SELECT at, 'receiving', coalesce(told ->> 'receivedBy', told ->> 'rejectedBy', told ->> '$.reception.receivedBy'),
        input ->> 'shiftId', input, told
      FROM answers WHERE procedure IN ('drawer.receive', 'drawer.reject', 'drawer.handInAndReopen')
        AND told IS NOT NULL)
    SELECT shift_id, 'notes' AS what FROM (
      SELECT shift_id, at, purpose, by, note.value ->> 'denominationFen' AS denomination_fen,
        note.value ->> 'pieces' AS pieces, 1 AS n
      FROM counted, json_each(input, '$.counts') AS note
      UNION ALL
      SELECT shift_id, counted_at, purpose, counted_by, denomination_fen, pieces, -1
      FROM drawer_counts JOIN drawer_count_lines ON count_id = drawer_counts.id
      WHERE purpose <> 'opening' AND counted_at NOT IN (SELECT at FROM purged))
    GROUP BY shift_id, at, purpose, by, denomination_fen, pieces HAVING sum(n) <> 0
    UNION ALL
    SELECT shift_id, 'reckoning' FROM (
      SELECT shift_id, at, told ->> '$.reckonings[#-1].expectedFen' AS expected_fen,
        told ->> '$.reckonings[#-1].varianceFen' AS variance_fen, 1 AS n
      FROM counted WHERE purpose = 'closing'
      UNION ALL
      SELECT drawer_reckonings.shift_id, counted_at, expected_fen, variance_fen, -1
      FROM drawer_reckonings LEFT JOIN drawer_counts ON drawer_counts.id = count_id
      WHERE counted_at NOT IN (SELECT at FROM purged))
    GROUP BY shift_id, at, expected_fen, variance_fen HAVING sum(n) <> 0
    UNION ALL
    SELECT shift_id, 'forced' FROM (
      SELECT told ->> '$.shift.id' AS shift_id, at, staff_id AS by, told ->> '$.forced.witnessId' AS witness,
        input ->> 'why' AS why, 1 AS n
      FROM answers WHERE procedure = 'drawer.forceCount' AND told IS NOT NULL
      UNION ALL
      SELECT drawer_counts.shift_id, counted_at, forced_by, witnessed_by, why, -1
      FROM drawer_forced_counts LEFT JOIN drawer_counts ON drawer_counts.id = count_id
      WHERE counted_at NOT IN (SELECT at FROM purged))
    GROUP BY shift_id, at, by, witness, why HAVING sum(n) <> 0
    UNION ALL
    SELECT shift_id, 'rejection' FROM (
      SELECT input ->> 'shiftId' AS shift_id, at, told ->> 'rejectedBy' AS by, input ->> 'note' AS note, 1 AS n
      FROM answers WHERE procedure = 'drawer.reject' AND told IS NOT NULL
      UNION ALL
      SELECT shift_id, rejected_at, rejected_by, note, -1 FROM drawer_rejections
      WHERE rejected_at NOT IN (SELECT at FROM purged))
    GROUP BY shift_id, at, by, note HAVING sum(n) <> 0`,
};
