import type { Database } from 'better-sqlite3';

/** Backups that make themselves: what each was for and where it lies, and why one failed. */
export function up(db: Database): void {
  db.exec(`
    ALTER TABLE office ADD COLUMN second_backup_folder TEXT NOT NULL DEFAULT '';
    ALTER TABLE backups ADD COLUMN occasion TEXT NOT NULL DEFAULT 'asked'
      CHECK (occasion IN ('asked', 'half-hour', 'leaving', 'daily', 'before-upgrade'));
    ALTER TABLE backups ADD COLUMN place TEXT NOT NULL DEFAULT 'first' CHECK (place IN ('first', 'second', 'chosen'));

    CREATE TABLE backup_failures (
      id TEXT PRIMARY KEY,
      at INTEGER NOT NULL,
      place TEXT NOT NULL CHECK (place IN ('first', 'second', 'chosen')),
      trouble TEXT NOT NULL CHECK (trouble <> '')
    ) STRICT;
    CREATE INDEX backup_failures_by_at ON backup_failures (at);
  `);
}
