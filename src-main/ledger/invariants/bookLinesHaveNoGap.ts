/** TKT-07: each day of the 报修记录本 has its lines 1, 2, 3 … without one missing; that none is there twice the table itself holds. */
export const bookLinesHaveNoGap = {
  name: 'book-lines-have-no-gap',
  since: 6,
  sql: `
    SELECT booked_on, count(*) AS lines, min(book_line) AS first, max(book_line) AS last
    FROM tickets WHERE booked_on IS NOT NULL
    GROUP BY booked_on
    HAVING min(book_line) <> 1 OR max(book_line) <> count(*)`,
};
