import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { queuePaper } from '../../papers/queuePaper.ts';
import { proveSecret } from '../../staff/proveSecret.ts';
import { handoverNamed, itemsOf } from './handoverRow.ts';
import { handoverSheet } from './handoverSheet.ts';
import { recordToRead } from './recordToRead.ts';

type Sign = Contract['handover']['sign'];

/**
 * SHF-07: who takes over signs with her own PIN, once she has read every item herself; a third person may witness with
 * his. From then on nothing of it changes, and it is printed.
 */
export function sign(scene: Scene, { secret, witness }: Input<Sign>): Output<Sign> {
  const { tx, staff, now } = scene;
  const record = recordToRead(scene);
  const unread = tx
    .all(itemsOf, { id: record.id })
    .filter(({ acknowledged_by }) => acknowledged_by !== staff.id).length;
  if (unread > 0) refuse('handover/unread', { n: unread });
  if (witness && (witness.staffId === staff.id || witness.staffId === record.prepared_by))
    refuse('approval/same-person');
  proveSecret(scene, staff.id, secret);
  const witnessedBy = witness && proveSecret(scene, witness.staffId, witness.secret, { of: 'witness' });

  const { id, number } = record;
  const signed = {
    ...handoverNamed(tx, id),
    signedAt: now,
    signedBy: staff.name,
    witnessedBy: witnessedBy?.name ?? null,
  };
  const data = handoverSheet(scene, signed);
  const paperId = queuePaper(scene, { kind: 'handover-record', subjectId: id, number, data });
  tx.run(writeSigned, { id, now, staffId: staff.id, witnessId: witnessedBy?.id ?? null, paperId });
  return handoverNamed(tx, id);
}

type Signed = { id: string; now: number; staffId: string; witnessId: string | null; paperId: string };

const writeSigned = query<Signed>()((slots) =>
  tables
    .updateTable('handovers')
    .set({
      signed_at: slots.now,
      signed_by: slots.staffId,
      witnessed_by: slots.witnessId,
      paper_id: slots.paperId,
    })
    .where('id', '=', slots.id),
);
