import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import { indexUnit } from './indexUnit.ts';

type MoveOut = Contract['households']['moveOut'];

/** HOU-04: someone no longer belongs to a unit; the roll keeps that she did, and until when. */
export function moveOut({ tx }: Scene, { residencyId, toOn }: Input<MoveOut>): Output<MoveOut> {
  const found = tx.first(residencyNamed, { residencyId }) ?? refuse('residency/unknown');
  if (found.to_on !== null) refuse('residency/ended', { on: found.to_on });
  if (found.from_on !== null && toOn < found.from_on)
    refuse('residency/before-start', { from: found.from_on });

  tx.run(endResidency, { residencyId, toOn });
  indexUnit(tx, found.unit_id);
  return {};
}

const residencyNamed = query<{ residencyId: string }>()(({ residencyId }) =>
  tables.selectFrom('residencies').select(['unit_id', 'from_on', 'to_on']).where('id', '=', residencyId),
);

const endResidency = query<{ residencyId: string; toOn: string }>()(({ residencyId, toOn }) =>
  tables.updateTable('residencies').set({ to_on: toOn }).where('id', '=', residencyId),
);
