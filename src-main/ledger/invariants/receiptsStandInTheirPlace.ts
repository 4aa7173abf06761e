/**
 * A receipt is kept under the number of its bar code, its day finds it by its id, which begins with the moment it was
 * taken, and each of its households by the first line it has for that household.
 */
export const receiptsStandInTheirPlace = {
  name: 'receipts-stand-in-their-place',
  since: 13,
  sql: `
    SELECT receipts.number, 'code' AS what FROM receipts
    LEFT JOIN receipt_books AS books ON books.id = receipts.book_id
    WHERE receipts.code IS NOT books.nth * 100000000 + receipts.no
    UNION ALL
    SELECT number, 'id' FROM receipts
    WHERE substr(id, 1, 8) || substr(id, 10, 4) IS NOT printf('%012x', taken_at)
    UNION ALL
    SELECT number, 'line its household is found by' FROM (
      SELECT number, opens_at, taken_at, row_number() OVER (PARTITION BY receipt_code, lines.unit_id ORDER BY place) AS nth
      FROM receipt_entries AS lines JOIN receipts ON receipts.code = receipt_code
      WHERE lines.kind IS NOT NULL)
    WHERE opens_at IS NOT iif(nth = 1, taken_at, NULL)`,
};
