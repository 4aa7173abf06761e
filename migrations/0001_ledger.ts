import type { Database } from 'better-sqlite3';

/** The ledger itself: the office, its people, the numbers of its books, and the journal of everything done. */
export function up(db: Database): void {
  db.exec(`
    PRAGMA application_id = 0x445A4831;

    CREATE TABLE office (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      ledger_id TEXT NOT NULL,
      office_name TEXT NOT NULL,
      letterhead TEXT NOT NULL,
      counter_code TEXT NOT NULL CHECK (length(counter_code) BETWEEN 1 AND 4),
      counter_number INTEGER NOT NULL CHECK (counter_number BETWEEN 1 AND 99),
      zone TEXT NOT NULL,
      cut_off TEXT NOT NULL CHECK (cut_off GLOB '[0-2][0-9]:[0-5][0-9]'),
      backup_folder TEXT NOT NULL,
      idle_lock_minutes INTEGER NOT NULL CHECK (idle_lock_minutes BETWEEN 1 AND 120),
      demo INTEGER NOT NULL CHECK (demo IN (0, 1)),
      set_up_at INTEGER NOT NULL,
      recovery_salt TEXT NOT NULL,
      recovery_hash TEXT NOT NULL,
      recovery_failures INTEGER NOT NULL DEFAULT 0,
      recovery_failed_at INTEGER
    ) STRICT;
    CREATE TRIGGER office_facts_stay BEFORE UPDATE OF id, ledger_id, demo, set_up_at ON office
      BEGIN SELECT RAISE(ABORT, 'what the ledger is can not be changed'); END;
    CREATE TRIGGER office_no_delete BEFORE DELETE ON office
      BEGIN SELECT RAISE(ABORT, 'the office can not be deleted'); END;

    -- only in a ledger made for trials and tests, whose clock is set by hand
    CREATE TABLE manual_clock (id INTEGER PRIMARY KEY CHECK (id = 1), now_ms INTEGER NOT NULL) STRICT;

    CREATE TABLE staff (
      id TEXT PRIMARY KEY,
      login TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL CHECK (name <> ''),
      active INTEGER NOT NULL CHECK (active IN (0, 1)),
      added_at INTEGER NOT NULL
    ) STRICT;
    CREATE TRIGGER staff_no_delete BEFORE DELETE ON staff
      BEGIN SELECT RAISE(ABORT, 'people leave, their names stay: set active to 0'); END;

    CREATE TABLE staff_roles (
      staff_id TEXT NOT NULL REFERENCES staff (id),
      role TEXT NOT NULL CHECK (role IN ('receptionist', 'supervisor', 'finance', 'manager', 'admin')),
      PRIMARY KEY (staff_id, role)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE staff_secrets (
      staff_id TEXT PRIMARY KEY REFERENCES staff (id),
      salt TEXT NOT NULL,
      hash TEXT NOT NULL,
      cost INTEGER NOT NULL CHECK (cost >= 1024),
      set_at INTEGER NOT NULL,
      must_change INTEGER NOT NULL CHECK (must_change IN (0, 1)),
      failures INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
      failed_at INTEGER,
      last_sign_in_at INTEGER
    ) STRICT;

    CREATE TABLE backups (
      id TEXT PRIMARY KEY,
      at INTEGER NOT NULL,
      file TEXT NOT NULL,
      bytes INTEGER NOT NULL CHECK (bytes > 0),
      seq INTEGER NOT NULL CHECK (seq > 0)
    ) STRICT;
    CREATE INDEX backups_by_at ON backups (at);

    CREATE TABLE series (book TEXT PRIMARY KEY, last INTEGER NOT NULL CHECK (last >= 1)) STRICT, WITHOUT ROWID;
    CREATE TRIGGER series_only_forward BEFORE UPDATE ON series WHEN NEW.last <> OLD.last + 1
      BEGIN SELECT RAISE(ABORT, 'a number is never skipped or used again'); END;
    CREATE TRIGGER series_no_delete BEFORE DELETE ON series
      BEGIN SELECT RAISE(ABORT, 'a number is never used again'); END;

    CREATE TABLE journal (
      seq INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      behind_ms INTEGER NOT NULL CHECK (behind_ms >= 0),
      business_date TEXT NOT NULL CHECK (business_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      staff_id TEXT REFERENCES staff (id),
      counter TEXT NOT NULL,
      procedure TEXT NOT NULL,
      key TEXT NOT NULL UNIQUE,
      payload_digest TEXT NOT NULL CHECK (length(payload_digest) = 64),
      hash TEXT NOT NULL CHECK (length(hash) = 64)
    ) STRICT;
    CREATE TRIGGER journal_in_order BEFORE INSERT ON journal
      WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM journal)
        OR EXISTS (SELECT 1 FROM journal WHERE key = NEW.key)
      BEGIN SELECT RAISE(ABORT, 'the journal is only added to, one after the other'); END;
    CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal
      BEGIN SELECT RAISE(ABORT, 'the journal is final'); END;
    CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal
      BEGIN SELECT RAISE(ABORT, 'the journal is final'); END;

    -- apart from the chain, so that personal data can be blanked and the chain still proved
    CREATE TABLE journal_payloads (
      seq INTEGER PRIMARY KEY REFERENCES journal (seq),
      salt TEXT,
      input TEXT,
      output TEXT,
      purged_at INTEGER,
      CHECK ((purged_at IS NULL) = (salt IS NOT NULL AND input IS NOT NULL AND output IS NOT NULL))
    ) STRICT;
    CREATE TRIGGER journal_payloads_once BEFORE INSERT ON journal_payloads
      WHEN EXISTS (SELECT 1 FROM journal_payloads WHERE seq = NEW.seq)
      BEGIN SELECT RAISE(ABORT, 'the journal is final'); END;
    CREATE TRIGGER journal_payloads_only_blanked BEFORE UPDATE ON journal_payloads
      WHEN OLD.purged_at IS NOT NULL OR NEW.purged_at IS NULL OR NEW.seq <> OLD.seq
        OR NEW.salt IS NOT NULL OR NEW.input IS NOT NULL OR NEW.output IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a payload is blanked whole or left alone'); END;
    CREATE TRIGGER journal_payloads_no_delete BEFORE DELETE ON journal_payloads
      BEGIN SELECT RAISE(ABORT, 'the journal is final'); END;
  `);
}
