import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Schema } from '../../../ledger/schema.ts';
import { sealedShift, whoReceives } from '../sealedShift.ts';
import { goOn, shiftNow } from '../shiftRow.ts';
import { writeCount } from '../writeCount.ts';

type Reject = Contract['drawer']['reject'];

/** The receiver counts something else: her count and what she says of it stay, and the drawer is counted again. */
export function reject(scene: Scene, { shiftId, counts, note, receiver }: Input<Reject>): Output<Reject> {
  const { tx, now, newId } = scene;
  const shift = sealedShift(tx, shiftId);
  const rejectedBy = whoReceives(scene, shift, receiver);

  const { countId } = writeCount(scene, { shiftId, purpose: 'receiving', counts, countedBy: rejectedBy });
  tx.run(writeRejection, {
    id: newId(),
    shift_id: shiftId,
    sealed_count_id: shift.count_id,
    count_id: countId,
    rejected_at: now,
    rejected_by: rejectedBy,
    note,
  });
  tx.run(breakSeal, { shiftId });
  goOn(tx, shiftId, 'counting');
  return { ...shiftNow(tx, shiftId), rejectedBy: receiver.staffId };
}

const writeRejection = query<Schema['drawer_rejections']>()((row) =>
  tables.insertInto('drawer_rejections').values({
    id: row.id,
    shift_id: row.shift_id,
    sealed_count_id: row.sealed_count_id,
    count_id: row.count_id,
    rejected_at: row.rejected_at,
    rejected_by: row.rejected_by,
    note: row.note,
  }),
);

const breakSeal = query<{ shiftId: string }>()(({ shiftId }) =>
  tables.deleteFrom('drawer_seals').where('shift_id', '=', shiftId),
);
