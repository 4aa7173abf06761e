/** Every pass that was made out stands among the papers, once, under its number. */
export const everyPassHasAPaper = {
  name: 'every-pass-has-a-paper',
  since: 4,
  sql: `
    SELECT visits.pass_number FROM visits
    WHERE visits.pass_number IS NOT NULL AND (
      SELECT count(*) FROM papers
      WHERE papers.kind = 'visitor-pass' AND papers.subject_id = visits.id
        AND papers.number = visits.pass_number) <> 1`,
};
