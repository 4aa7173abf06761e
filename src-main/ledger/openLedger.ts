import type Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { GeneralCode } from '../../src-shared/contract/generalCodes.ts';
import { businessDate } from '../../src-shared/rules/businessDate.ts';
import { type Migration, migrations } from '../../migrations/index.ts';
import { backUp } from './backup.ts';
import type { JournalRow } from './chain.ts';
import { type Clock, manualClock } from './clock.ts';
import { assertDurable, openReader, openWriter } from './connection.ts';
import { counterOf } from './counter.ts';
import { LedgerFailure, storageCode } from './failure.ts';
import { schemaVersionOf } from './header.ts';
import { type Head, Heads, headsFileOf, lastHead } from './heads.ts';
import { append, latest } from './journal.ts';
import { takeLock } from './lock.ts';
import { latestVersion, migrate, refuseNewer } from './migrate.ts';
import { query, tables } from './query.ts';
import { Refusal } from './refuse.ts';
import { schemaIsIntact } from './schemaDigest.ts';
import { Tx } from './tx.ts';

/** An opened ledger: its writing connection and the promises kept around each commit. */
export type Ledger = {
  file: string;
  db: Database.Database;
  tx: Tx;
  clock: Clock;
  /** Set when the file lacks rows that were once written: an older file was put back, or its tail was cut. */
  behind: Behind | undefined;
  /** Refuses commands while the ledger is behind its heads or was found damaged. */
  assertWritable: (procedure: string) => void;
  /** The head a transaction will leave; written to the heads file only once it has committed. */
  committing: (head: Head) => void;
  committed: () => void;
  rolledBack: () => void;
  /** After damage was met nothing more is written. */
  halt: (code: GeneralCode) => void;
  /** An admin has looked at the missing tail and goes on from what is there. */
  acceptHead: () => void;
  /** Makes the heads file durable and the write-ahead log short; for idle moments. */
  settle: () => void;
  close: () => void;
};

export type Behind = { heads: Head; ledger: Head | undefined };

type OpenOptions = {
  /** Makes a new ledger where there is none and there never was one. */
  create: boolean;
  /** The clock of a real ledger; a trial ledger has its own. */
  clock?: Clock;
  /** For tests of the upgrade path. */
  migrations?: readonly Migration[];
};

/**
 * Opens a ledger for writing: takes the lock, refuses what is not safe to open (each `LedgerFailure` is a screen of
 * its own), brings the schema up to date behind a backup, and proves that a write is durable before anyone relies on it.
 */
export async function openLedger(file: string, options: OpenOptions): Promise<Ledger> {
  const steps = options.migrations ?? migrations;
  refuseUnsafe(file, options.create, steps);
  const lock = takeLock(file);
  let db: Database.Database | undefined;
  try {
    const version = schemaVersionOf(file);
    db = openWriter(file);
    if (version !== undefined && version < latestVersion(steps)) {
      await backUp({
        ledgerFile: file,
        folder: path.join(path.dirname(file), 'backups'),
        occasion: 'before-upgrade',
        at: (manualClock(new Tx(db)) ?? options.clock ?? Date.now)(),
        makesFolder: true,
        thins: false,
      });
    }
    migrate(db, steps);
    // what a file says of itself is read from its first page, which write-ahead mode would leave as it was
    if (version !== latestVersion(steps)) db.pragma('wal_checkpoint(TRUNCATE)');
    if (steps === migrations && !schemaIsIntact(db, latestVersion(steps)))
      throw new LedgerFailure('ledger/altered', { file });
    return opened(file, db, lock.release, options.clock ?? Date.now);
  } catch (error) {
    db?.close();
    lock.release();
    if (error instanceof LedgerFailure) throw error;
    throw new LedgerFailure(storageCode(error) ?? 'ledger/migration-failed', { file }, error);
  }
}

