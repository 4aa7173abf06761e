import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { writeAssigned } from '../post/assignNote.ts';
import { handoverNamed, itemsOf } from './handoverRow.ts';
import { recordToRead } from './recordToRead.ts';

type Acknowledge = Contract['handover']['acknowledge'];

/**
 * SHF-07: one item was read, with a remark or with who sees to it (SHF-02): a note that is given to somebody this way is
 * his from then on. Read again by somebody else it is hers.
 */
export function acknowledge(
  scene: Scene,
  { nth, remark, assignedTo }: Input<Acknowledge>,
): Output<Acknowledge> {
  const { tx, staff, now } = scene;
  const { id } = recordToRead(scene);
  const item =
    tx.all(itemsOf, { id }).find((one) => one.nth === nth) ?? refuse('handover/no-such-item', { nth });

  tx.run(writeRead, { id, nth, now, staffId: staff.id, remark, assignedTo });
  if (assignedTo !== null && item.ref !== null) tx.run(writeAssigned, { id: item.ref, to: assignedTo, now });
  return handoverNamed(tx, id);
}

type Read = {
  id: string;
  nth: number;
  now: number;
  staffId: string;
  remark: string | null;
  assignedTo: string | null;
};

const writeRead = query<Read>()((slots) =>
  tables
    .updateTable('handover_items')
    .set({
      acknowledged_at: slots.now,
      acknowledged_by: slots.staffId,
      remark: slots.remark,
      assigned_to: slots.assignedTo,
    })
    .where('handover_id', '=', slots.id)
    .where('nth', '=', slots.nth),
);
