/**
 * No day of an item is charged twice to the same object, whoever charged it. Item by item, over a year and the longest
 * period before it at a time: in the order of their first days, each charge begins after the one before it ended.
 */
export const periodsAreChargedOnce = {
  name: 'periods-are-charged-once',
  since: 11,
  sql: `
    WITH RECURSIVE years(item_id, longest, first, next, last) AS (
      SELECT id, longest_days, bounds.first, date(bounds.first, '+366 days'), bounds.last
      FROM fee_items CROSS JOIN (
        SELECT
          (SELECT min(from_on) FROM charges
            WHERE withdrawn_at IS NULL AND source IN ('run', 'ahead', 'opening')) AS first,
          (SELECT max(from_on) FROM charges
            WHERE withdrawn_at IS NULL AND source IN ('run', 'ahead', 'opening')) AS last) AS bounds
      WHERE bounds.first IS NOT NULL
      UNION ALL
      SELECT item_id, longest, next, date(next, '+366 days'), last FROM years WHERE next <= last
    )
    SELECT fee_items.name, years.first
    FROM years JOIN fee_items ON fee_items.id = years.item_id
    WHERE EXISTS (
      SELECT 1 FROM (
        SELECT from_on, lag(to_on) OVER (PARTITION BY object_id ORDER BY from_on) AS ended
        FROM charges
        WHERE withdrawn_at IS NULL AND source IN ('run', 'ahead', 'opening') AND charges.item_id = years.item_id
          AND from_on >= date(years.first, '-' || years.longest || ' days') AND from_on < years.next)
      WHERE ended >= from_on)`,
};