function opened(file: string, db: Database.Database, releaseLock: () => void, realClock: Clock): Ledger {
  const tx = new Tx(db);
  const clock = manualClock(tx) ?? realClock;
  const heads = new Heads(file);
  let halted: GeneralCode | undefined;
  let pending: Head | undefined;

  const ledger: Ledger = {
    file,
    db,
    tx,
    clock,
    behind: missingTail(file, tx),
    assertWritable: (procedure) => {
      if (halted) throw new Refusal({ code: halted }, false);
      if (ledger.behind && procedure !== 'office.acceptHead')
        throw new Refusal({ code: 'ledger/behind' }, false);
    },
    committing: (head) => {
      pending = head;
    },
    committed: () => {
      if (pending && !ledger.behind) heads.append(pending);
      pending = undefined;
    },
    rolledBack: () => {
      pending = undefined;
    },
    halt: (code) => {
      halted = code;
    },
    acceptHead: () => {
      ledger.behind = undefined;
    },
    settle: () => {
      heads.sync();
      shortenLog(db);
    },
    close: () => {
      heads.close();
      db.close();
      releaseLock();
    },
  };

  writeOpening(ledger);
  assertDurable(db);
  return ledger;
}

/** Without waiting for a report or a backup that still reads: the log is shortened at the next quiet moment then. */
function shortenLog(db: Database.Database): void {
  const patience = db.pragma('busy_timeout', { simple: true });
  db.pragma('busy_timeout = 0');
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    db.pragma(`busy_timeout = ${String(patience)}`);
  }
}

/** The open itself is a fact: a journal row, and the first write, after which durability can be asserted. */
function writeOpening(ledger: Ledger): void {
  const { db, tx } = ledger;
  db.transaction(() => {
    const at = ledger.clock();
    const counter = counterOf(tx);
    ledger.committing(
      append(tx, {
        at,
        businessDate: businessDate(at, counter.zone),
        staffId: null,
        counter: counter.code,
        procedure: 'ledger.open',
        key: randomUUID(),
        input: JSON.stringify({ schema: db.pragma('user_version', { simple: true }) }),
        output: JSON.stringify({ value: {} }),
      }),
    );
  }).immediate();
  ledger.committed();
}

/** What the heads file knows that the ledger does not. */
function missingTail(file: string, tx: Tx): Behind | undefined {
  const heads = lastHead(file);
  if (!heads) return undefined;
  const there = tx.first(hashAt, { seq: heads.seq });
  if (there?.hash === heads.hash) return undefined;
  const last = latest(tx);
  return { heads, ledger: last && { seq: last.seq, hash: last.hash } };
}

function refuseUnsafe(file: string, create: boolean, steps: readonly Migration[]): void {
  const version = schemaVersionOf(file);
  if (version !== undefined) return refuseNewer(version, steps);
  const existed = fs.existsSync(headsFileOf(file)) && lastHead(file) !== undefined;
  if (existed || !create) throw new LedgerFailure('ledger/missing', { file });
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
  } catch (error) {
    throw new LedgerFailure(storageCode(error) ?? 'ledger/unreachable', { file }, error);
  }
}

/** A ledger opened only to be read: reports, `verify` and the slips of a backup. Takes no lock, writes nothing. */
export function openForReading(file: string): {
  db: Database.Database;
  tx: Tx;
  clock: Clock;
  close: () => void;
} {
  const version = schemaVersionOf(file);
  if (version === undefined) throw new LedgerFailure('ledger/missing', { file });
  refuseNewer(version, migrations);
  try {
    const db = openReader(file);
    const tx = new Tx(db);
    return { db, tx, clock: manualClock(tx) ?? Date.now, close: () => db.close() };
  } catch (error) {
    throw new LedgerFailure(storageCode(error) ?? 'ledger/damaged', { file }, error);
  }
}

const hashAt = query<Pick<JournalRow, 'seq'>>()(({ seq }) =>
  tables.selectFrom('journal').select('hash').where('seq', '=', seq),
);
