import type { Database } from 'better-sqlite3';

/** The duties ticked by hand, and the half-days' work logs with the clerks' own lines. */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE duty_ticks (
      id TEXT PRIMARY KEY,
      business_date TEXT NOT NULL CHECK (business_date IS date(business_date)),
      name TEXT NOT NULL CHECK (name <> ''),
      ticked_at INTEGER NOT NULL,
      ticked_by TEXT NOT NULL REFERENCES staff (id),
      unticked_at INTEGER,
      unticked_by TEXT REFERENCES staff (id),
      CHECK ((unticked_at IS NULL) = (unticked_by IS NULL))
    ) STRICT;
    CREATE UNIQUE INDEX duty_ticks_once ON duty_ticks (business_date, name) WHERE unticked_at IS NULL;
    CREATE TRIGGER duty_ticks_only_taken_back BEFORE UPDATE ON duty_ticks
      WHEN OLD.unticked_at IS NOT NULL OR NEW.business_date <> OLD.business_date OR NEW.name <> OLD.name
        OR NEW.ticked_at <> OLD.ticked_at OR NEW.ticked_by <> OLD.ticked_by
      BEGIN SELECT RAISE(ABORT, 'a tick is taken back, not changed'); END;
    CREATE TRIGGER duty_ticks_no_delete BEFORE DELETE ON duty_ticks
      BEGIN SELECT RAISE(ABORT, 'a tick is taken back, not deleted'); END;

    CREATE TABLE log_lines (
      id TEXT PRIMARY KEY,
      at INTEGER NOT NULL,
      business_date TEXT NOT NULL CHECK (business_date IS date(business_date)),
      staff_id TEXT NOT NULL REFERENCES staff (id),
      text TEXT NOT NULL CHECK (text <> '')
    ) STRICT;
    CREATE INDEX log_lines_by_day ON log_lines (business_date, at);
    CREATE TRIGGER log_lines_no_update BEFORE UPDATE ON log_lines
      BEGIN SELECT RAISE(ABORT, 'the work log is only added to'); END;
    CREATE TRIGGER log_lines_no_delete BEFORE DELETE ON log_lines
      BEGIN SELECT RAISE(ABORT, 'the work log is only added to'); END;

    CREATE TABLE compiled_logs (
      business_date TEXT NOT NULL CHECK (business_date IS date(business_date)),
      half TEXT NOT NULL CHECK (half IN ('morning', 'afternoon')),
      at INTEGER NOT NULL,
      staff_id TEXT NOT NULL REFERENCES staff (id),
      entries INTEGER NOT NULL CHECK (entries >= 0),
      remark TEXT CHECK (remark <> ''),
      PRIMARY KEY (business_date, half)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER compiled_logs_no_update BEFORE UPDATE ON compiled_logs
      BEGIN SELECT RAISE(ABORT, 'a closed log is final'); END;
    CREATE TRIGGER compiled_logs_no_delete BEFORE DELETE ON compiled_logs
      BEGIN SELECT RAISE(ABORT, 'a closed log is final'); END;
  `);
}
