/** As many visits as the journal has registrations: no row came in, and none went, beside the journal. */
export const everyVisitIsJournaled = {
  name: 'every-visit-is-journaled',
  since: 3,
  sql: `
    SELECT visits.n AS visits, journaled.n AS journaled
    FROM (SELECT count(*) AS n FROM visits) AS visits,
         (SELECT count(*) AS n FROM journal WHERE procedure = 'visitors.register') AS journaled
    WHERE visits.n <> journaled.n`,
};
