import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import { type At, draftAt, toDraft } from './draftRow.ts';
import { maySend } from './maySend.ts';

type TakeOver = Contract['drafts']['takeOver'];

/** Goes on with a parked draft: a colleague's becomes one's own, one's own is parked no more. */
export function takeOver({ tx, staff }: Scene, { staffId, place }: Input<TakeOver>): Output<TakeOver> {
  const draft = tx.first(draftAt, { staffId, place }) ?? refuse('draft/unknown');
  if (staffId !== staff.id && !maySend(staff, place)) refuse('draft/unknown');
  if (draft.parked_at === null) refuse('draft/not-parked');
  if (staffId !== staff.id && tx.first(draftAt, { staffId: staff.id, place })) refuse('draft/in-the-way');

  tx.run(giveTo, { staffId, place, toId: staff.id });
  return toDraft(tx.first(draftAt, { staffId: staff.id, place })!);
}

const giveTo = query<At & { toId: string }>()(({ staffId, place, toId }) =>
  tables
    .updateTable('drafts')
    .set({ staff_id: toId, parked_at: null })
    .where('staff_id', '=', staffId)
    .where('place', '=', place),
);
