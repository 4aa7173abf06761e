/** What last happened to a repair is what its state says; what is said besides (corrected, a line in the book) changes none. */
export const ticketsAgreeWithTheirEvents = {
  name: 'tickets-agree-with-their-events',
  since: 6,
  sql: `
    SELECT tickets.number, tickets.state, last.what
    FROM tickets
    LEFT JOIN ticket_events AS last ON last.ticket_id = tickets.id AND last.nth = (
      SELECT max(nth) FROM ticket_events
      WHERE ticket_id = tickets.id AND what NOT IN ('corrected', 'entered-in-book'))
    WHERE tickets.state IS NOT CASE last.what
      WHEN 'registered' THEN 'registered'
      WHEN 'scheduled' THEN 'scheduled'
      WHEN 'recalled' THEN 'scheduled'
      WHEN 'dispatched' THEN 'dispatched'
      WHEN 'voucher-entered' THEN 'finished'
      WHEN 'accepted' THEN 'closed'
      WHEN 'cancelled' THEN 'cancelled' END`,
};
