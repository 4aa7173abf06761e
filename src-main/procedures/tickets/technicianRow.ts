import { sql } from 'kysely';
import type { Contract, Output } from '../../../src-shared/contract/index.ts';
import { readPhone } from '../../../src-shared/rules/phone.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Tx } from '../../ledger/tx.ts';

/** A technician as the screens show her, with the orders in her hands (TKT-32). */
export type Technician = Output<Contract['tickets']['technicians']>[number];

/** Technicians with how many orders each has in hand; the list narrows it down. */
export const technicianRows = tables
  .selectFrom('technicians')
  .select(['id', 'name', 'phone', 'trade', 'active'])
  .select(
    sql<number>`(SELECT count(*) FROM tickets
      WHERE technician_id = technicians.id AND closed_at IS NULL AND state = 'dispatched')`.as('open_orders'),
  );

/** A row as a screen gets it; a colleague's number is shown whole. */
export const toTechnician = (row: NonNullable<(typeof technicianNamed)['row']>): Technician => ({
  id: row.id as Technician['id'],
  name: row.name,
  phone: row.phone,
  trade: row.trade,
  active: row.active === 1,
  openOrders: row.open_orders,
});

/** A technician's typed number as the ledger keeps it; refuses `technician/phone-wrong`. */
export function technicianPhone(typed: string | null): string | null {
  if (typed === null) return null;
  const reading = readPhone(typed);
  return reading.ok ? reading.value : refuse('technician/phone-wrong', { number: typed });
}

/** Refuses `technician/name-taken`: on the work order only the name tells one from another. */
export function refuseTakenName(tx: Tx, name: string, id: string): void {
  if (tx.first(otherCalled, { name, id })) refuse('technician/name-taken', { name });
}

export const technicianNamed = query<{ id: string }>()(({ id }) => technicianRows.where('id', '=', id));

const otherCalled = query<{ name: string; id: string }>()(({ name, id }) =>
  tables.selectFrom('technicians').select('id').where('name', '=', name).where('id', '<>', id),
);
