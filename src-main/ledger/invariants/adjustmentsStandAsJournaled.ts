/**
 * FEE-03, FEE-07: what settled charges without money at the desk is what the journal says: each 减免 of its household and
 * sum, each that was taken back, the 冲抵 of every run, the payments of before each import booked, what was kept of deposits.
 */
export const adjustmentsStandAsJournaled = {
  name: 'adjustments-stand-as-journaled',
  since: 14,
  sql: `
    WITH answers AS MATERIALIZED (
      SELECT procedure, at, staff_id, input, output -> '$.value' AS told, purged_at
      FROM journal JOIN journal_payloads USING (seq)
      WHERE procedure IN ('fees.waive', 'fees.takeBack', 'fees.postRun', 'fees.importOpening',
        'receipts.refundDeposit', 'receipts.undoRefund')),
    moved AS (
      SELECT 'waiver' AS kind, told ->> 'unitId' AS of, at, staff_id, input ->> 'amountFen' AS fen
      FROM answers WHERE procedure = 'fees.waive' AND told IS NOT NULL
      UNION ALL
      SELECT 'offset', '', at, staff_id, told ->> 'settledFen'
      FROM answers WHERE procedure = 'fees.postRun' AND told IS NOT NULL
      UNION ALL
      SELECT 'history', '', at, staff_id, told ->> 'paidFen'
      FROM answers WHERE procedure = 'fees.importOpening' AND told IS NOT NULL
      UNION ALL
      SELECT 'deposit', '', at, staff_id, input ->> 'deductedFen'
      FROM answers WHERE procedure = 'receipts.refundDeposit' AND input ->> 'deductedItemId' IS NOT NULL AND told IS NOT NULL
      UNION ALL
      SELECT kind, iif(kind = 'waiver', charges.unit_id, ''), made_at, made_by, -adjustment.amount_fen
      FROM charge_adjustments AS adjustment
      JOIN charges ON charges.id = adjustment.charge_id
      WHERE reverses IS NULL)
    SELECT kind, of, at, sum(fen) AS told_less_stands FROM moved
    WHERE at NOT IN (SELECT at FROM answers WHERE purged_at IS NOT NULL)
    GROUP BY kind, of, at, staff_id HAVING sum(fen) <> 0
    UNION ALL
    SELECT 'taken back', of, at, sum(n) FROM (
      SELECT input ->> 'id' AS of, at, staff_id, 1 AS n
      FROM answers WHERE procedure = 'fees.takeBack' AND told IS NOT NULL
      UNION ALL
      SELECT adjustment.id, at, staff_id, 1
      FROM answers
      JOIN deposit_refunds AS refund ON refund.id = input ->> 'id'
      JOIN charge_adjustments AS adjustment ON adjustment.charge_id = refund.charge_id AND adjustment.reverses IS NULL
        AND adjustment.kind = 'deposit'
      WHERE procedure = 'receipts.undoRefund' AND told IS NOT NULL
      UNION ALL
      SELECT reverses, made_at, made_by, -1 FROM charge_adjustments WHERE reverses IS NOT NULL)
    WHERE at NOT IN (SELECT at FROM answers WHERE purged_at IS NOT NULL)
    GROUP BY of, at, staff_id HAVING sum(n) <> 0`,
};
