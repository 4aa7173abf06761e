/** A day's refunds of deposits, and those of prepaid money, are numbered 1, 2, 3 … to the last number their book gave out, each with its paper. */
export const refundNumbersHaveNoGap = {
  name: 'refund-numbers-have-no-gap',
  since: 14,
  sql: `
    WITH refunds AS (
      SELECT id, number, paper_id, 'deposit-refund' AS kind FROM deposit_refunds
      UNION ALL SELECT id, number, paper_id, 'prepaid-refund' FROM prepaid_refunds),
    parts AS (
      -- TK-A1-20261122-001, TC-A1-20261122-001: what follows the counter's code
      SELECT refunds.kind, substr(refunds.number, 4 + instr(substr(refunds.number, 4), '-')) AS part,
        papers.id AS paper_id
      FROM refunds
      LEFT JOIN papers ON papers.id = refunds.paper_id AND papers.kind = refunds.kind
        AND papers.subject_id = refunds.id AND papers.number = refunds.number),
    numbered AS (
      SELECT kind || '/' || substr(part, 1, 8) AS book, count(*) AS refunds, count(paper_id) AS papers,
        count(DISTINCT CAST(substr(part, 10) AS INTEGER)) AS numbers,
        min(CAST(substr(part, 10) AS INTEGER)) AS first, max(CAST(substr(part, 10) AS INTEGER)) AS highest
      FROM parts GROUP BY 1),
    books AS (SELECT book, last FROM series WHERE book LIKE 'deposit-refund/%' OR book LIKE 'prepaid-refund/%')
    SELECT book, last, refunds, papers, numbers, first, highest
    FROM books FULL JOIN numbered USING (book)
    WHERE refunds IS NOT last OR papers IS NOT last OR numbers IS NOT last OR highest IS NOT last OR first IS NOT 1`,
};
