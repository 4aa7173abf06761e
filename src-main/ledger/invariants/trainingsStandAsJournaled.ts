/** CSH-09: who is trained to take money, and since when, is what was noted last. */
export const trainingsStandAsJournaled = {
  name: 'trainings-stand-as-journaled',
  since: 15,
  sql: `
    WITH noted AS MATERIALIZED (
      SELECT seq, input ->> 'id' AS staff_id, input ->> 'trainedOn' AS trained_on, purged_at
      FROM journal JOIN journal_payloads USING (seq)
      WHERE procedure = 'staff.noteTraining' AND (purged_at IS NOT NULL OR output -> '$.value' IS NOT NULL)),
    latest AS (SELECT staff_id, trained_on, max(seq) FROM noted GROUP BY staff_id)
    SELECT coalesce(training.staff_id, latest.staff_id) AS staff_id
    FROM cash_trainings AS training FULL JOIN latest ON latest.staff_id = training.staff_id
    WHERE training.trained_on IS NOT latest.trained_on
      AND NOT EXISTS (SELECT 1 FROM noted WHERE purged_at IS NOT NULL)`,
};
