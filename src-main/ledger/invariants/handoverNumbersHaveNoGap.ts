/** A day's handover records are numbered 1, 2, 3 … to the last number its book gave out, those taken back too. */
export const handoverNumbersHaveNoGap = {
  name: 'handover-numbers-have-no-gap',
  since: 16,
  sql: `
    WITH parts AS (
      -- JB-A1-20261122-001: what follows the counter's code
      SELECT substr(number, 4 + instr(substr(number, 4), '-')) AS part FROM handovers),
    records AS (
      SELECT 'handover/' || substr(part, 1, 8) AS book, count(*) AS records,
        count(DISTINCT CAST(substr(part, 10) AS INTEGER)) AS numbers,
        min(CAST(substr(part, 10) AS INTEGER)) AS first, max(CAST(substr(part, 10) AS INTEGER)) AS highest
      FROM parts GROUP BY 1),
    books AS (SELECT book, last FROM series WHERE book LIKE 'handover/%')
    SELECT book, last, records, numbers, first, highest
    FROM books FULL JOIN records USING (book)
    WHERE records IS NOT last OR numbers IS NOT last OR highest IS NOT last OR first IS NOT 1`,
};
