/** A repair in a technician's hands has a work order that counts; one whose voucher came back had it. */
export const everyOrderHasAPaper = {
  name: 'every-order-has-a-paper',
  since: 6,
  sql: `
    SELECT tickets.number FROM tickets
    LEFT JOIN papers ON papers.id = tickets.paper_id AND papers.kind = 'work-order'
      AND papers.subject_id = tickets.id AND papers.voided_at IS NULL
    WHERE tickets.state IN ('dispatched', 'finished', 'closed') AND papers.id IS NULL`,
};
