import type { Database } from 'better-sqlite3';

/** What is being typed and was not sent yet. On the disk and in no book: it goes when it is sent or thrown away. */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE drafts (
      staff_id TEXT NOT NULL REFERENCES staff (id),
      place TEXT NOT NULL CHECK (length(place) BETWEEN 1 AND 120),
      title TEXT NOT NULL,
      body TEXT NOT NULL CHECK (json_valid(body) AND length(body) <= 40000),
      saved_at INTEGER NOT NULL,
      parked_at INTEGER,
      PRIMARY KEY (staff_id, place)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX drafts_parked ON drafts (parked_at) WHERE parked_at IS NOT NULL;
  `);
}
