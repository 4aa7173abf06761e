import type { Database } from 'better-sqlite3';
import { hash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { backupSuffix } from './backupList.ts';
import { openReader, openWriter } from './connection.ts';
import { LedgerFailure, storageCode } from './failure.ts';
import type { Head } from './heads.ts';
import { proveCopy } from './verify.ts';

export type Backup = { file: string; bytes: number; head: Head };

/** What a backup is made for; stands in its name. */
export type Occasion = 'asked' | 'before-upgrade';

/**
 * A verified copy of the ledger under its final name, or none. It is made on the writing connection, outside any
 * transaction, as `.partial`; proved (pages, journal chain, invariants, same rows), taken out of WAL mode so that it
 * opens from a read-only stick, made durable, and only then renamed.
 */
export async function backUp(
  db: Database,
  ledgerFile: string,
  folder: string,
  occasion: Occasion,
): Promise<Backup> {
  if (db.inTransaction) throw new LedgerFailure('backup/failed', { reason: 'transaction' });
  const partial = path.join(folder, partialNameOf(ledgerFile));
  try {
    fs.mkdirSync(folder, { recursive: true });
    removeDatabase(partial);
    await db.backup(partial);
    leaveWal(partial);
    const head = prove(partial);
    const file = path.join(folder, nameOf(ledgerFile, head, occasion));
    sync(partial);
    fs.renameSync(partial, file);
    syncFolder(folder);
    return { file, bytes: fs.statSync(file).size, head };
  } catch (error) {
    removeUnfinished(partial);
    if (error instanceof LedgerFailure) throw error;
    throw new LedgerFailure('backup/failed', { reason: storageCode(error) ?? 'unknown' }, error);
  }
}

/** Makes a file's bytes durable. */
export function sync(file: string): void {
  const fd = fs.openSync(file, 'r+');
  try {
    fs.fsyncSync(fd);
  } finally {
    fs.closeSync(fd);
  }
}

/** Makes a rename durable; Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const fd = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(fd);
  } finally {
    fs.closeSync(fd);
  }
}

/** Removes an unfinished copy with what SQLite laid beside it; never used on a ledger. */
export function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) fs.rmSync(file + suffix, { force: true });
}

function removeUnfinished(partial: string): void {
  try {
    removeDatabase(partial);
  } catch {
    // the folder is no folder, or the stick was pulled out: why the backup failed matters, not what lies there
  }
}

function leaveWal(file: string): void {
  const copy = openWriter(file);
  try {
    copy.pragma('wal_checkpoint(TRUNCATE)');
    copy.pragma('journal_mode = DELETE');
  } finally {
    copy.close();
  }
}

function prove(file: string): Head {
  const copy = openReader(file);
  try {
    return proveCopy(copy);
  } finally {
    copy.close();
  }
}

/** The same at each try, and no other ledger's: what a killed backup left is taken away by the next one. */
function partialNameOf(ledgerFile: string): string {
  const place = hash('sha256', `${os.hostname()}\0${path.resolve(ledgerFile)}`).slice(0, 8);
  return `${path.basename(ledgerFile)}.${place}.partial`;
}

function nameOf(ledgerFile: string, head: Head, occasion: Occasion): string {
  const stamp = new Date().toISOString().replace(/[-:]/g, '').slice(0, 15);
  return `${path.basename(ledgerFile, '.db')}-${stamp}Z-${head.seq}-${occasion}${backupSuffix}`;
}
