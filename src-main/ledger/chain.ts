import { hash } from 'node:crypto';
import type { Schema } from './schema.ts';

export type JournalRow = Schema['journal'];

/** The hash every chain begins with. */
export const genesis = '0'.repeat(64);

/** A row's link: everything it says, and the row before it. */
export function chainHash(previous: string, row: Omit<JournalRow, 'hash'>): string {
  return hash(
    'sha256',
    JSON.stringify([
      previous,
      row.seq,
      row.at,
      row.behind_ms,
      row.business_date,
      row.staff_id,
      row.counter,
      row.procedure,
      row.key,
      row.payload_digest,
    ]),
  );
}

/** A payload's fingerprint; the salt goes with a purge, so a blanked payload can not be guessed back. */
export function payloadDigest(salt: string, input: string, output: string): string {
  return hash('sha256', JSON.stringify([salt, input, output]));
}
