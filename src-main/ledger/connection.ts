import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { LedgerFailure } from './failure.ts';

/** 'DZH1': what the header of every ledger says it is. */
export const applicationId = 0x445a4831;

/**
 * The one writing connection of a ledger. WAL with synchronous=FULL, set after WAL because this driver falls back to
 * NORMAL by itself: what was acknowledged survives a power cut.
 */
export function openWriter(file: string): Database.Database {
  const db = new Database(file, { timeout: 5000 });
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('secure_delete = ON');
  db.pragma('temp_store = MEMORY');
  db.pragma('mmap_size = 0');
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('fullfsync = ON');
  db.pragma('checkpoint_fullfsync = ON');
  db.pragma('foreign_keys = ON');
  db.pragma('recursive_triggers = ON');
  db.pragma('wal_autocheckpoint = 1000');
  db.pragma('journal_size_limit = 16777216');
  db.pragma('cache_size = -65536');
  defineDigest(db);
  return db;
}

/** A connection that can only read: for reports, verification and looking into a backup. */
export function openReader(file: string): Database.Database {
  const db = new Database(file, { readonly: true, fileMustExist: true, timeout: 5000 });
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('query_only = ON');
  db.pragma('temp_store = MEMORY');
  db.pragma('cache_size = -65536');
  defineDigest(db);
  return db;
}

/** An empty database in memory, to build the schema in and compare with. */
export const openInMemory = (): Database.Database => new Database(':memory:');

/** A small database whose only use is to be held locked. It never waits. */
export const openLockFile = (file: string): Database.Database => new Database(file, { timeout: 0 });

/** sha256(text), as 64 hex digits: an invariant makes again what two people signed (I10). */
function defineDigest(db: Database.Database): void {
  db.function('sha256', { deterministic: true }, (text) =>
    createHash('sha256').update(String(text)).digest('hex'),
  );
}

/** Refuses to go on where a power cut could lose what was acknowledged. Ask after a write: before one it means nothing. */
export function assertDurable(db: Database.Database): void {
  const synchronous = db.pragma('synchronous', { simple: true });
  const mode = db.pragma('journal_mode', { simple: true });
  if (synchronous !== 2 || mode !== 'wal') {
    throw new LedgerFailure('ledger/defect', {
      reference: `synchronous=${String(synchronous)} ${String(mode)}`,
    });
  }
}
