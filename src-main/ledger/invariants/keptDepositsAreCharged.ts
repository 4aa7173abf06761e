/** 押金抵扣: what was kept of a deposit is a charge of its home, settled whole by it; withdrawn where that was undone. */
export const keptDepositsAreCharged = {
  name: 'kept-deposits-are-charged',
  since: 14,
  sql: `
    WITH settled AS (
      SELECT charge_id, sum(amount_fen) AS fen, count(*) AS n FROM charge_adjustments WHERE kind = 'deposit' GROUP BY charge_id)
    SELECT refund.number, refund.deducted_fen, charges.amount_fen, settled.fen
    FROM deposit_refunds AS refund
    JOIN deposits ON deposits.id = refund.deposit_id
    LEFT JOIN charges ON charges.id = refund.charge_id
    LEFT JOIN settled ON settled.charge_id = refund.charge_id
    LEFT JOIN refund_undos AS undo ON undo.refund_id = refund.id
    WHERE refund.charge_id IS NOT NULL AND (
      charges.unit_id IS NOT deposits.unit_id OR charges.amount_fen IS NOT refund.deducted_fen
      OR charges.booked_at IS NOT refund.made_at OR charges.withdrawn_at IS NOT undo.made_at
      OR settled.fen IS NOT iif(undo.refund_id IS NULL, refund.deducted_fen, 0))
    UNION ALL
    SELECT settled.charge_id, settled.fen, NULL, NULL FROM settled
    WHERE charge_id NOT IN (SELECT charge_id FROM deposit_refunds WHERE charge_id IS NOT NULL)`,
};
