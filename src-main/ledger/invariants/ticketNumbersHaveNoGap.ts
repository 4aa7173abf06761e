/** A day's repairs are numbered 1, 2, 3 … to the last number its book gave out, each once; none is without a book. */
export const ticketNumbersHaveNoGap = {
  name: 'ticket-numbers-have-no-gap',
  since: 6,
  sql: `
    WITH parts AS (
      -- WX-A1-20261122-001: what follows the counter's code
      SELECT substr(number, 4 + instr(substr(number, 4), '-')) AS part FROM tickets),
    numbered AS (
      SELECT 'work-order/' || substr(part, 1, 8) AS book, count(*) AS tickets,
        count(DISTINCT CAST(substr(part, 10) AS INTEGER)) AS numbers,
        min(CAST(substr(part, 10) AS INTEGER)) AS first, max(CAST(substr(part, 10) AS INTEGER)) AS highest
      FROM parts GROUP BY 1),
    books AS (SELECT book, last FROM series WHERE book LIKE 'work-order/%')
    SELECT book, last, tickets, numbers, first, highest
    FROM books FULL JOIN numbered USING (book)
    WHERE tickets IS NOT last OR numbers IS NOT last OR highest IS NOT last OR first IS NOT 1`,
};
