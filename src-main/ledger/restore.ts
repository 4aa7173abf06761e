import type { Database } from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { businessDate } from '../../src-shared/rules/businessDate.ts';
import { readName } from './backupName.ts';
import { manualClock } from './clock.ts';
import { openReader, openWriter } from './connection.ts';
import { counterOf } from './counter.ts';
import { removeDatabase, sync, syncFolder } from './durable.ts';
import { LedgerFailure, storageCode } from './failure.ts';
import { type Head, Heads, headsFileOf } from './heads.ts';
import { type Inspected, type Inspection, inspectProved } from './inspectBackup.ts';
import { append } from './journal.ts';
import { takeLock } from './lock.ts';
import { newId } from './newId.ts';
import { Tx } from './tx.ts';

export type Restored = { quarantine: string; head: Head };

/**
 * Says yes to a restore or throws: the id of the person who confirmed it, or nobody's. `known` reads the ledger whose
 * admins count: the one here, or where that can not be read, the backup.
 */
export type Permit = (inspection: Inspection, known: Tx) => string | null | Promise<string | null>;

/**
 * Puts a backup in the ledger's place. The backup is copied and proved first; then it has to be permitted; the old file,
 * with what SQLite laid beside it, is moved to `quarantine/`, never deleted. The restored ledger's journal says from
 * which file it was restored and by whom. Refused, everything is as it was. Codes: `restore/unknown-backup`,
 * `restore/not-sound`, `restore/failed`, `ledger/in-use`, `ledger/newer`, and what `permit` throws.
 */
export async function restore(ledgerFile: string, backupFile: string, permit: Permit): Promise<Restored> {
  if (!fs.existsSync(backupFile)) throw new LedgerFailure('restore/unknown-backup', { file: backupFile });
  const lock = takeLock(ledgerFile);
  const copy = `${ledgerFile}.restoring`;
  try {
    removeDatabase(copy);
    fs.copyFileSync(backupFile, copy);
    fs.chmodSync(copy, 0o644); // a copy from a write-protected stick is write-protected itself
    const inspected = inspectProved(ledgerFile, copy);
    const staffId = await permitted(inspected.asksHere ? ledgerFile : copy, inspected, permit);
    const head = writeRestored(copy, { ledgerFile, backupFile, from: inspected.head, staffId });
    sync(copy);
    const quarantine = swap(ledgerFile, copy);
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

async function permitted(known: string, { inspection }: Inspected, permit: Permit): Promise<string | null> {
  const db = openReader(known);
  try {
    return await permit(inspection, new Tx(db));
  } finally {
    db.close();
  }
}

type Told = { ledgerFile: string; backupFile: string; from: Head; staffId: string | null };

/** That it was restored stands in the restored ledger itself, and so does the backup that it came from. */
function writeRestored(copy: string, told: Told): Head {
  const db = openWriter(copy);
  try {
    const head = db.transaction(() => {
      const tx = new Tx(db);
      const at = (manualClock(tx) ?? Date.now)();
      const counter = counterOf(tx);
      noteBackup(db, told, at);
      return append(tx, {
        at,
        businessDate: businessDate(at, counter.zone),
        staffId: knownTo(db, told.staffId),
        counter: counter.code,
        procedure: 'ledger.restored',
        key: randomUUID(),
        input: JSON.stringify({ file: told.backupFile, ...told.from, confirmedBy: told.staffId }),
        output: JSON.stringify({ value: {} }),
      });
    })();
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.pragma('journal_mode = DELETE');
    return head;
  } finally {
    db.close();
  }
}

/** Who confirmed it may have come after the backup was made: then only her number stands in the row. */
const knownTo = (db: Database, staffId: string | null): string | null =>
  db.prepare('SELECT id FROM staff WHERE id = ?').get(staffId) === undefined ? null : staffId;

/** A backup can not hold the note of itself: it is written after the copy was made. */
function noteBackup(db: Database, { ledgerFile, backupFile, from }: Told, now: number): void {
  const { mtimeMs, size } = fs.statSync(backupFile);
  const named = readName(path.basename(backupFile));
  const at = named?.at ?? Math.min(Math.trunc(mtimeMs), now);
  const row = [newId(at), at, backupFile, size, from.seq];
  if (!isNoted(db)) {
    db.prepare('INSERT INTO backups (id, at, file, bytes, seq) VALUES (?, ?, ?, ?, ?)').run(...row);
    return;
  }
  const place = placeOf(db, path.dirname(ledgerFile), path.dirname(backupFile));
  db.prepare(
    'INSERT INTO backups (id, at, file, bytes, seq, occasion, place) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(...row, named?.occasion ?? 'asked', place);
}

/** Whether the ledger's schema tells what a backup was for and where it lies; older ones learn it when they are opened. */
const isNoted = (db: Database): boolean =>
  db.prepare("SELECT 1 FROM pragma_table_info('backups') WHERE name = 'place'").get() !== undefined;

function placeOf(db: Database, beside: string, folder: string): 'first' | 'second' | 'chosen' {
  const office = db.prepare('SELECT backup_folder, second_backup_folder FROM office').get() as
    { backup_folder: string; second_backup_folder: string } | undefined;
  if (path.resolve(folder) === path.resolve(office?.backup_folder || path.join(beside, 'backups')))
    return 'first';
  return office?.second_backup_folder && path.resolve(folder) === path.resolve(office.second_backup_folder)
    ? 'second'
    : 'chosen';
}

/** The old file goes aside, the new one takes its name; where either fails the old one comes back. */
function swap(ledgerFile: string, copy: string): string {
  const stamp = new Date().toISOString().replace(/[:.]/g, '-');
  const quarantine = path.join(path.dirname(ledgerFile), 'quarantine', stamp);
  fs.mkdirSync(quarantine, { recursive: true });
  try {
    setAside(ledgerFile, quarantine);
    fs.renameSync(copy, ledgerFile);
  } catch (error) {
    for (const suffix of besides) {
      const aside = path.join(quarantine, path.basename(ledgerFile + suffix));
      if (fs.existsSync(aside)) fs.renameSync(aside, ledgerFile + suffix);
    }
    throw error;
  }
  syncFolder(path.dirname(ledgerFile));
  return quarantine;
}

/** Moves the old ledger and what SQLite laid beside it away; a stale -wal beside a restored file would damage it. */
function setAside(ledgerFile: string, quarantine: string): void {
  for (const suffix of besides) {
    const from = ledgerFile + suffix;
    if (fs.existsSync(from)) fs.renameSync(from, path.join(quarantine, path.basename(from)));
  }
  const heads = headsFileOf(ledgerFile);
  if (fs.existsSync(heads)) fs.copyFileSync(heads, path.join(quarantine, path.basename(heads)));
}

const besides = ['', '-wal', '-shm'];

function writeHead(ledgerFile: string, head: Head): void {
  const heads = new Heads(ledgerFile);
  heads.append(head);
  heads.sync();
  heads.close();
}
