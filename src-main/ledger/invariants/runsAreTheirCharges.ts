/**
 * A billing run is as many charges as it says, and they come to its sum; it is withdrawn whole or not at all. Its charges
 * are found by the instant their ids begin with; what is not found there is missed by the count of all runs together.
 */
export const runsAreTheirCharges = {
  name: 'runs-are-their-charges',
  since: 11,
  sql: `
    SELECT billing_runs.number
    FROM billing_runs
    WHERE (
        SELECT count(*) || ' ' || total(amount_fen) || ' ' || total(withdrawn_at IS NOT NULL) FROM charges
        WHERE charges.id >= printf('%08x-%04x-', posted_at >> 16, posted_at & 65535)
          AND charges.id < printf('%08x-%04x-', (posted_at + 1) >> 16, (posted_at + 1) & 65535)
          AND charges.run_id = billing_runs.id
      ) <> charge_count || ' ' || (total_fen + 0.0) || ' ' || (iif(withdrawn_at IS NULL, 0, charge_count) + 0.0)
    UNION ALL
    SELECT 'charges of runs' WHERE (SELECT count(*) FROM charges WHERE run_id IS NOT NULL)
      <> (SELECT coalesce(sum(charge_count), 0) FROM billing_runs)`,
};
