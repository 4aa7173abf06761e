/** A metered charge goes on from the reading where the one before it ended, or from the meter's first: nothing used is left out or charged twice. */
export const meteredChargesGoOn = {
  name: 'metered-charges-go-on',
  since: 11,
  sql: `
    SELECT used.charge_id, used.meter_id, used.from_value
    FROM charge_readings AS used
    JOIN charges ON charges.id = used.charge_id
    JOIN meters ON meters.id = used.meter_id
    WHERE charges.withdrawn_at IS NULL AND used.from_value <> coalesce((
      SELECT before.to_value
      FROM charge_readings AS before
      JOIN charges AS earlier ON earlier.id = before.charge_id
      WHERE before.meter_id = used.meter_id AND before.read_on <= used.read_on AND before.charge_id <> used.charge_id
        AND (before.read_on < used.read_on OR used.to_reading_id IS NULL)
        AND earlier.item_id = charges.item_id AND earlier.withdrawn_at IS NULL
      ORDER BY before.read_on DESC LIMIT 1), meters.first_reading)`,
};
