import type { Database } from 'better-sqlite3';

/** Kinds of paper and sheets become rows instead of CHECKs, so that what the desk prints can grow. */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE paper_kinds (kind TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
    INSERT INTO paper_kinds VALUES ('visitor-pass'), ('work-order'), ('receipt'), ('deposit-refund'),
      ('dunning-notice'), ('meter-route');
    CREATE TABLE paper_sheets (sheet TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
    INSERT INTO paper_sheets VALUES ('a6-landscape'), ('a5'), ('a5-landscape'), ('half-sheet'), ('third-sheet'),
      ('roll-80'), ('a4');

    CREATE TABLE new_papers (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL REFERENCES paper_kinds (kind),
      subject_id TEXT NOT NULL,
      number TEXT NOT NULL CHECK (number <> ''),
      data TEXT NOT NULL CHECK (json_valid(data)),
      queued_at INTEGER NOT NULL,
      queued_by TEXT NOT NULL REFERENCES staff (id),
      state TEXT NOT NULL CHECK (state IN ('waiting', 'printing', 'printed', 'saved', 'failed')),
      voided_at INTEGER
    ) STRICT;
    INSERT INTO new_papers (rowid, id, kind, subject_id, number, data, queued_at, queued_by, state, voided_at)
      SELECT rowid, id, kind, subject_id, number, data, queued_at, queued_by, state, voided_at FROM papers;
    DROP TABLE papers;
    ALTER TABLE new_papers RENAME TO papers;
    -- a receipt names its paper itself
    CREATE INDEX papers_by_subject ON papers (subject_id, queued_at) WHERE kind <> 'receipt';
    CREATE INDEX papers_not_on_paper ON papers (queued_at)
      WHERE voided_at IS NULL AND state IN ('waiting', 'printing', 'failed');
    CREATE TRIGGER papers_facts_stay
      BEFORE UPDATE OF id, kind, subject_id, number, data, queued_at, queued_by ON papers
      BEGIN SELECT RAISE(ABORT, 'a paper stays as it was made out'); END;
    CREATE TRIGGER papers_stay_void BEFORE UPDATE OF voided_at ON papers WHEN OLD.voided_at IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a paper called back stays called back'); END;
    CREATE TRIGGER papers_no_delete BEFORE DELETE ON papers
      BEGIN SELECT RAISE(ABORT, 'papers are never deleted'); END;

    CREATE TABLE new_paper_setups (
      kind TEXT PRIMARY KEY REFERENCES paper_kinds (kind),
      printer TEXT,
      sheet TEXT NOT NULL REFERENCES paper_sheets (sheet),
      offset_x_um INTEGER NOT NULL CHECK (offset_x_um BETWEEN -20000 AND 20000),
      offset_y_um INTEGER NOT NULL CHECK (offset_y_um BETWEEN -20000 AND 20000),
      carbon INTEGER NOT NULL CHECK (carbon IN (0, 1))
    ) STRICT, WITHOUT ROWID;
    INSERT INTO new_paper_setups SELECT kind, printer, sheet, offset_x_um, offset_y_um, carbon FROM paper_setups;
    DROP TABLE paper_setups;
    ALTER TABLE new_paper_setups RENAME TO paper_setups;
  `);
}
