/** As many receipts as the journal has takings: no money came in, and none went, beside the journal. */
export const everyReceiptIsJournaled = {
  name: 'every-receipt-is-journaled',
  since: 12,
  sql: `
    SELECT taken.n AS receipts, journaled.n AS journaled
    FROM (SELECT count(*) AS n FROM receipts WHERE kind = 'receipt') AS taken,
         (SELECT count(*) AS n FROM journal WHERE procedure = 'receipts.take') AS journaled
    WHERE taken.n <> journaled.n`,
};
