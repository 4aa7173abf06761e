import Database from 'better-sqlite3';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** A data folder whose ledger can not be opened, and how to let go of what keeps it so. */
type Trouble = { kind: string; prepare: (data: string) => () => void };

const ledgerIn = (data: string): string => path.join(data, 'ledger.db');
const nothing = (): void => undefined;

/** Each way a ledger can be unusable at the start, made from a sound one with backups beside it. */
export const troubles: readonly Trouble[] = [
  {
    kind: 'newer',
    prepare: (data) => {
      edit(data, (db) => db.pragma('user_version = 9999'));
      return nothing;
    },
  },
  {
    kind: 'foreign',
    prepare: (data) => {
      edit(data, (db) => db.pragma('application_id = 1'));
      return nothing;
    },
  },
  {
    kind: 'damaged',
    prepare: (data) => {
      fs.writeFileSync(ledgerIn(data), 'x'.repeat(8192));
      return nothing;
    },
  },
  {
    kind: 'missing',
    prepare: (data) => {
      fs.rmSync(ledgerIn(data));
      return nothing;
    },
  },
  {
    kind: 'altered',
    prepare: (data) => {
      edit(data, (db) => db.exec('DROP TRIGGER journal_no_delete'));
      return nothing;
    },
  },
  {
    kind: 'behind',
    prepare: (data) => {
      const heads = path.join(data, 'heads', 'ledger.db.heads');
      fs.appendFileSync(heads, `999 ${'a'.repeat(64)}\n`);
      return nothing;
    },
  },
  {
    kind: 'in-use',
    prepare: (data) => {
      const lock = new Database(`${ledgerIn(data)}.lock`);
      lock.exec('BEGIN EXCLUSIVE');
      fs.writeFileSync(`${ledgerIn(data)}.owner`, '李建国');
      return () => lock.close();
    },
  },
  {
    kind: 'unreachable',
    prepare: (data) => {
      fs.rmSync(ledgerIn(data));
      fs.mkdirSync(ledgerIn(data));
      return nothing;
    },
  },
];

/** A sound ledger with one backup, made by the desk's own commands. */
export function soundOffice(data: string): void {
  desk(['init', '--ledger', ledgerIn(data), '--office', '和园物业服务中心'], 'counter-2026\n');
  desk(['backup', '--ledger', ledgerIn(data)], '');
}

function desk(words: string[], input: string): void {
  const { status, stdout } = spawnSync('node', ['out/main/desk.js', ...words], { encoding: 'utf8', input });
  if (status !== 0) throw new Error(stdout);
}

function edit(data: string, change: (db: Database.Database) => void): void {
  const db = new Database(ledgerIn(data));
  change(db);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}
