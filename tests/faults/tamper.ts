import Database from 'better-sqlite3';

/**
 * Writes into a ledger past all its rules, as someone with a database tool could: its triggers are dropped, and put back
 * as they were, so that the schema shows nothing.
 */
export function tamper(ledger: string, sql: string): void {
  const raw = new Database(ledger);
  try {
    raw.pragma('foreign_keys = OFF');
    raw.pragma('recursive_triggers = OFF');
    raw.exec('BEGIN');
    const triggers = raw
      .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
      .all() as Trigger[];
    for (const { name } of triggers) raw.exec(`DROP TRIGGER ${name}`);
    raw.exec(sql);
    for (const trigger of triggers) raw.exec(trigger.sql);
    raw.exec('COMMIT');
  } finally {
    raw.close();
  }
}

type Trigger = { name: string; sql: string };
