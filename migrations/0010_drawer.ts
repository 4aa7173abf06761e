import type { Database } from 'better-sqlite3';

/** The cash drawer's shifts: who has it, what was in it at the beginning, and what went in or out besides receipts. */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE drawer_shifts (
      id TEXT PRIMARY KEY,
      nth INTEGER NOT NULL UNIQUE CHECK (nth >= 1),
      cashier_id TEXT NOT NULL REFERENCES staff (id),
      state TEXT NOT NULL CHECK (state IN ('open', 'suspended', 'counting', 'review', 'sealed', 'closed', 'cancelled')),
      opened_at INTEGER NOT NULL,
      opened_on TEXT NOT NULL CHECK (opened_on IS date(opened_on)),
      -- what the shift before left in it; for the first one what was counted
      opening_float_fen INTEGER NOT NULL CHECK (opening_float_fen >= 0),
      ended_at INTEGER,
      -- I3: what a closed shift left in it is what the next one begins with
      retained_fen INTEGER CHECK (retained_fen >= 0),
      CHECK ((state IN ('closed', 'cancelled')) = (ended_at IS NOT NULL)),
      CHECK ((state = 'closed') = (retained_fen IS NOT NULL))
    ) STRICT;
    -- I1: one drawer, one shift at a time
    CREATE UNIQUE INDEX drawer_shifts_one_live ON drawer_shifts ((1)) WHERE ended_at IS NULL;
    CREATE TRIGGER drawer_shifts_facts_stay
      BEFORE UPDATE OF id, nth, cashier_id, opened_at, opened_on, opening_float_fen ON drawer_shifts
      BEGIN SELECT RAISE(ABORT, 'how a shift began stays'); END;
    CREATE TRIGGER drawer_shifts_end_once BEFORE UPDATE ON drawer_shifts WHEN OLD.ended_at IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a shift that ended stays as it is'); END;
    CREATE TRIGGER drawer_shifts_no_delete BEFORE DELETE ON drawer_shifts
      BEGIN SELECT RAISE(ABORT, 'shifts are never deleted'); END;

    -- every count, note by note; a table for its purposes, later steps add theirs
    CREATE TABLE drawer_count_purposes (purpose TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
    INSERT INTO drawer_count_purposes VALUES ('opening');
    CREATE TABLE drawer_counts (
      id TEXT PRIMARY KEY,
      shift_id TEXT NOT NULL REFERENCES drawer_shifts (id),
      purpose TEXT NOT NULL REFERENCES drawer_count_purposes (purpose),
      counted_fen INTEGER NOT NULL CHECK (counted_fen >= 0),
      counted_at INTEGER NOT NULL,
      counted_by TEXT NOT NULL REFERENCES staff (id)
    ) STRICT;
    CREATE INDEX drawer_counts_by_shift ON drawer_counts (shift_id, counted_at);
    CREATE TABLE drawer_count_lines (
      count_id TEXT NOT NULL REFERENCES drawer_counts (id),
      denomination_fen INTEGER NOT NULL CHECK (denomination_fen > 0),
      pieces INTEGER NOT NULL CHECK (pieces BETWEEN 0 AND 100000),
      PRIMARY KEY (count_id, denomination_fen)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER drawer_counts_no_update BEFORE UPDATE ON drawer_counts
      BEGIN SELECT RAISE(ABORT, 'what was counted stays'); END;
    CREATE TRIGGER drawer_counts_no_delete BEFORE DELETE ON drawer_counts
      BEGIN SELECT RAISE(ABORT, 'what was counted stays'); END;
    CREATE TRIGGER drawer_count_lines_no_update BEFORE UPDATE ON drawer_count_lines
      BEGIN SELECT RAISE(ABORT, 'what was counted stays'); END;
    CREATE TRIGGER drawer_count_lines_no_delete BEFORE DELETE ON drawer_count_lines
      BEGIN SELECT RAISE(ABORT, 'what was counted stays'); END;

    CREATE TABLE drawer_movement_kinds (kind TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
    INSERT INTO drawer_movement_kinds VALUES ('opening-difference');
    CREATE TABLE drawer_movements (
      id TEXT PRIMARY KEY,
      shift_id TEXT NOT NULL REFERENCES drawer_shifts (id),
      kind TEXT NOT NULL REFERENCES drawer_movement_kinds (kind),
      amount_fen INTEGER NOT NULL CHECK (amount_fen <> 0),
      reason TEXT NOT NULL CHECK (reason <> ''),
      -- I3b: a difference found at the opening belongs to whoever had the drawer before
      belongs_to TEXT REFERENCES staff (id),
      at INTEGER NOT NULL,
      moved_by TEXT NOT NULL REFERENCES staff (id)
    ) STRICT;
    CREATE INDEX drawer_movements_by_shift ON drawer_movements (shift_id, at);
    CREATE TRIGGER drawer_movements_no_update BEFORE UPDATE ON drawer_movements
      BEGIN SELECT RAISE(ABORT, 'cash that moved is never rewritten'); END;
    CREATE TRIGGER drawer_movements_no_delete BEFORE DELETE ON drawer_movements
      BEGIN SELECT RAISE(ABORT, 'cash that moved is never deleted'); END;
  `);
}
