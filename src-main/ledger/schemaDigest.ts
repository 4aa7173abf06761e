import type { Database } from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { type Migration, migrations } from '../../migrations/index.ts';
import { openInMemory } from './connection.ts';
import { migrate } from './migrate.ts';

/** The schema as text, one statement a paragraph: each table with its indexes and triggers. */
export function schemaText(db: Database): string {
  const rows = db
    .prepare(
      `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
       ORDER BY tbl_name, CASE type WHEN 'table' THEN 0 WHEN 'index' THEN 1 ELSE 2 END, name`,
    )
    .pluck()
    .all() as string[];
  return rows.map((sql) => `${sql};\n`).join('\n');
}

/** Whether every table, index and trigger is as this program made it at that version: a dropped trigger shows here. */
export function schemaIsIntact(db: Database, version: number): boolean {
  return digest(schemaText(db)) === expectedDigest(version);
}

/** The schema that a list of migrations leads to, built in memory. */
export function schemaOf(steps: readonly Migration[]): string {
  const db = openInMemory();
  try {
    migrate(db, steps);
    return schemaText(db);
  } finally {
    db.close();
  }
}

const expected = new Map<number, string>();

function expectedDigest(version: number): string {
  const known = expected.get(version);
  if (known) return known;
  const fresh = digest(schemaOf(migrations.filter((step) => step.version <= version)));
  expected.set(version, fresh);
  return fresh;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
