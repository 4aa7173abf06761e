/** SHF-07: a record that was signed was read item by item by whoever signed it, and stands among the papers, once. */
export const handoversAreReadWhole = {
  name: 'handovers-are-read-whole',
  since: 16,
  sql: `
    SELECT number FROM handovers
    WHERE signed_at IS NOT NULL AND (
      EXISTS (SELECT 1 FROM handover_items
        WHERE handover_id = handovers.id
          AND (acknowledged_by IS NOT signed_by OR acknowledged_at NOT BETWEEN prepared_at AND signed_at))
      OR (SELECT count(*) FROM papers
          WHERE papers.kind = 'handover-record' AND papers.subject_id = handovers.id
            AND papers.number = handovers.number AND papers.id = handovers.paper_id) <> 1)
    UNION ALL
    SELECT number FROM handovers
    JOIN (SELECT handover_id, count(*) AS items, max(nth) AS last FROM handover_items GROUP BY handover_id)
      ON handover_id = handovers.id
    WHERE items <> last`,
};
