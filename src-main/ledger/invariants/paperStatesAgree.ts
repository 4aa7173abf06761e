/** How far a paper is, as its attempts at the printer tell it. */
export const paperStatesAgree = {
  name: 'paper-states-agree',
  since: 4,
  sql: `
    WITH runs AS (
      SELECT paper_id, count(*) AS runs,
        sum(outcome IS 'printed') AS printed, sum(outcome IS 'saved') AS saved,
        max(rowid) AS last, max(iif(outcome IS NULL, rowid, NULL)) AS under_way
      FROM paper_runs GROUP BY paper_id)
    SELECT papers.number, papers.state FROM papers LEFT JOIN runs ON runs.paper_id = papers.id
    WHERE papers.state IS NOT CASE
      WHEN runs.runs IS NULL THEN 'waiting'
      WHEN runs.printed > 0 THEN 'printed'
      WHEN runs.saved > 0 THEN 'saved'
      WHEN runs.under_way = runs.last THEN 'printing'
      ELSE 'failed' END`,
};
