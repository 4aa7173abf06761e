/** CSH-06: every shift began with whoever opened it, at that moment and with those notes, as the journal says. */
export const drawerStandsAsJournaled = {
  name: 'drawer-stands-as-journaled',
  since: 12,
  sql: `
    WITH answers AS MATERIALIZED (
      SELECT procedure, at, input -> '$.counts' AS counts, output -> '$.value' AS told, purged_at
      FROM journal JOIN journal_payloads USING (seq)
      WHERE procedure IN ('drawer.open', 'drawer.cancel')
      UNION ALL
      -- handed in and opened again with what stayed: nothing differs
      SELECT 'drawer.open', at, input -> '$.stays', iif(output ->> '$.value.shift.id' IS NULL, NULL,
        json_patch(output -> '$.value.shift', json_object('differenceFen', 0, 'countedFen', (
          SELECT sum((note.value ->> 'denominationFen') * (note.value ->> 'pieces'))
          FROM json_each(input, '$.stays') AS note)))), purged_at
      FROM journal JOIN journal_payloads USING (seq)
      WHERE procedure = 'drawer.handInAndReopen'),
    purged AS MATERIALIZED (SELECT at FROM answers WHERE purged_at IS NOT NULL)
    SELECT id, 'shift' AS what FROM (
      SELECT told ->> 'id' AS id, told ->> 'nth' AS nth, told ->> 'cashierId' AS cashier_id, at,
        told ->> 'countedFen' AS counted_fen, told ->> 'differenceFen' AS difference_fen, 1 AS n
      FROM answers WHERE procedure = 'drawer.open' AND told IS NOT NULL
      UNION ALL
      SELECT shift.id, nth, cashier_id, opened_at, counted_fen, counted_fen - opening_float_fen, -1
      FROM drawer_shifts AS shift
      LEFT JOIN drawer_counts AS opening ON opening.shift_id = shift.id AND opening.purpose = 'opening'
      WHERE opened_at NOT IN (SELECT at FROM purged))
    GROUP BY id, nth, cashier_id, at, counted_fen, difference_fen HAVING sum(n) <> 0
    UNION ALL
    SELECT id, 'opening difference' FROM (
      SELECT told ->> 'id' AS id, told ->> 'differenceFen' AS difference_fen, 1 AS n
      FROM answers WHERE procedure = 'drawer.open' AND told ->> 'differenceFen' <> 0
      UNION ALL
      -- given back, it is booked back
      SELECT answers.told ->> 'id', -json_extract(opened.told, '$.differenceFen'), 1
      FROM answers JOIN (SELECT told FROM answers WHERE procedure = 'drawer.open') AS opened
        ON opened.told ->> 'id' = answers.told ->> 'id'
      WHERE procedure = 'drawer.cancel' AND opened.told ->> 'differenceFen' <> 0
      UNION ALL
      SELECT shift_id, amount_fen, -1 FROM drawer_movements
      WHERE kind = 'opening-difference' AND at NOT IN (SELECT at FROM purged))
    GROUP BY id, difference_fen HAVING sum(n) <> 0
    UNION ALL
    SELECT id, 'count' FROM (
      SELECT told ->> 'id' AS id, note.value ->> 'denominationFen' AS denomination_fen,
        note.value ->> 'pieces' AS pieces, 1 AS n
      FROM answers, json_each(counts) AS note
      WHERE procedure = 'drawer.open' AND told IS NOT NULL
      UNION ALL
      SELECT shift_id, denomination_fen, pieces, -1
      FROM drawer_counts AS opening
      JOIN drawer_count_lines ON count_id = opening.id
      WHERE purpose = 'opening' AND counted_at NOT IN (SELECT at FROM purged))
    GROUP BY id, denomination_fen, pieces HAVING sum(n) <> 0
    UNION ALL
    SELECT id, 'given back' FROM (
      SELECT told ->> 'id' AS id, 1 AS n FROM answers WHERE procedure = 'drawer.cancel' AND told IS NOT NULL
      UNION ALL
      SELECT id, -1 FROM drawer_shifts
      WHERE state = 'cancelled' AND ended_at NOT IN (SELECT at FROM purged))
    GROUP BY id HAVING sum(n) <> 0`,
};
