/** What takes an adjustment back is that adjustment the other way: the same charge, kind and amount; nothing takes back that. */
export const adjustmentsAreTakenBackWhole = {
  name: 'adjustments-are-taken-back-whole',
  since: 11,
  sql: `
    SELECT reversal.id, reversal.amount_fen, adjustment.amount_fen AS taken_back_fen
    FROM charge_adjustments AS reversal
    LEFT JOIN charge_adjustments AS adjustment ON adjustment.id = reversal.reverses
    WHERE reversal.reverses IS NOT NULL AND (adjustment.reverses IS NOT NULL
      OR (adjustment.charge_id, adjustment.kind, -adjustment.amount_fen)
        IS NOT (reversal.charge_id, reversal.kind, reversal.amount_fen))`,
};
