import fs from 'node:fs';
import path from 'node:path';
import { migrations } from '../../migrations/index.ts';
import { removeDatabase, sync, syncFolder } from './backup.ts';
import { openReader } from './connection.ts';
import { LedgerFailure, storageCode } from './failure.ts';
import { schemaVersionOf } from './header.ts';
import { type Head, Heads, headsFileOf, lastHead } from './heads.ts';
import { takeLock } from './lock.ts';
import { refuseNewer } from './migrate.ts';
import { proveCopy } from './verify.ts';

export type Restored = { quarantine: string; head: Head };

/**
 * Puts a backup in the ledger's place. The backup is copied and proved first; the old file, with what SQLite laid
 * beside it, is moved to `quarantine/`, never deleted; a backup older than the ledger once was is refused
 * (`restore/older`) unless that is accepted. Codes: `restore/unknown-backup`, `restore/not-sound`, `restore/older`,
 * `restore/failed`, `ledger/in-use`, `ledger/newer`.
 */
export function restore(ledgerFile: string, backupFile: string, olderAccepted: boolean): Restored {
  if (!fs.existsSync(backupFile)) throw new LedgerFailure('restore/unknown-backup', { file: backupFile });
  const lock = takeLock(ledgerFile);
  const copy = `${ledgerFile}.restoring`;
  try {
    removeDatabase(copy);
    fs.copyFileSync(backupFile, copy);
    fs.chmodSync(copy, 0o644); // a copy from a write-protected stick is write-protected itself
    const head = proved(copy);
    const written = lastHead(ledgerFile);
    if (written && written.seq > head.seq && !olderAccepted) {
      throw new LedgerFailure('restore/older', { backup: head.seq, ledger: written.seq });
    }
    sync(copy);
    const quarantine = setAside(ledgerFile);
    fs.renameSync(copy, ledgerFile);
    syncFolder(path.dirname(ledgerFile));
    writeHead(ledgerFile, head);
    return { quarantine, head };
  } catch (error) {
    removeDatabase(copy);
    if (error instanceof LedgerFailure) throw error;
    throw new LedgerFailure(
      'restore/failed',
      { reason: storageCode(error) ?? String(error).slice(0, 80) },
      error,
    );
  } finally {
    lock.release();
  }
}

function proved(copy: string): Head {
  const version = versionOrNotSound(copy);
  refuseNewer(version, migrations);
  try {
    const db = openReader(copy);
    try {
      return proveCopy(db);
    } finally {
      db.close();
    }
  } catch (error) {
    throw new LedgerFailure('restore/not-sound', { reason: reasonOf(error) }, error);
  }
}

function versionOrNotSound(copy: string): number {
  try {
    const version = schemaVersionOf(copy);
    if (version !== undefined) return version;
  } catch (error) {
    throw new LedgerFailure('restore/not-sound', { reason: reasonOf(error) }, error);
  }
  throw new LedgerFailure('restore/not-sound', { reason: 'empty' });
}

const reasonOf = (error: unknown): string =>
  error instanceof LedgerFailure
    ? String(error.failure.params?.['reason'] ?? error.failure.code)
    : 'unreadable';

/** Moves the old ledger and what SQLite laid beside it away; a stale -wal beside a restored file would damage it. */
function setAside(ledgerFile: string): string {
  const stamp = new Date().toISOString().replace(/[:.]/g, '-');
  const folder = path.join(path.dirname(ledgerFile), 'quarantine', stamp);
  fs.mkdirSync(folder, { recursive: true });
  for (const suffix of ['', '-wal', '-shm']) {
    const from = ledgerFile + suffix;
    if (fs.existsSync(from)) fs.renameSync(from, path.join(folder, path.basename(from)));
  }
  const heads = headsFileOf(ledgerFile);
  if (fs.existsSync(heads)) fs.copyFileSync(heads, path.join(folder, path.basename(heads)));
  return folder;
}

function writeHead(ledgerFile: string, head: Head): void {
  const heads = new Heads(ledgerFile);
  heads.append(head);
  heads.sync();
  heads.close();
}
