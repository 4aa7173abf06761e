import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { chargesOfCost } from '../calculation/partsCharged.ts';
import { costOrRefuse } from './costRow.ts';

type Void = Contract['fees']['voidSharedCost'];

/** A cost entered by mistake is taken out, while nobody was charged a part of it. */
export function voidSharedCost({ tx, now }: Scene, { id }: Input<Void>): Output<Void> {
  const cost = costOrRefuse(tx, id);
  if (tx.first(chargedPart, { id })) refuse('cost/charged');
  tx.run(strikeOut, { id, now });
  return cost;
}

const chargedPart = query<{ id: string }>()(({ id }) =>
  chargesOfCost(id).select('charges.id').where('charges.source', '=', 'run').limit(1),
);

const strikeOut = query<{ id: string; now: number }>()(({ id, now }) =>
  tables.updateTable('shared_costs').set({ voided_at: now }).where('id', '=', id),
);
