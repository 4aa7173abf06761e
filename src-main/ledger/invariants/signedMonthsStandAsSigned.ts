/**
 * CSH-03: a signed month is the one the journal tells of, signed by one and agreed to by another, and what payments, lines
 * and slips say of it today is what was signed, with what 现金日记账 came to. Summed up here another way: month by month over
 * everything there is.
 */
export const signedMonthsStandAsSigned = {
  name: 'signed-months-stand-as-signed',
  since: 15,
  sql: `
    WITH answers AS MATERIALIZED (
      SELECT at, staff_id, output -> '$.value' AS told, purged_at
      FROM journal JOIN journal_payloads USING (seq) WHERE procedure = 'drawer.signMonth'),
    paid AS MATERIALIZED (
      SELECT substr(received_on, 1, 7) AS month, sum(iif(method = 'cash', amount_fen, 0)) AS cash_fen,
        sum(iif(method <> 'prepaid', amount_fen, 0)) AS taken_fen, sum(iif(method = 'prepaid', amount_fen, 0)) AS prepaid_fen
      FROM receipt_payments GROUP BY 1),
    lines AS MATERIALIZED (
      SELECT substr(iif(line.voids = 0, receipts.received_on, (
          SELECT max(received_on) FROM receipt_payments WHERE receipt_id = line.receipt_id AND cause = 'voided')), 1, 7) AS month,
        sum(iif(line.kind = 'charge', amount_fen, 0)) AS settled_fen,
        sum(iif(line.kind = 'prepaid', amount_fen, 0)) AS to_prepaid_fen,
        sum(iif(line.kind = 'deposit', amount_fen, 0)) AS to_deposits_fen
      FROM receipt_lines AS line JOIN receipts ON receipts.id = line.receipt_id GROUP BY 1),
    slip_days AS MATERIALIZED (
      SELECT DISTINCT at, business_date FROM journal
      WHERE procedure IN ('drawer.prepareHandIn', 'drawer.handInAndReopen', 'drawer.cancelHandIn')),
    drawer_days AS MATERIALIZED (
      SELECT DISTINCT at, substr(business_date, 1, 7) AS month FROM journal WHERE procedure LIKE 'drawer.%'),
    balance AS MATERIALIZED (
      SELECT month, sum(fen) AS fen FROM (
        SELECT month, opening_float_fen AS fen FROM drawer_shifts JOIN drawer_days ON drawer_days.at = opened_at
        WHERE nth = (SELECT min(nth) FROM drawer_shifts WHERE state = 'closed')
        UNION ALL
        SELECT month, amount_fen FROM drawer_movements
        JOIN drawer_shifts ON drawer_shifts.id = shift_id AND drawer_shifts.state = 'closed'
        JOIN drawer_days ON drawer_days.at = drawer_movements.at
        UNION ALL
        SELECT month, variance_fen FROM drawer_receptions JOIN drawer_seals USING (shift_id)
        JOIN drawer_days ON drawer_days.at = received_at
        UNION ALL
        SELECT substr(received_on, 1, 7), sum(amount_fen) FROM receipt_payments
        JOIN drawer_shifts ON drawer_shifts.id = shift_id AND drawer_shifts.state = 'closed'
        WHERE method = 'cash' GROUP BY 1
        UNION ALL
        SELECT month, -turned_in_fen FROM hand_ins JOIN drawer_days ON drawer_days.at = made_at
        UNION ALL
        SELECT month, turned_in_fen FROM hand_ins JOIN drawer_days ON drawer_days.at = cancelled_at)
      GROUP BY month),
    slips AS MATERIALIZED (
      SELECT month, sum(fen) AS fen FROM (
        SELECT substr(business_date, 1, 7) AS month, due_fen AS fen FROM hand_ins JOIN slip_days ON slip_days.at = made_at
        UNION ALL
        SELECT substr(business_date, 1, 7), -due_fen FROM hand_ins JOIN slip_days ON slip_days.at = cancelled_at)
      GROUP BY month),
    flow AS MATERIALIZED (
      SELECT month, sum(fen) AS fen FROM (
        SELECT month, cash_fen AS fen FROM paid UNION ALL SELECT month, -fen FROM slips) GROUP BY month)
    SELECT month, 'journal' AS what FROM (
      SELECT told ->> 'month' AS month, at, staff_id AS by, told ->> '$.signed.approvedById' AS approved_by, told AS data,
        1 AS n
      FROM answers WHERE told IS NOT NULL
      UNION ALL
      SELECT month, signed_at, signed_by, approved_by, data, -1 FROM signed_months
      WHERE signed_at NOT IN (SELECT at FROM answers WHERE purged_at IS NOT NULL))
    GROUP BY month, at, by, approved_by, data HAVING sum(n) <> 0
    UNION ALL
    SELECT signed.month, 'rows' FROM signed_months AS signed
    LEFT JOIN paid ON paid.month = signed.month
    LEFT JOIN lines ON lines.month = signed.month
    LEFT JOIN slips ON slips.month = signed.month
    WHERE data ->> '$.bridge.cash.cashTakenFen' IS NOT coalesce(paid.cash_fen, 0)
      OR data ->> '$.bridge.cash.takenFen' IS NOT coalesce(paid.taken_fen, 0)
      OR data ->> '$.bridge.cash.fromPrepaidFen' IS NOT coalesce(paid.prepaid_fen, 0)
      OR data ->> '$.bridge.cash.handedInFen' IS NOT coalesce(slips.fen, 0)
      OR data ->> '$.bridge.cash.settledFen' IS NOT coalesce(lines.settled_fen, 0)
      OR data ->> '$.bridge.cash.toPrepaidFen' IS NOT coalesce(lines.to_prepaid_fen, 0)
      OR data ->> '$.bridge.cash.toDepositsFen' IS NOT coalesce(lines.to_deposits_fen, 0)
      OR data ->> '$.bridge.cash.notHandedInBeforeFen'
        IS NOT coalesce((SELECT sum(fen) FROM flow WHERE flow.month < signed.month), 0)
      OR data ->> '$.bridge.cash.notHandedInAfterFen'
        IS NOT coalesce((SELECT sum(fen) FROM flow WHERE flow.month <= signed.month), 0)
      OR data ->> '$.journalBalanceFen'
        IS NOT coalesce((SELECT sum(fen) FROM balance WHERE balance.month <= signed.month), 0)
      OR data ->> '$.bridge.owed.owedBeforeFen' + data ->> '$.bridge.owed.chargedFen' <> data ->> '$.bridge.owed.waivedFen'
        + data ->> '$.bridge.owed.receivedForChargesFen' + data ->> '$.bridge.owed.offsetFen'
        + data ->> '$.bridge.owed.owedAfterFen'
      OR data ->> '$.bridge.cash.settledFen' <> data ->> '$.bridge.owed.settledFen'
      OR data ->> '$.bridge.cash.cashDifferenceFen' <> 0
      OR data ->> '$.bridge.cash.takenDifferenceFen' <> 0
      OR data ->> '$.bridge.owed.owedDifferenceFen' <> 0
      OR data ->> '$.bridge.settledDifferenceFen' <> 0`,
};
