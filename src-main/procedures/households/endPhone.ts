import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import { indexUnitsOf } from './indexUnit.ts';

type EndPhone = Contract['households']['endPhone'];

/** HOU-04: a number no longer reaches anyone; it is not shown or found any more. */
export function endPhone({ tx, now }: Scene, { id }: Input<EndPhone>): Output<EndPhone> {
  const phone = tx.first(phoneInUse, { id }) ?? refuse('phone/unknown');

  tx.run(end, { id, now });
  indexUnitsOf(tx, phone.person_id);
  return {};
}

const phoneInUse = query<{ id: string }>()(({ id }) =>
  tables.selectFrom('phones').select('person_id').where('id', '=', id).where('ended_at', 'is', null),
);

const end = query<{ id: string; now: number }>()(({ id, now }) =>
  tables.updateTable('phones').set({ ended_at: now }).where('id', '=', id),
);
