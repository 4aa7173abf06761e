import path from 'node:path';
import type { Contract, Output } from '../../../src-shared/contract/index.ts';
import type { BackupPlace, Occasion } from '../../../src-shared/rules/backups.ts';
import type { Backup } from '../../ledger/backup.ts';
import type { Ledger } from '../../ledger/openLedger.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import type { Schema } from '../../ledger/schema.ts';

type BackUp = Contract['office']['backUp'];

/** What a backup is made for, and where it goes. */
export type BackupOf = { occasion: Occasion; place: BackupPlace };

/** Notes a backup that was made: when, where, how big, up to which journal row. */
export function recordBackup(
  { tx, now, newId }: Pick<Scene, 'tx' | 'now' | 'newId'>,
  { occasion, place }: BackupOf,
  made: Backup,
): Output<BackUp> {
  const { file, bytes, head } = made;
  tx.run(writeBackup, { id: newId(), at: now, file, bytes, seq: head.seq, occasion, place });
  return { file, bytes, seq: head.seq, at: now };
}

/** The folder chosen at set-up, or `backups` beside the ledger where none was, which may be made. */
export function firstFolder({ tx, file }: Pick<Ledger, 'tx' | 'file'>): { folder: string; isOurs: boolean } {
  const chosen = tx.first(folders, {})?.backup_folder;
  return chosen
    ? { folder: chosen, isOurs: false }
    : { folder: path.join(path.dirname(file), 'backups'), isOurs: true };
}

/** The other disk or the stick for one copy a day; undefined where none was chosen. */
export const secondFolder = ({ tx }: Pick<Ledger, 'tx'>): string | undefined =>
  tx.first(folders, {})?.second_backup_folder || undefined;

/** Where backups of this ledger lie, the office's folder before its second. */
export function backupFolders(ledger: Pick<Ledger, 'tx' | 'file'>): string[] {
  const second = secondFolder(ledger);
  return [firstFolder(ledger).folder, ...(second === undefined ? [] : [second])];
}

const folders = query()(() => tables.selectFrom('office').select(['backup_folder', 'second_backup_folder']));

const writeBackup = query<Schema['backups']>()((row) =>
  tables.insertInto('backups').values({
    id: row.id,
    at: row.at,
    file: row.file,
    bytes: row.bytes,
    seq: row.seq,
    occasion: row.occasion,
    place: row.place,
  }),
);
