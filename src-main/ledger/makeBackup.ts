import type { Database } from 'better-sqlite3';
import { hash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Occasion } from '../../src-shared/rules/backups.ts';
import { markOf, nameOf } from './backupName.ts';
import { openReader, openWriter } from './connection.ts';
import { removeDatabase, sync, syncFolder } from './durable.ts';
import { LedgerFailure, storageCode } from './failure.ts';
import type { Head } from './heads.ts';
import { thinBackups } from './thinBackups.ts';
import { proveCopy } from './verify.ts';

export type Backup = { file: string; bytes: number; head: Head };

export type BackupOrder = {
  ledgerFile: string;
  folder: string;
  occasion: Occasion;
  /** What the ledger's clock says, UTC milliseconds. */
  at: number;
  /** Whether the folder may be made: the one beside the ledger. A chosen one that is not there is a stick pulled out. */
  makesFolder: boolean;
  /** Whether older copies there that are no longer needed are taken away. */
  thins: boolean;
};

/**
 * A verified copy of the ledger under its final name, or none: copied over a read-only connection as `.partial`, all of
 * one moment however long it takes; taken out of WAL mode so that it opens from a read-only stick; proved (pages,
 * schema, journal chain, invariants), made durable, and only then renamed. It holds its thread up for seconds: the
 * desk's own thread orders it through `backUp`. Codes: `backup/no-folder`, `backup/failed`.
 */
export async function makeBackup(order: BackupOrder): Promise<Backup> {
  const { ledgerFile, folder } = order;
  const partial = partialOf(ledgerFile, folder);
  try {
    if (order.makesFolder) fs.mkdirSync(folder, { recursive: true });
    else refuseMissing(folder);
    removeDatabase(partial);
    await copy(ledgerFile, partial);
    leaveWal(partial);
    const { head, ledger, zone } = prove(partial);
    const file = freeName(order, { seq: head.seq, ledger });
    sync(partial);
    fs.renameSync(partial, file);
    syncFolder(folder);
    if (order.thins) thinBackups(file, zone);
    return { file, bytes: fs.statSync(file).size, head };
  } catch (error) {
    removeUnfinished(order);
    if (error instanceof LedgerFailure) throw error;
    if (!order.makesFolder) refuseMissing(folder); // it was there when the copy began
    throw new LedgerFailure('backup/failed', { reason: storageCode(error) ?? 'unknown' }, error);
  }
}

/** Takes away what a backup that was broken off has left; on a stick that is gone there is nothing to take away. */
export function removeUnfinished({ ledgerFile, folder }: BackupOrder): void {
  try {
    removeDatabase(partialOf(ledgerFile, folder));
  } catch {
    // the folder is no folder, or the stick was pulled out: why the backup failed matters, not what lies there
  }
}

/** One snapshot, page by page: inside its own transaction the copy need not start again when something is written. */
async function copy(ledgerFile: string, partial: string): Promise<void> {
  const db = openReader(ledgerFile);
  try {
    db.exec('BEGIN');
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    await db.backup(partial, { progress: () => pagesAtOnce });
  } finally {
    db.close();
  }
}

const pagesAtOnce = 4096;

function leaveWal(file: string): void {
  const db = openWriter(file);
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.pragma('journal_mode = DELETE');
  } finally {
    db.close();
  }
}

function prove(file: string): { head: Head; ledger: string; zone: string } {
  const db = openReader(file);
  try {
    return { head: proveCopy(db), ...identityOf(db) };
  } finally {
    db.close();
  }
}

/** Whose copy it is; a ledger that no office has set up yet has no id. */
function identityOf(db: Database): { ledger: string; zone: string } {
  const office = db.prepare('SELECT ledger_id, zone FROM office').get() as
    { ledger_id: string; zone: string } | undefined;
  return { ledger: markOf(office?.ledger_id ?? ''), zone: office?.zone ?? 'Asia/Shanghai' };
}

function refuseMissing(folder: string): void {
  if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new LedgerFailure('backup/no-folder', { folder });
}

/** A name that nothing has yet: no backup is ever written over. */
function freeName(order: BackupOrder, found: { seq: number; ledger: string }): string {
  const { ledgerFile, folder, at, occasion } = order;
  for (let again = 1; ; again++) {
    const file = path.join(folder, nameOf(ledgerFile, { ...found, at, occasion }, again));
    if (!fs.existsSync(file)) return file;
  }
}

/** The same at each try, and no other ledger's: what a killed backup left is taken away by the next one. */
function partialOf(ledgerFile: string, folder: string): string {
  const place = hash('sha256', `${os.hostname()}\0${path.resolve(ledgerFile)}`).slice(0, 8);
  return path.join(folder, `${path.basename(ledgerFile)}.${place}.partial`);
}
