/** I2: a receipt and all that was added to it are in the one shift it was taken in, by whoever had the drawer then. */
export const moneyIsInItsShift = {
  name: 'money-is-in-its-shift',
  since: 12,
  sql: `
    SELECT receipts.number, receipt_payments.nth FROM receipts
    JOIN drawer_shifts ON drawer_shifts.id = receipts.shift_id
    LEFT JOIN receipt_payments ON receipt_payments.receipt_id = receipts.id
    WHERE receipt_payments.shift_id IS NOT receipts.shift_id
      OR receipt_payments.taken_by IS NOT receipts.taken_by
      OR receipts.taken_by <> drawer_shifts.cashier_id
      OR receipts.taken_at < drawer_shifts.opened_at
      OR receipts.taken_at > coalesce(drawer_shifts.ended_at, receipts.taken_at)`,
};
