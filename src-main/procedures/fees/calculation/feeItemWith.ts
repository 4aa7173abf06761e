import { query, tables } from '../../../ledger/query.ts';
import type { Tx } from '../../../ledger/tx.ts';
import type { FeeItemRow } from './computed.ts';

/** A fee item that is charged for; `undefined` where there is none or the office no longer uses it. */
export const feeItemWith = (tx: Tx, id: string): FeeItemRow | undefined => tx.first(activeItem, { id });

const activeItem = query<{ id: string }>()(({ id }) =>
  tables.selectFrom('fee_items').selectAll().where('id', '=', id).where('active', '=', 1),
);
