/** Journal rows that the ledger writes about itself: no work of the office is lost with them. */
export const ownRows = ['ledger.open', 'ledger.restored', 'office.backUp'] as const;
