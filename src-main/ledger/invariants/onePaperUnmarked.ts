/** A paper without a mark is the first that may be out: whatever came before it surely failed. */
export const onePaperUnmarked = {
  name: 'one-paper-unmarked',
  since: 4,
  sql: `
    SELECT papers.number, paper_runs.started_at
    FROM paper_runs JOIN papers ON papers.id = paper_runs.paper_id
    WHERE paper_runs.nth IS NULL AND paper_runs.outcome IS NOT 'failed' AND EXISTS (
      SELECT 1 FROM paper_runs AS earlier
      WHERE earlier.paper_id = paper_runs.paper_id AND earlier.rowid < paper_runs.rowid
        AND earlier.outcome IS NOT 'failed')`,
};
