/** I5, I18, I27: the numbers of a book up to its next one are each a receipt or spoiled, none of them twice. */
export const receiptNumbersHaveNoGap = {
  name: 'receipt-numbers-have-no-gap',
  since: 12,
  sql: `
    WITH used AS (
      SELECT book_id, no FROM receipts
      UNION ALL SELECT book_id, no FROM receipt_spoiled_numbers),
    counted AS (
      SELECT book_id, count(*) AS used, count(DISTINCT no) AS numbers, min(no) AS lowest, max(no) AS highest
      FROM used GROUP BY book_id)
    SELECT books.code, books.first_no, books.next_no, counted.used, counted.lowest, counted.highest
    FROM receipt_books AS books LEFT JOIN counted ON counted.book_id = books.id
    WHERE coalesce(counted.used, 0) <> books.next_no - books.first_no
      OR counted.numbers <> counted.used
      OR counted.lowest <> books.first_no
      OR counted.highest <> books.next_no - 1`,
};
