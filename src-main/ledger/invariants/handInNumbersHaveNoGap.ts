/** I5: a day's 交款单, called back or not, are numbered 1, 2, 3 … to the last number their book gave out, each with its paper. */
export const handInNumbersHaveNoGap = {
  name: 'hand-in-numbers-have-no-gap',
  since: 15,
  sql: `
    WITH parts AS (
      -- JK-A1-20261122-001: what follows the counter's code
      SELECT substr(hand_ins.number, 4 + instr(substr(hand_ins.number, 4), '-')) AS part, papers.id AS paper_id
      FROM hand_ins
      LEFT JOIN papers ON papers.id = hand_ins.paper_id AND papers.kind = 'hand-in'
        AND papers.subject_id = hand_ins.id AND papers.number = hand_ins.number),
    numbered AS (
      SELECT 'hand-in/' || substr(part, 1, 8) AS book, count(*) AS slips, count(paper_id) AS papers,
        count(DISTINCT CAST(substr(part, 10) AS INTEGER)) AS numbers,
        min(CAST(substr(part, 10) AS INTEGER)) AS first, max(CAST(substr(part, 10) AS INTEGER)) AS highest
      FROM parts GROUP BY 1),
    books AS (SELECT book, last FROM series WHERE book LIKE 'hand-in/%')
    SELECT book, last, slips, papers, numbers, first, highest
    FROM books FULL JOIN numbered USING (book)
    WHERE slips IS NOT last OR papers IS NOT last OR numbers IS NOT last OR highest IS NOT last OR first IS NOT 1`,
};
