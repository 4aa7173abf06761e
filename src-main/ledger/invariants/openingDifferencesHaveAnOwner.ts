/** I3b: what was missing at an opening was found before the first receipt, and belongs to whoever had the drawer before. */
export const openingDifferencesHaveAnOwner = {
  name: 'opening-differences-have-an-owner',
  since: 15,
  sql: `
    SELECT shift.nth, movement.id FROM drawer_movements AS movement
    JOIN drawer_shifts AS shift ON shift.id = movement.shift_id
    LEFT JOIN drawer_shifts AS before ON before.nth = (
      SELECT max(nth) FROM drawer_shifts WHERE state = 'closed' AND nth < shift.nth)
    WHERE movement.kind = 'opening-difference'
      AND (movement.belongs_to IS NOT before.cashier_id
        OR movement.moved_by IS NOT shift.cashier_id
        OR EXISTS (
          SELECT 1 FROM receipts WHERE shift_id = shift.id AND receipts.id < movement.id
            AND receipts.id >= printf('%08x-%04x-', shift.opened_at >> 16, shift.opened_at & 65535)))`,
};
