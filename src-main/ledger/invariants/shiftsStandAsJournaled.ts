/** Every shift is in the state the journal told last, and the office's decisions about its drawer are the last ones it took. */
export const shiftsStandAsJournaled = {
  name: 'shifts-stand-as-journaled',
  since: 15,
  sql: `
    WITH answers AS MATERIALIZED (
      SELECT journal.seq, procedure, input, output -> '$.value' AS told, purged_at
      FROM journal JOIN journal_payloads USING (seq)
      WHERE procedure IN ('drawer.open', 'drawer.cancel', 'drawer.suspend', 'drawer.resume', 'drawer.startCount',
        'drawer.stopCount', 'drawer.submitCount', 'drawer.recount', 'drawer.approveVariance', 'drawer.forceCount',
        'drawer.bag', 'drawer.reject', 'drawer.receive', 'drawer.handInAndReopen', 'drawer.changeSettings')),
    states AS (
      SELECT seq, coalesce(told ->> '$.shift.id', told ->> 'id') AS shift_id,
        coalesce(told ->> '$.shift.state', told ->> 'state') AS state
      FROM answers WHERE told IS NOT NULL AND procedure <> 'drawer.changeSettings'
      UNION ALL
      SELECT seq, told ->> '$.reception.shiftId', 'closed' FROM answers
      WHERE procedure = 'drawer.handInAndReopen' AND told IS NOT NULL),
    latest AS (SELECT shift_id, max(seq) AS seq FROM states WHERE shift_id IS NOT NULL GROUP BY shift_id)
    SELECT drawer_shifts.nth, drawer_shifts.state, states.state AS told FROM drawer_shifts
    LEFT JOIN latest ON latest.shift_id = drawer_shifts.id
    LEFT JOIN states ON states.shift_id = latest.shift_id AND states.seq = latest.seq
    WHERE states.state IS NOT drawer_shifts.state
      AND coalesce(latest.seq, 0) > (SELECT coalesce(max(seq), -1) FROM answers WHERE purged_at IS NOT NULL)
    UNION ALL
    SELECT NULL, 'settings', decided.float_fen FROM drawer_settings AS decided
    LEFT JOIN answers AS last ON last.seq = (
      SELECT max(seq) FROM answers WHERE procedure = 'drawer.changeSettings')
    WHERE last.purged_at IS NULL
      AND (last.input ->> 'floatFen' IS NOT decided.float_fen
        OR last.input ->> 'toleranceFen' IS NOT decided.tolerance_fen
        OR last.input ->> 'remindFrom' IS NOT decided.remind_from)`,
};
