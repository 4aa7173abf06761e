/** A day's passes are numbered 1, 2, 3 … to the last number its book gave out, each once; no pass is without a book. */
export const passNumbersHaveNoGap = {
  name: 'pass-numbers-have-no-gap',
  since: 3,
  sql: `
    WITH parts AS (
      -- FK-A1-20261122-001: what follows the counter's code
      SELECT substr(pass_number, 4 + instr(substr(pass_number, 4), '-')) AS part
      FROM visits WHERE pass_number IS NOT NULL),
    passes AS (
      SELECT 'visitor-pass/' || substr(part, 1, 8) AS book, count(*) AS passes,
        count(DISTINCT CAST(substr(part, 10) AS INTEGER)) AS numbers,
        min(CAST(substr(part, 10) AS INTEGER)) AS first, max(CAST(substr(part, 10) AS INTEGER)) AS highest
      FROM parts GROUP BY 1),
    books AS (SELECT book, last FROM series WHERE book LIKE 'visitor-pass/%')
    SELECT book, last, passes, numbers, first, highest
    FROM books FULL JOIN passes USING (book)
    WHERE passes IS NOT last OR numbers IS NOT last OR highest IS NOT last OR first IS NOT 1`,
};
