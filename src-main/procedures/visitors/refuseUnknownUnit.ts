import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Tx } from '../../ledger/tx.ts';

/** Refuses `visit/unit-unknown` when a visitor is said to go to a unit that is not on the estate's roll. */
export function refuseUnknownUnit(tx: Tx, unitId: string | null): void {
  if (unitId !== null && !tx.first(unitWith, { unitId })) refuse('visit/unit-unknown');
}

const unitWith = query<{ unitId: string }>()(({ unitId }) =>
  tables.selectFrom('units').select('id').where('id', '=', unitId),
);
