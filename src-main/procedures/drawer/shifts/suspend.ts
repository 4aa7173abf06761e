import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { ownShift } from '../ownShift.ts';
import { goOn, shiftNow } from '../shiftRow.ts';

type Suspend = Contract['drawer']['suspend'];

/** 暂离: the clerk leaves the counter for a while, the drawer is locked, and no money moves until she is back. */
export function suspend(scene: Scene, { reason }: Input<Suspend>): Output<Suspend> {
  const { tx, now, newId } = scene;
  const { id } = ownShift(scene);

  tx.run(writePause, { id: newId(), shiftId: id, reason, now });
  goOn(tx, id, 'suspended');
  return shiftNow(tx, id);
}

const writePause = query<{ id: string; shiftId: string; reason: string; now: number }>()((row) =>
  tables.insertInto('drawer_pauses').values({
    id: row.id,
    shift_id: row.shiftId,
    reason: row.reason,
    suspended_at: row.now,
    resumed_at: null,
  }),
);
