/**
 * CSH-01: every 交款单 stands as the journal told it last: what it came to, its notes, the payments on it, who made it out,
 * who took it and what finance received. Whose payload was purged is compared no more.
 */
export const handInsStandAsJournaled = {
  name: 'hand-ins-stand-as-journaled',
  since: 15,
  sql: `
    WITH answers AS MATERIALIZED (
      SELECT journal.seq, procedure, at, staff_id, input, purged_at,
        iif(procedure = 'drawer.handInAndReopen', output -> '$.value.handIn', output -> '$.value') AS told
      FROM journal JOIN journal_payloads USING (seq)
      WHERE procedure IN ('drawer.handInAndReopen', 'drawer.prepareHandIn', 'drawer.handOver', 'drawer.cancelHandIn',
        'drawer.confirmHandIn', 'drawer.disputeHandIn', 'drawer.settleDispute')),
    spans AS MATERIALIZED (
      SELECT told ->> 'id' AS id, min(seq) AS first_seq, max(seq) AS last_seq FROM answers
      WHERE told ->> 'id' IS NOT NULL GROUP BY 1
      HAVING max(seq) > (SELECT coalesce(max(seq), 0) FROM answers WHERE purged_at IS NOT NULL)),
    latest AS (
      SELECT spans.id, last.told, last.input, last.procedure, last.staff_id AS last_by,
        iif(first.procedure IN ('drawer.handInAndReopen', 'drawer.prepareHandIn'), first.staff_id, NULL) AS made_by
      FROM spans
      JOIN answers AS first ON first.seq = spans.first_seq
      JOIN answers AS last ON last.seq = spans.last_seq)
    SELECT latest.id, 'slip' AS what FROM latest
    LEFT JOIN hand_ins AS slip ON slip.id = latest.id
    WHERE slip.number IS NOT told ->> 'number'
      OR slip.deposit_on IS NOT told ->> 'depositOn'
      OR slip.cut_off IS NOT told ->> 'cutOff'
      OR slip.state IS NOT told ->> 'state'
      OR slip.made_at IS NOT told ->> 'madeAt'
      OR slip.made_by IS NOT coalesce(latest.made_by, slip.made_by)
      OR slip.due_fen IS NOT told ->> 'dueFen'
      OR slip.over_fen IS NOT told ->> 'overFen'
      OR slip.short_fen IS NOT told ->> 'shortFen'
      OR slip.movements_fen IS NOT told ->> 'movementsFen'
      OR slip.float_change_fen IS NOT told ->> 'floatChangeFen'
      OR slip.carried_in_fen IS NOT told ->> 'carriedInFen'
      OR slip.turned_in_fen IS NOT told ->> 'turnedInFen'
      OR slip.carried_out_fen IS NOT told ->> 'carriedOutFen'
      OR slip.late IS NOT told ->> 'late'
      OR slip.late_reason IS NOT told ->> 'lateReason'
      OR slip.check_code IS NOT told ->> 'checkCode'
      OR slip.paper_id IS NOT told ->> 'paperId'
      OR slip.handed_at IS NOT told ->> 'handedAt'
      OR slip.handed_to IS NOT told ->> 'handedToId'
      OR slip.dispute_reason IS NOT told ->> 'disputeReason'
      OR slip.received_at IS NOT told ->> 'receivedAt'
      OR slip.received_fen IS NOT told ->> 'receivedFen'
      OR slip.cancelled_at IS NOT told ->> 'cancelledAt'
      OR slip.cancel_reason IS NOT told ->> 'cancelReason'
      OR slip.received_by IS NOT iif(procedure IN ('drawer.confirmHandIn', 'drawer.settleDispute'), last_by, NULL)
      OR slip.cancelled_by IS NOT iif(procedure = 'drawer.cancelHandIn', last_by, NULL)
      OR slip.difference_note IS NOT iif(procedure = 'drawer.settleDispute', input ->> 'note', NULL)
    UNION ALL
    SELECT id, 'notes' FROM (
      SELECT latest.id, note.value ->> 'denominationFen' AS denomination_fen, note.value ->> 'pieces' AS pieces, 1 AS n
      FROM latest, json_each(told, '$.pieces') AS note
      UNION ALL
      SELECT hand_in_id, denomination_fen, pieces, -1 FROM hand_in_pieces WHERE hand_in_id IN (SELECT id FROM latest))
    GROUP BY id, denomination_fen, pieces HAVING sum(n) <> 0
    UNION ALL
    SELECT id, 'payments' FROM (
      SELECT latest.id, part.value ->> 'method' AS method, part.value ->> 'count' AS payments,
        part.value ->> 'amountFen' AS fen, 1 AS n
      FROM latest, json_each(told, '$.byMethod') AS part
      UNION ALL
      SELECT hand_in_id, method, count(*), sum(amount_fen), -1
      FROM hand_in_lines JOIN receipt_payments USING (receipt_id, nth)
      WHERE hand_in_id IN (SELECT id FROM latest) GROUP BY hand_in_id, method)
    GROUP BY id, method, payments, fen HAVING sum(n) <> 0
    UNION ALL
    SELECT id, 'shifts' FROM (
      SELECT latest.id, shift.value ->> 'id' AS shift_id, 1 AS n FROM latest, json_each(told, '$.shifts') AS shift
      UNION ALL
      SELECT hand_in_id, shift_id, -1 FROM hand_in_shifts WHERE hand_in_id IN (SELECT id FROM latest))
    GROUP BY id, shift_id HAVING sum(n) <> 0
    UNION ALL
    SELECT id, 'beside the journal' FROM hand_ins
    WHERE id NOT IN (SELECT told ->> 'id' FROM answers WHERE told ->> 'id' IS NOT NULL)
      AND made_at NOT IN (SELECT at FROM answers WHERE purged_at IS NOT NULL)`,
};
