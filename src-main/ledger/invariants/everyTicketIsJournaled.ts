/** As many repairs as the journal has registrations: no row came in, and none went, beside the journal. */
export const everyTicketIsJournaled = {
  name: 'every-ticket-is-journaled',
  since: 6,
  sql: `
    SELECT tickets.n AS tickets, journaled.n AS journaled
    FROM (SELECT count(*) AS n FROM tickets) AS tickets,
         (SELECT count(*) AS n FROM journal WHERE procedure = 'tickets.register') AS journaled
    WHERE tickets.n <> journaled.n`,
};
