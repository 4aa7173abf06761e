/** TKT-06: the amount and the signature of a repair are those that were written down when its voucher was entered. */
export const vouchersStandAsEntered = {
  name: 'vouchers-stand-as-entered',
  since: 6,
  sql: `
    WITH told AS (
      SELECT ticket_id, max(iif(what = 'voucher-entered', detail ->> '$.amountFen', NULL)) AS amount_fen,
        max(iif(what = 'accepted', detail ->> '$.acceptedBy', NULL)) AS accepted_by
      FROM ticket_events WHERE what IN ('voucher-entered', 'accepted') GROUP BY ticket_id)
    SELECT tickets.number, tickets.amount_fen, told.amount_fen AS entered, tickets.accepted_by
    FROM tickets LEFT JOIN told ON told.ticket_id = tickets.id
    WHERE tickets.amount_fen IS NOT told.amount_fen OR tickets.accepted_by IS NOT told.accepted_by`,
};
