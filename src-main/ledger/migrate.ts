import type { Database } from 'better-sqlite3';
import type { Migration } from '../../migrations/index.ts';
import { LedgerFailure } from './failure.ts';

/** Each step, its foreign-key check and its version number commit together or not at all. */
export function migrate(db: Database, migrations: readonly Migration[]): void {
  const from = db.pragma('user_version', { simple: true }) as number;
  refuseNewer(from, migrations);
  const steps = migrations.filter((step) => step.version > from);
  if (steps.length === 0) return;

  db.pragma('foreign_keys = OFF'); // a table rebuild needs it off, and inside a transaction the pragma does nothing
  try {
    for (const step of steps) db.transaction(() => apply(db, step)).exclusive();
  } finally {
    db.pragma('foreign_keys = ON');
  }
}

/** Refuses a ledger that a newer edition of the program has already moved on. */
export function refuseNewer(version: number, migrations: readonly Migration[]): void {
  const known = latestVersion(migrations);
  if (version > known) throw new LedgerFailure('ledger/newer', { ledger: version, program: known });
}

/** The schema's number this program works with. */
export const latestVersion = (migrations: readonly Migration[]): number => migrations.at(-1)?.version ?? 0;

function apply(db: Database, step: Migration): void {
  step.up(db);
  const orphans = db.pragma('foreign_key_check') as unknown[];
  if (orphans.length > 0) {
    throw new LedgerFailure('ledger/migration-failed', { step: step.version, orphans: orphans.length });
  }
  db.pragma(`user_version = ${step.version}`);
}
