/**
 * Runs never charge more of a shared cost than the cost, and a single one over the whole office charges it to the fen.
 * Where somebody was left out, or was charged otherwise, the parts may be fewer.
 */
export const sharedCostsAreWhole = {
  name: 'shared-costs-are-whole',
  since: 11,
  sql: `
    SELECT shared_costs.id, shared_costs.total_fen, sum(charges.amount_fen) AS charged_fen
    FROM shared_costs
    CROSS JOIN charges
    JOIN units ON units.id = charges.unit_id
    JOIN buildings ON buildings.id = units.building_id
    JOIN billing_runs ON billing_runs.id = charges.run_id
    WHERE shared_costs.voided_at IS NULL
      AND charges.from_on = shared_costs.from_on AND charges.item_id = shared_costs.item_id
      AND charges.withdrawn_at IS NULL AND charges.source IN ('run', 'ahead', 'opening')
      AND coalesce(shared_costs.building_id, buildings.id) = buildings.id
      AND coalesce(shared_costs.project_id, buildings.project_id) = buildings.project_id
    GROUP BY shared_costs.id
    HAVING sum(charges.amount_fen) > shared_costs.total_fen
      OR sum(charges.amount_fen) <> shared_costs.total_fen
      AND min(charges.run_id) = max(charges.run_id)
      AND max(billing_runs.building_ids) IS NULL
      AND NOT EXISTS (SELECT 1 FROM billing_exclusions AS excluded
        WHERE excluded.run_id = charges.run_id AND excluded.item_id = shared_costs.item_id)
      AND NOT EXISTS (SELECT 1 FROM charges AS other
        WHERE other.withdrawn_at IS NULL AND other.source IN ('run', 'ahead', 'opening')
          AND other.from_on >= date(shared_costs.from_on, '-366 days') AND other.from_on <= shared_costs.to_on
          AND other.to_on >= shared_costs.from_on AND other.item_id = shared_costs.item_id
          AND other.run_id IS NOT charges.run_id)`,
};
