/**
 * A receipt is kept under the number of its bar code, what it is for and how it was paid under its own, and each of its
 * households finds it: by the first line it has for that household.
 */
export const receiptsStandInTheirPlace = {
  name: 'receipts-stand-in-their-place',
  since: 13,
  sql: `
    SELECT receipts.number, 'code' AS what FROM receipts
    LEFT JOIN receipt_books AS books ON books.id = receipts.book_id
    WHERE receipts.code IS NOT books.nth * 100000000 + receipts.no
    UNION ALL
    SELECT number, 'line its household is found by' FROM (
      SELECT number, opens_at, taken_at, row_number() OVER (PARTITION BY receipt_code, lines.unit_id ORDER BY place) AS nth
      FROM receipt_entries AS lines JOIN receipts ON receipts.code = receipt_code
      WHERE lines.kind IS NOT NULL)
    WHERE opens_at IS NOT iif(nth = 1, taken_at, NULL)`,
};
