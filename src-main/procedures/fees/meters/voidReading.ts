import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { readingNamed, toReading } from './readingRow.ts';

type VoidReading = Contract['fees']['voidReading'];

/** A reading that was wrong no longer counts; only the meter's last one, and none that a charge was calculated from. */
export function voidReading(
  { tx, staff, now }: Scene,
  { id, reason }: Input<VoidReading>,
): Output<VoidReading> {
  const reading = tx.first(readingNamed, { id }) ?? refuse('reading/unknown');
  const at = { room: reading.code, serial: reading.serial, on: reading.read_on };
  if (reading.voided_at !== null) refuse('reading/voided', at);
  if (reading.charged === 1) refuse('reading/charged', at);
  const isLast =
    reading.removed_on === null &&
    !tx.first(laterReading, { meterId: reading.meter_id, readOn: reading.read_on });
  if (!isLast) refuse('reading/not-last', at);

  tx.run(writeVoid, { id, now, staffId: staff.id, reason });
  return toReading(tx.first(readingNamed, { id })!);
}

const laterReading = query<{ meterId: string; readOn: string }>()(({ meterId, readOn }) =>
  tables
    .selectFrom('meter_readings')
    .select('id')
    .where('meter_id', '=', meterId)
    .where('read_on', '>', readOn)
    .where('voided_at', 'is', null)
    .limit(1),
);

const writeVoid = query<{ id: string; now: number; staffId: string; reason: string }>()((made) =>
  tables
    .updateTable('meter_readings')
    .set({ voided_at: made.now, voided_by: made.staffId, void_reason: made.reason })
    .where('id', '=', made.id),
);
