/**
 * FEE-17: every book has the numbers and the holder the journal says it was given out with (the first one comes with the
 * first drawer, for the counter; one that is written by hand may have been given out up to a year before), and every
 * spoiled number was called so by somebody.
 */
export const booksStandAsJournaled = {
  name: 'books-stand-as-journaled',
  since: 12,
  sql: `
    WITH answers AS MATERIALIZED (
      SELECT procedure, at, staff_id, input, output -> '$.value' AS told, purged_at
      FROM journal JOIN journal_payloads USING (seq)
      WHERE procedure IN ('receipts.issueBook', 'receipts.spoilNumber', 'drawer.open')),
    purged AS MATERIALIZED (SELECT at FROM answers WHERE purged_at IS NOT NULL)
    SELECT id, 'book' AS what FROM (
      SELECT told ->> 'id' AS id, told ->> 'nth' AS nth, told ->> 'code' AS code, told ->> 'kind' AS kind,
        told ->> 'firstNo' AS first_no, told ->> 'lastNo' AS last_no, told ->> 'issuedToId' AS issued_to,
        iif(told ->> 'kind' = 'hand' AND input ->> 'issuedOn' IS NOT NULL, told ->> 'issuedAt', at) AS issued_at,
        staff_id, 1 AS n
      FROM answers WHERE procedure = 'receipts.issueBook' AND told IS NOT NULL
      UNION ALL
      SELECT id, nth, code, kind, first_no, last_no, issued_to, issued_at, issued_by, -1 FROM receipt_books
      WHERE issued_at NOT IN (SELECT at FROM purged)
        AND NOT (kind = 'hand' AND EXISTS (
          SELECT 1 FROM purged WHERE at BETWEEN issued_at AND issued_at + 31708800000))
        AND NOT (nth = 1 AND code = 'A' AND kind = 'own' AND issued_to IS NULL AND first_no = 1 AND last_no = 99999999
          AND issued_at IN (SELECT at FROM answers WHERE procedure = 'drawer.open')))
    GROUP BY id, nth, code, kind, first_no, last_no, issued_to, issued_at, staff_id HAVING sum(n) <> 0
    UNION ALL
    SELECT id, 'spoiled number' FROM (
      SELECT told ->> 'id' AS id, input ->> 'no' AS no, input ->> 'reason' AS reason, at, staff_id, 1 AS n
      FROM answers WHERE procedure = 'receipts.spoilNumber' AND told IS NOT NULL
      UNION ALL
      SELECT book_id, no, reason, spoiled_at, spoiled_by, -1 FROM receipt_spoiled_numbers
      WHERE spoiled_at NOT IN (SELECT at FROM purged))
    GROUP BY id, no, reason, at, staff_id HAVING sum(n) <> 0`,
};
