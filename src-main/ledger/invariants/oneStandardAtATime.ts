/** FEE-01: of one item and one place, no day has two prices. */
export const oneStandardAtATime = {
  name: 'one-standard-at-a-time',
  since: 11,
  sql: `
    SELECT earlier.id, later.id AS later_id, later.from_on
    FROM fee_standards AS earlier
    JOIN fee_standards AS later ON later.item_id = earlier.item_id
      AND coalesce(later.unit_id, later.vehicle_id, later.space_id, later.building_id, later.project_id, '')
        = coalesce(earlier.unit_id, earlier.vehicle_id, earlier.space_id, earlier.building_id, earlier.project_id, '')
      AND coalesce(later.usage, '') = coalesce(earlier.usage, '')
      AND later.from_on > earlier.from_on
    WHERE earlier.voided_at IS NULL AND later.voided_at IS NULL
      AND (earlier.to_on IS NULL OR earlier.to_on >= later.from_on)`,
};
