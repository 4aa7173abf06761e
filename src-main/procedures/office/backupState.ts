import { sql } from 'kysely';
import path from 'node:path';
import type { BackupPlace } from '../../../src-shared/rules/backups.ts';
import { ownRows } from '../../ledger/ownRows.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Tx } from '../../ledger/tx.ts';
import { secondFolder } from './backUp.ts';

/** The last copy in the office's own folder, and up to which journal row it reaches; undefined before the first. */
export const lastFirstBackup = (tx: Tx): { at: number; seq: number } | undefined =>
  tx.first(lastIn, { place: 'first' });

/** The last copy in the second folder that is chosen now; one on another disk is another matter. */
export function lastSecondBackup(tx: Tx): { at: number; seq: number } | undefined {
  const folder = secondFolder({ tx });
  const last = tx.first(lastIn, { place: 'second' });
  if (folder === undefined || !last) return undefined;
  return path.resolve(path.dirname(last.file)) === path.resolve(folder) ? last : undefined;
}

/**
 * When the oldest work was done that no copy holds from this journal row on; undefined where nothing was done since. A
 * start of the desk, a backup and a restore are no work.
 */
export const workSince = (tx: Tx, seq: number): number | undefined => tx.first(firstWorkAfter, { seq })?.at;

/** Why the last automatic backup failed, a code, until one succeeds again in the same place. */
export function backupTrouble(tx: Tx): string | undefined {
  return troubleIn(tx, 'first') ?? (secondFolder({ tx }) === undefined ? undefined : troubleIn(tx, 'second'));
}

/** What is the matter in one place since its last good copy. */
export function troubleIn(tx: Tx, place: BackupPlace): string | undefined {
  const failure = tx.first(lastFailure, { place });
  if (!failure) return undefined;
  const last = tx.first(lastIn, { place });
  return last && last.at >= failure.at ? undefined : failure.trouble;
}

/** As they were written down: a clock that was set back changes nothing about which is the last. */
const writtenLast = sql`rowid`;

const lastIn = query<{ place: BackupPlace }>()(({ place }) =>
  tables
    .selectFrom('backups')
    .select(['at', 'seq', 'file'])
    .where('place', '=', place)
    .orderBy(writtenLast, 'desc')
    .limit(1),
);

const lastFailure = query<{ place: BackupPlace }>()(({ place }) =>
  tables
    .selectFrom('backup_failures')
    .select(['at', 'trouble'])
    .where('place', '=', place)
    .orderBy(writtenLast, 'desc')
    .limit(1),
);

const firstWorkAfter = query<{ seq: number }>()(({ seq }) =>
  tables
    .selectFrom('journal')
    .select('at')
    .where('seq', '>', seq)
    .where('procedure', 'not in', [...ownRows])
    .orderBy('seq')
    .limit(1),
);
