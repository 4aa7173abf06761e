/** I22: a receipt was made out with its paper, one written by hand has none; of a voided one the paper counts no more. */
export const everyReceiptHasAPaper = {
  name: 'every-receipt-has-a-paper',
  since: 12,
  sql: `
    SELECT receipts.number FROM receipts
    LEFT JOIN papers ON papers.id = receipts.paper_id AND papers.kind = 'receipt'
      AND papers.subject_id = receipts.id AND papers.number = receipts.number
    WHERE (receipts.handwritten = 0) IS NOT (papers.id IS NOT NULL)
      OR (papers.id IS NOT NULL AND (papers.voided_at IS NULL) IS NOT (receipts.voided_at IS NULL))
    UNION ALL
    SELECT papers.number FROM papers
    LEFT JOIN receipts ON receipts.paper_id = papers.id
    WHERE papers.kind = 'receipt' AND receipts.id IS NULL`,
};
