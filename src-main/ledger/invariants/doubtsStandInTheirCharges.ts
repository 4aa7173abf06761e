/** FEE-03: a charge says it is doubted exactly as long as one of its disputes is open. */
export const doubtsStandInTheirCharges = {
  name: 'doubts-stand-in-their-charges',
  since: 11,
  sql: `
    SELECT charges.id, charges.disputed
    FROM charges
    LEFT JOIN charge_disputes AS open ON open.charge_id = charges.id AND open.settled_at IS NULL
    WHERE charges.disputed <> (open.id IS NOT NULL)`,
};
