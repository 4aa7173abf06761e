import type { Database } from 'better-sqlite3';
import fs from 'node:fs';
import path from 'node:path';
import { type Cell, csvLine } from './csvLine.ts';
import { type ExportFacts, exportReadme } from './exportReadme.ts';

type Told = Omit<ExportFacts, 'rows' | 'schemaVersion'>;
type Step = { done: number; total: number };

/**
 * Every table of a ledger as CSV, its schema and a README, written into a folder that is made for it; the caller holds
 * the one snapshot that is read. Says how far it is every thousand rows and can be stopped there.
 */
export function* writeWholeLedger(
  db: Database,
  folder: string,
  told: Told,
): Generator<Step, { tables: number; rows: number }, void> {
  const tables = tablesOf(db);
  const counts = new Map(tables.map((table) => [table, countOf(db, table)]));
  const total = [...counts.values()].reduce((sum, n) => sum + n, 0);
  let done = 0;
  yield { done, total };
  for (const table of tables) {
    for (const rows of writeTable(db, table, path.join(folder, `${table}.csv`))) {
      done += rows;
      yield { done, total };
    }
  }
  const schemaVersion = db.pragma('user_version', { simple: true }) as number;
  write(folder, 'schema.sql', [
    `PRAGMA application_id = ${String(db.pragma('application_id', { simple: true }))};`,
    `PRAGMA user_version = ${schemaVersion};`,
    ...sqlOf(db, ['table', 'index', 'view']),
  ]);
  write(folder, 'triggers.sql', sqlOf(db, ['trigger']));
  const readme = `\ufeff${exportReadme({ ...told, schemaVersion, rows: counts })}`;
  fs.writeFileSync(path.join(folder, 'README.txt'), readme, { flush: true });
  return { tables: tables.length, rows: total };
}

/** Writes one table and yields how many rows it has just written. */
function* writeTable(db: Database, table: string, file: string): Generator<number, void, void> {
  // what a table works out of its other columns is none of these
  const columns = db.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[];
  const kept = new Set(secrets[table] ?? []);
  const blank = columns.map((column) => kept.has(column));
  const fd = fs.openSync(file, 'wx');
  try {
    fs.writeSync(fd, `\ufeff${csvLine(columns)}`);
    let lines: string[] = [];
    for (const row of db
      .prepare(`SELECT ${columns.map((name) => `"${name}"`).join(', ')} FROM "${table}"`)
      .raw()
      .iterate() as Iterable<Cell[]>) {
      lines.push(csvLine(row.map((value, i) => (blank[i] && value !== null ? '' : value))));
      if (lines.length < atOnce) continue;
      fs.writeFileSync(fd, lines.join(''));
      yield lines.length;
      lines = [];
    }
    fs.writeFileSync(fd, lines.join(''));
    fs.fsyncSync(fd);
    yield lines.length;
  } finally {
    fs.closeSync(fd);
  }
}

const atOnce = 1000;

/** What serves only to pass for somebody leaves no ledger. */
const secrets: Readonly<Record<string, readonly string[]>> = {
  office: ['recovery_salt', 'recovery_hash'],
  staff_secrets: ['salt', 'hash'],
};

const tablesOf = (db: Database): string[] =>
  db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all() as string[];

const countOf = (db: Database, table: string): number =>
  db.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() as number;

function sqlOf(db: Database, types: readonly string[]): string[] {
  const rows = db
    .prepare(
      'SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND type IN (SELECT value FROM json_each(?)) ORDER BY rowid',
    )
    .pluck()
    .all(JSON.stringify(types)) as string[];
  return rows.map((sql) => `${sql};`);
}

const write = (folder: string, name: string, statements: readonly string[]): void =>
  fs.writeFileSync(path.join(folder, name), `${statements.join('\n\n')}\n`, { flush: true });
