// Opens a ledger, which takes it one step of the schema further, and kills itself at a given point of that step:
// before its k-th statement, before the foreign-key check, before the version is written, or just after the commit.
import type { Database } from 'better-sqlite3';
import { type Migration, migrations } from '../../../migrations/index.ts';
import { openLedger } from '../../../src-main/ledger/openLedger.ts';
import { statementsOf } from '../statementsOf.ts';

const [file = '', version = '', point = ''] = process.argv.slice(2);
const steps = migrations.filter((step) => step.version <= Number(version));
const last = steps.at(-1)!;

await openLedger(file, { create: true, migrations: [...steps.slice(0, -1), { ...last, up: dying(last) }] });
process.stdout.write('{"ok":true,"value":"opened"}\n');
process.kill(process.pid, 'SIGKILL');

function dying({ up }: Migration): Migration['up'] {
  return (db) => {
    const { pragma } = db;
    db.pragma = (source, options) => {
      if (point === 'check' && source === 'foreign_key_check') die();
      if (point === 'version' && source.startsWith('user_version =')) die();
      if (point === 'committed' && source === 'foreign_keys = ON') die();
      return pragma.call(db, source, options);
    };
    let passed = 0;
    const counting = (sql: string): void => {
      for (const statement of statementsOf(sql)) {
        if (passed++ === Number(point)) die();
        db.exec(statement);
      }
    };
    up(new Proxy(db, { get: (of, name) => (name === 'exec' ? counting : bound(of, name)) }));
    if (passed === Number(point)) die();
  };
}

function bound(db: Database, name: string | symbol): unknown {
  const member = Reflect.get(db, name) as unknown;
  return typeof member === 'function' ? (member.bind(db) as unknown) : member;
}

function die(): never {
  process.kill(process.pid, 'SIGKILL');
  for (;;); // until the signal is there
}
