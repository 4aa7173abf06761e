/**
 * FEE-04, FEE-20: a charge typed by hand, or made for the receipt that paid it, comes to what the journal told (what was
 * kept of a deposit by its refund); a run
 * stands as it was posted, and is withdrawn where the journal says so.
 */
export const chargesStandAsJournaled = {
  name: 'charges-stand-as-journaled',
  since: 14,
  sql: `
    WITH answers AS MATERIALIZED (
      SELECT procedure, at, input, output -> '$.value' AS told, purged_at
      FROM journal JOIN journal_payloads USING (seq)
      WHERE procedure IN ('fees.addCharge', 'fees.withdrawCharge', 'fees.postRun', 'fees.withdrawRun')),
    purged AS MATERIALIZED (
      SELECT at FROM journal JOIN journal_payloads USING (seq)
      WHERE purged_at IS NOT NULL AND (procedure LIKE 'fees.%' OR procedure = 'receipts.take')),
    added AS MATERIALIZED (
      SELECT told ->> 'id' AS id, told FROM answers WHERE procedure = 'fees.addCharge' AND told IS NOT NULL),
    paid AS MATERIALIZED (
      SELECT charges.id, charges.amount_fen, sum(line.amount_fen) AS paid_fen
      FROM charges
      JOIN receipts ON receipts.taken_at = charges.booked_at AND receipts.kind = 'receipt'
      JOIN receipt_lines AS line ON line.receipt_id = receipts.id AND line.charge_id = charges.id AND line.voids = 0
      WHERE charges.source IN ('manual', 'ahead')
      GROUP BY charges.id),
    kept AS MATERIALIZED (SELECT charge_id AS id FROM deposit_refunds WHERE charge_id IS NOT NULL)
    SELECT added.id, 'charge' AS what FROM added
    LEFT JOIN charges ON charges.id = added.id
    WHERE charges.unit_id IS NOT told ->> 'unitId'
      OR charges.item_id IS NOT told ->> 'itemId'
      OR charges.amount_fen IS NOT told ->> 'amountFen'
      OR charges.calculation IS NOT told ->> 'calculation'
      OR charges.from_on IS NOT told ->> 'fromOn'
      OR charges.due_on IS NOT told ->> 'dueOn'
      OR charges.booked_at IS NOT told ->> 'bookedAt'
    UNION ALL
    SELECT id, 'charge that is not what was paid' FROM paid WHERE amount_fen <> paid_fen
    UNION ALL
    SELECT id, 'charge beside the journal' FROM charges
    WHERE source IN ('manual', 'ahead')
      AND id NOT IN (SELECT id FROM added) AND id NOT IN (SELECT id FROM paid) AND id NOT IN (SELECT id FROM kept)
      AND booked_at NOT IN (SELECT at FROM purged)
    UNION ALL
    SELECT id, 'withdrawn charge' FROM (
      SELECT input ->> 'id' AS id, 1 AS n FROM answers
      WHERE procedure = 'fees.withdrawCharge' AND told IS NOT NULL
      UNION ALL
      SELECT id, -1 FROM charges
      WHERE withdrawn_at IS NOT NULL AND withdrawn_at NOT IN (SELECT at FROM purged) AND id NOT IN (SELECT id FROM kept)
        -- what was paid ahead goes with its receipt as well
        AND (source IN ('manual', 'opening') OR id IN (
          SELECT input ->> 'id' FROM answers WHERE procedure = 'fees.withdrawCharge' AND told IS NOT NULL)))
    GROUP BY id HAVING sum(n) <> 0
    UNION ALL
    SELECT id, 'run' FROM (
      SELECT told ->> 'id' AS id, told ->> 'number' AS number, told ->> 'fromOn' AS from_on, told ->> 'toOn' AS to_on,
        told ->> 'chargeCount' AS charge_count, told ->> 'totalFen' AS total_fen, at, 1 AS n
      FROM answers WHERE procedure = 'fees.postRun' AND told IS NOT NULL
      UNION ALL
      SELECT id, number, from_on, to_on, charge_count, total_fen, posted_at, -1 FROM billing_runs
      WHERE posted_at NOT IN (SELECT at FROM purged))
    GROUP BY id, number, from_on, to_on, charge_count, total_fen, at HAVING sum(n) <> 0
    UNION ALL
    SELECT id, 'withdrawn run' FROM (
      SELECT input ->> 'id' AS id, at, 1 AS n FROM answers
      WHERE procedure = 'fees.withdrawRun' AND told IS NOT NULL
      UNION ALL
      SELECT id, withdrawn_at, -1 FROM billing_runs
      WHERE withdrawn_at IS NOT NULL AND withdrawn_at NOT IN (SELECT at FROM purged))
    GROUP BY id, at HAVING sum(n) <> 0`,
};
