import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { type HandoverRow, waitingHandover } from './handoverRow.ts';

/** The record that waits, for whoever reads it: nobody takes over from herself (SHF-07). */
export function recordToRead({ tx, staff }: Pick<Scene, 'tx' | 'staff'>): HandoverRow {
  const record = waitingHandover(tx) ?? refuse('handover/none-waiting');
  return record.prepared_by === staff.id ? refuse('handover/own-work') : record;
}
