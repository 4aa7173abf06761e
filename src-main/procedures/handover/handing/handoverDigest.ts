import { createHash } from 'node:crypto';
import type { Schema } from '../../../ledger/schema.ts';

type Record = Pick<
  Schema['handovers'],
  'number' | 'business_date' | 'duty_shift_id' | 'prepared_at' | 'prepared_by' | 'remark' | 'facts'
>;
type ItemRow = Pick<
  Schema['handover_items'],
  'nth' | 'section' | 'kind' | 'ref' | 'due_at' | 'since' | 'facts'
>;

/** SHA-256 over all that a record passes on, in a fixed order: what is signed is what was made out (SHF-07). */
export function handoverDigest(record: Record, items: readonly ItemRow[]): string {
  const said = [
    record.number,
    record.business_date,
    record.duty_shift_id,
    record.prepared_at,
    record.prepared_by,
    record.remark,
    record.facts,
    items.map(({ nth, section, kind, ref, due_at, since, facts }) => [
      nth,
      section,
      kind,
      ref,
      due_at,
      since,
      facts,
    ]),
  ];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}
