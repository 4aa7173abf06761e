/** What a channel's statement said of a day stands as the journal told it; a correction names the one before, each day's first has none. */
export const statementsStandAsJournaled = {
  name: 'statements-stand-as-journaled',
  since: 15,
  sql: `
    WITH answers AS MATERIALIZED (
      SELECT at, staff_id, output -> '$.value' AS told, purged_at
      FROM journal JOIN journal_payloads USING (seq) WHERE procedure = 'drawer.compareChannel'),
    purged AS MATERIALIZED (SELECT at FROM answers WHERE purged_at IS NOT NULL)
    SELECT day, channel, 'journal' AS what FROM (
      SELECT told ->> 'day' AS day, told ->> 'channel' AS channel, at, staff_id AS by, told ->> 'takenFen' AS taken_fen,
        told ->> 'statementFen' AS statement_fen, told ->> 'feeFen' AS fee_fen, told ->> 'explanation' AS explanation, 1 AS n
      FROM answers WHERE told IS NOT NULL
      UNION ALL
      SELECT day, channel, compared_at, compared_by, taken_fen, statement_fen, fee_fen, explanation, -1
      FROM channel_statements WHERE compared_at NOT IN (SELECT at FROM purged))
    GROUP BY day, channel, at, by, taken_fen, statement_fen, fee_fen, explanation HAVING sum(n) <> 0
    UNION ALL
    SELECT later.day, later.channel, 'corrects'
    FROM channel_statements AS later
    LEFT JOIN channel_statements AS before ON before.id = later.corrects
    WHERE later.corrects IS NOT NULL AND (before.day IS NOT later.day OR before.channel IS NOT later.channel)`,
};
