import { paymentFacts, shiftFacts } from '../shiftFacts.ts';

/** I8, I10: every shift that is over was received by another person; what both signed is what its rows say today. */
export const receptionsAreSignedByTwo = {
  name: 'receptions-are-signed-by-two',
  since: 15,
  sql: `
    WITH paid AS MATERIALIZED (
      SELECT shift_id, ${paymentFacts} AS payments FROM receipt_payments GROUP BY shift_id)
    SELECT shift.nth, 'signature' AS what FROM drawer_receptions AS reception
    JOIN drawer_shifts AS shift ON shift.id = reception.shift_id
    LEFT JOIN paid ON paid.shift_id = shift.id
    WHERE reception.digest IS NOT sha256(
      ${shiftFacts("coalesce(paid.payments, '[]')")}
      || '|' || reception.received_by || '|' || reception.received_at
      || '|' || reception.turn_in_fen || '|' || reception.retained_fen)
    UNION ALL
    SELECT shift.nth, 'receiver' FROM drawer_shifts AS shift
    LEFT JOIN drawer_receptions AS reception ON reception.shift_id = shift.id
    LEFT JOIN drawer_counts AS received ON received.id = reception.count_id
    LEFT JOIN drawer_seals AS seal ON seal.shift_id = shift.id
    LEFT JOIN drawer_counts AS sealed ON sealed.id = seal.count_id
    WHERE (shift.state = 'closed') <> (reception.shift_id IS NOT NULL)
      OR (shift.state = 'closed'
        AND (reception.received_by IN (shift.cashier_id, sealed.counted_by)
          OR received.counted_by IS NOT reception.received_by
          OR received.purpose IS NOT 'receiving'
          OR received.shift_id IS NOT shift.id
          OR reception.received_at IS NOT shift.ended_at))`,
};
