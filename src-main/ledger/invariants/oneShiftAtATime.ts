/** I1: one drawer, one shift at a time; the index that holds it is there. */
export const oneShiftAtATime = {
  name: 'one-shift-at-a-time',
  since: 15,
  sql: `
    SELECT 'no index' AS what, 0 AS shifts
    WHERE NOT EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'index' AND name = 'drawer_shifts_one_live')
    UNION ALL
    SELECT 'live shifts', count(*) FROM drawer_shifts WHERE ended_at IS NULL HAVING count(*) > 1`,
};
