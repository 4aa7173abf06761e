/** A work order that counts is the one its repair is done by; whatever was called back or called off counts no more. */
export const ordersBelongToARepair = {
  name: 'orders-belong-to-a-repair',
  since: 6,
  sql: `
    SELECT papers.number, papers.id FROM papers
    LEFT JOIN tickets ON tickets.id = papers.subject_id AND tickets.paper_id = papers.id
      AND tickets.number = papers.number
    WHERE papers.kind = 'work-order' AND papers.voided_at IS NULL AND tickets.id IS NULL`,
};
