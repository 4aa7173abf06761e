import fs from 'node:fs';
import path from 'node:path';
import type { Contract, Output } from '../../../src-shared/contract/index.ts';
import { type Backup, backUp as copyLedger } from '../../ledger/backup.ts';
import { LedgerFailure } from '../../ledger/failure.ts';
import type { Ledger } from '../../ledger/openLedger.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import type { Schema } from '../../ledger/schema.ts';

type BackUp = Contract['office']['backUp'];

/** A verified copy of the ledger in the office's backup folder, and a note of it in the ledger. */
export const backUp = {
  work: async (ledger: Ledger): Promise<Backup> => {
    refuseMissingFolder(ledger);
    return copyLedger(ledger.db, ledger.file, backupFolderOf(ledger), 'asked');
  },

  record: ({ tx, now, newId }: Pick<Scene, 'tx' | 'now' | 'newId'>, made: Backup): Output<BackUp> => {
    tx.run(writeBackup, { id: newId(), at: now, file: made.file, bytes: made.bytes, seq: made.head.seq });
    return { file: made.file, bytes: made.bytes, seq: made.head.seq, at: now };
  },
};

/** A chosen folder is never made: where the stick was pulled out, the "other disk" would be this one. */
function refuseMissingFolder({ tx }: Pick<Ledger, 'tx'>): void {
  const chosen = tx.first(chosenFolder, {})?.backup_folder;
  if (chosen && !fs.existsSync(chosen)) throw new LedgerFailure('backup/no-folder', { folder: chosen });
}

/** The folder chosen at set-up, or `backups` beside the ledger where none was. */
export function backupFolderOf(ledger: Pick<Ledger, 'tx' | 'file'>): string {
  const chosen = ledger.tx.first(chosenFolder, {})?.backup_folder;
  return chosen ? chosen : path.join(path.dirname(ledger.file), 'backups');
}

const chosenFolder = query()(() => tables.selectFrom('office').select('backup_folder'));

const writeBackup = query<Schema['backups']>()((row) =>
  tables
    .insertInto('backups')
    .values({ id: row.id, at: row.at, file: row.file, bytes: row.bytes, seq: row.seq }),
);
