import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Schema } from '../../../ledger/schema.ts';
import { chargeNow, standingCharge } from './chargeRows.ts';

type Dispute = Contract['fees']['dispute'];

/** FEE-03: the owner doubts a charge. It is owed as before, but nobody asks for it until that is settled. */
export function dispute(scene: Scene, { id, doubt, explained }: Input<Dispute>): Output<Dispute> {
  const { tx, staff, now, newId } = scene;
  const charge = standingCharge(scene, id);
  if (charge.disputed === 1) refuse('charge/disputed-already');
  if (charge.settled_fen === charge.amount_fen) refuse('charge/settled');

  tx.run(writeDispute, {
    id: newId(),
    charge_id: id,
    doubt,
    explained,
    opened_at: now,
    opened_by: staff.id,
  });
  tx.run(markDisputed, { id, disputed: 1 });
  return chargeNow(scene, id);
}

/** Whether a charge is doubted, beside its disputes: what is dunned is found by it. */
export const markDisputed = query<{ id: string; disputed: number }>()(({ id, disputed }) =>
  tables.updateTable('charges').set({ disputed }).where('id', '=', id),
);

type NewDispute = Omit<Schema['charge_disputes'], 'settled_at' | 'settled_by' | 'outcome'>;

const writeDispute = query<NewDispute>()((row) =>
  tables.insertInto('charge_disputes').values({
    id: row.id,
    charge_id: row.charge_id,
    doubt: row.doubt,
    explained: row.explained,
    opened_at: row.opened_at,
    opened_by: row.opened_by,
    settled_at: null,
    settled_by: null,
    outcome: null,
  }),
);
