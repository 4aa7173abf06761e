import type Database from 'better-sqlite3';
import fs from 'node:fs';
import os from 'node:os';
import { openLockFile } from './connection.ts';
import { LedgerFailure, storageCode } from './failure.ts';

/** Held as long as a process may write the ledger; the system lets go of it when the process dies, however it dies. */
export type Lock = { release: () => void };

/**
 * Takes the ledger for this process, across all users of the computer: a tiny database beside it, held in a
 * transaction. Refuses with `ledger/in-use` and names the user who has it.
 */
export function takeLock(ledgerFile: string): Lock {
  const file = `${ledgerFile}.lock`;
  let db: Database.Database | undefined;
  try {
    db = openLockFile(file);
    shareWithOtherUsers(file);
    db.pragma('journal_mode = MEMORY');
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db?.close();
    const code = storageCode(error);
    if (code === 'ledger/busy')
      throw new LedgerFailure('ledger/in-use', { user: ownerOf(ledgerFile) }, error);
    throw new LedgerFailure(code ?? 'ledger/unreachable', { file }, error);
  }
  const held = db;
  writeOwner(ledgerFile);
  return {
    release: () => {
      held.exec('ROLLBACK');
      held.close();
    },
  };
}

const ownerFile = (ledgerFile: string): string => `${ledgerFile}.owner`;

function ownerOf(ledgerFile: string): string {
  try {
    return fs.readFileSync(ownerFile(ledgerFile), 'utf8').slice(0, 60).trim();
  } catch {
    return '?'; // only a name for the sentence; the lock itself has already decided
  }
}

function writeOwner(ledgerFile: string): void {
  try {
    fs.writeFileSync(ownerFile(ledgerFile), userName());
    shareWithOtherUsers(ownerFile(ledgerFile));
  } catch {
    // the name is a courtesy to the next user; a ledger is not refused for want of it
  }
}

function userName(): string {
  try {
    return os.userInfo().username;
  } catch {
    return '?'; // an account without a name in the system's list
  }
}

/** The next clerk may sign in to the computer as another user: she must be able to take the same lock. */
function shareWithOtherUsers(file: string): void {
  try {
    fs.chmodSync(file, 0o666);
  } catch {
    // another user's file: it was shared when he made it
  }
}
