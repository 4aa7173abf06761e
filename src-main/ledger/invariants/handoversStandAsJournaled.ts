/** SHF-07: what was passed on, read and signed is what the journal says was, word for word. */
export const handoversStandAsJournaled = {
  name: 'handovers-stand-as-journaled',
  since: 16,
  sql: `
    WITH answers AS MATERIALIZED (
      SELECT seq, procedure, at, staff_id, input, output -> '$.value' AS told, purged_at
      FROM journal JOIN journal_payloads USING (seq)
      WHERE procedure IN ('handover.prepare', 'handover.acknowledge', 'handover.sign', 'handover.withdraw')),
    purged AS MATERIALIZED (SELECT procedure, at FROM answers WHERE purged_at IS NOT NULL),
    known AS MATERIALIZED (
      SELECT * FROM handovers WHERE prepared_at NOT IN (SELECT at FROM purged WHERE procedure = 'handover.prepare'))
    SELECT id, 'record' AS what FROM (
      SELECT told ->> 'id' AS id, told ->> 'number' AS number, told ->> 'day' AS day,
        told ->> 'dutyShiftId' AS shift_id, at, staff_id, told ->> 'remark' AS remark, told -> 'money' AS money,
        told ->> 'digest' AS digest, 1 AS n
      FROM answers WHERE procedure = 'handover.prepare' AND told IS NOT NULL
      UNION ALL
      SELECT id, number, business_date, duty_shift_id, prepared_at, prepared_by, remark, facts, digest, -1 FROM known)
    GROUP BY id, number, day, shift_id, at, staff_id, remark, money, digest HAVING sum(n) <> 0
    UNION ALL
    SELECT id, 'item' FROM (
      SELECT told ->> 'id' AS id, item.value ->> 'nth' AS nth, item.value ->> 'section' AS section,
        item.value ->> 'kind' AS kind, item.value ->> 'ref' AS ref, item.value ->> 'dueAt' AS due_at,
        item.value ->> 'since' AS since, item.value -> 'facts' AS facts, 1 AS n
      FROM answers, json_each(told, '$.items') AS item
      WHERE procedure = 'handover.prepare' AND told IS NOT NULL
      UNION ALL
      SELECT handover_id, nth, section, kind, ref, due_at, since, facts, -1
      FROM handover_items WHERE handover_id IN (SELECT id FROM known))
    GROUP BY id, nth, section, kind, ref, due_at, since, facts HAVING sum(n) <> 0
    UNION ALL
    SELECT id, 'read' FROM (
      SELECT told ->> 'id' AS id, input ->> 'nth' AS nth, at, staff_id, input ->> 'remark' AS remark,
        input ->> 'assignedTo' AS assigned_to, 1 AS n
      FROM answers WHERE procedure = 'handover.acknowledge' AND told IS NOT NULL
        -- read once more, the last time counts
        AND seq IN (SELECT max(seq) FROM answers WHERE procedure = 'handover.acknowledge' AND told IS NOT NULL
          GROUP BY told ->> 'id', input ->> 'nth')
      UNION ALL
      SELECT handover_id, nth, acknowledged_at, acknowledged_by, remark, assigned_to, -1
      FROM handover_items
      WHERE acknowledged_at IS NOT NULL
        AND acknowledged_at NOT IN (SELECT at FROM purged WHERE procedure = 'handover.acknowledge'))
    GROUP BY id, nth, at, staff_id, remark, assigned_to HAVING sum(n) <> 0
    UNION ALL
    SELECT id, 'signature' FROM (
      SELECT told ->> 'id' AS id, at, staff_id, told ->> 'paperId' AS paper_id, 1 AS n
      FROM answers WHERE procedure = 'handover.sign' AND told IS NOT NULL
      UNION ALL
      SELECT id, signed_at, signed_by, paper_id, -1 FROM handovers
      WHERE signed_at IS NOT NULL AND signed_at NOT IN (SELECT at FROM purged WHERE procedure = 'handover.sign'))
    GROUP BY id, at, staff_id, paper_id HAVING sum(n) <> 0
    UNION ALL
    SELECT max(id), 'taken back' FROM (
      SELECT NULL AS id, at, staff_id, 1 AS n FROM answers WHERE procedure = 'handover.withdraw'
      UNION ALL
      SELECT id, withdrawn_at, prepared_by, -1 FROM handovers WHERE withdrawn_at IS NOT NULL)
    GROUP BY at, staff_id HAVING sum(n) <> 0`,
};
