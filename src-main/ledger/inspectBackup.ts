import type { Database } from 'better-sqlite3';
import fs from 'node:fs';
import { migrations } from '../../migrations/index.ts';
import { openReader } from './connection.ts';
import { removeDatabase } from './durable.ts';
import { LedgerFailure } from './failure.ts';
import { isLive, schemaVersionOf } from './header.ts';
import { type Head, lastHead } from './heads.ts';
import { refuseNewer } from './migrate.ts';
import { ownRows } from './ownRows.ts';
import { schemaIsIntact } from './schemaDigest.ts';
import { proveCopy } from './verify.ts';

/** What a proved backup says of itself, and how it stands to the ledger of this computer. */
export type Inspection = {
  officeName: string;
  counterCode: string;
  /** When its last row was written, UTC milliseconds. */
  through: number;
  seq: number;
  bytes: number;
  schemaVersion: number;
  /** Work that was done here is not in it. */
  isOlder: boolean;
  /** It is another office's or counter's ledger than the one here. */
  isOther: boolean;
  /** Somebody's work would be given up, or a ledger in order be replaced: an admin has to say yes. */
  needsAdmin: boolean;
  /** Who can: the admins of the ledger here, or where that can not be read, of the backup. */
  admins: { id: string; name: string }[];
};

/**
 * Looks through a backup and proves it, touching neither it nor the ledger. Codes: `restore/unknown-backup`,
 * `restore/not-sound`, `ledger/newer`.
 */
export function inspectBackup(ledgerFile: string, backupFile: string): Inspection {
  if (!fs.existsSync(backupFile)) throw new LedgerFailure('restore/unknown-backup', { file: backupFile });
  refuseUnreadable(backupFile);
  if (!isLive(backupFile)) return inspectProved(ledgerFile, backupFile).inspection;
  // somebody copied a ledger by hand: in write-ahead mode it does not open from a stick that can only be read
  const copy = `${ledgerFile}.inspecting`;
  try {
    removeDatabase(copy);
    fs.copyFileSync(backupFile, copy);
    fs.chmodSync(copy, 0o644);
    return inspectProved(ledgerFile, copy).inspection;
  } finally {
    removeDatabase(copy);
  }
}

/** What was looked through: `asksHere` says whose admins count, those of the ledger here or those of the copy. */
export type Inspected = { inspection: Inspection; head: Head; asksHere: boolean };

/** Proves a copy and tells what it is; throws what `inspectBackup` throws. */
export function inspectProved(ledgerFile: string, copy: string): Inspected {
  refuseUnreadable(copy);
  let db: Database | undefined;
  try {
    db = openReader(copy);
    const head = proveCopy(db);
    const office = officeIn(db);
    const { admins, ...standing } = standingOf(ledgerFile, { ledgerId: office?.ledger_id, head });
    const inspection = {
      officeName: office?.office_name ?? '',
      counterCode: office?.counter_code ?? '',
      through: (db.prepare('SELECT at FROM journal WHERE seq = ?').pluck().get(head.seq) as number) ?? 0,
      seq: head.seq,
      bytes: fs.statSync(copy).size,
      schemaVersion: db.pragma('user_version', { simple: true }) as number,
      ...standing,
      admins: admins ?? adminsIn(db),
    };
    return { inspection, head, asksHere: admins !== undefined };
  } catch (error) {
    throw new LedgerFailure('restore/not-sound', { reason: reasonOf(error) }, error);
  } finally {
    db?.close();
  }
}

type Standing = Pick<Inspection, 'isOlder' | 'isOther' | 'needsAdmin'> & {
  admins: Inspection['admins'] | undefined;
};

/** Where the ledger here can not be read, only its heads file knows how far it had come. */
function standingOf(ledgerFile: string, backup: { ledgerId: string | undefined; head: Head }): Standing {
  const heads = lastHead(ledgerFile);
  const wasFurther = heads !== undefined && heads.seq > backup.head.seq;
  const here = ledgerHere(ledgerFile, backup.head, heads);
  if (!here) return { isOlder: wasFurther, isOther: false, needsAdmin: wasFurther, admins: undefined };
  if (here.isInOrder && here.ledgerId === undefined)
    return { isOlder: false, isOther: false, needsAdmin: false, admins: undefined }; // not set up yet: there is nothing to lose
  const isOther = here.ledgerId !== undefined && here.ledgerId !== backup.ledgerId;
  const isOlder = !isOther && (here.hasMoreWork || (wasFurther && here.isBehind));
  const needsAdmin = here.isInOrder || isOther || isOlder;
  return { isOlder, isOther, needsAdmin, admins: here.admins.length > 0 ? here.admins : undefined };
}

type Here = {
  ledgerId: string | undefined;
  isBehind: boolean;
  isInOrder: boolean;
  hasMoreWork: boolean;
  admins: Inspection['admins'];
};

function ledgerHere(file: string, backup: Head, heads: Head | undefined): Here | undefined {
  let db: Database | undefined;
  try {
    const version = schemaVersionOf(file);
    if (version === undefined) return undefined;
    db = openReader(file);
    const hashAt = db.prepare('SELECT hash FROM journal WHERE seq = ?').pluck();
    const isBehind = heads !== undefined && hashAt.get(heads.seq) !== heads.hash;
    const from = hashAt.get(backup.seq) === backup.hash ? backup.seq : 0; // another history is work of its own
    return {
      ledgerId: officeIn(db)?.ledger_id,
      isBehind,
      isInOrder: !isBehind && version <= migrations.length && schemaIsIntact(db, version),
      hasMoreWork: db.prepare(workAfter).get(from, JSON.stringify(ownRows)) !== undefined,
      admins: adminsIn(db),
    };
  } catch {
    return undefined; // it can not be read: that is why somebody wants to restore
  } finally {
    db?.close();
  }
}

type Office = { ledger_id: string; office_name: string; counter_code: string };

const officeIn = (db: Database): Office | undefined =>
  db.prepare('SELECT ledger_id, office_name, counter_code FROM office').get() as Office | undefined;

const adminsIn = (db: Database): Inspection['admins'] =>
  db.prepare(activeAdmins).all() as Inspection['admins'];

const activeAdmins = `
  SELECT staff.id, staff.name FROM staff JOIN staff_roles ON staff_roles.staff_id = staff.id
  WHERE staff.active = 1 AND staff_roles.role = 'admin' ORDER BY staff.name`;

const workAfter = `
  SELECT seq FROM journal WHERE seq > ? AND procedure NOT IN (SELECT value FROM json_each(?)) LIMIT 1`;

/** Refuses what is no ledger, and one of a newer program. */
function refuseUnreadable(file: string): void {
  let version: number | undefined;
  try {
    version = schemaVersionOf(file);
  } catch (error) {
    throw new LedgerFailure('restore/not-sound', { reason: reasonOf(error) }, error);
  }
  if (version === undefined) throw new LedgerFailure('restore/not-sound', { reason: 'empty' });
  refuseNewer(version, migrations);
}

const reasonOf = (error: unknown): string =>
  error instanceof LedgerFailure
    ? String(error.failure.params?.['reason'] ?? error.failure.code)
    : 'unreadable';
