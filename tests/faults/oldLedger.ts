import type { Database } from 'better-sqlite3';
import fs from 'node:fs';
import path from 'node:path';
import { migrations } from '../../migrations/index.ts';
import { openWriter } from '../../src-main/ledger/connection.ts';
import { append } from '../../src-main/ledger/journal.ts';
import { migrate } from '../../src-main/ledger/migrate.ts';
import { Tx } from '../../src-main/ledger/tx.ts';

/** A ledger as a program of that schema's number left it, with rows in its tables; no file at all for 0. */
export function oldLedger(file: string, version: number): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  if (version === 0) return;
  const db = openWriter(file);
  migrate(
    db,
    migrations.filter((step) => step.version <= version),
  );
  db.transaction(() => {
    for (const [since, sql] of rows) if (since <= version) db.exec(sql);
    const tx = new Tx(db);
    for (let i = 0; i < 40; i++) journaled(tx, i);
  })();
  db.close();
}

/** All that a ledger holds, table by table and row by row; rowids too, a rebuilt table keeps them. */
export function contentOf(db: Database): Map<string, unknown[]> {
  const tables = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all() as string[];
  return new Map(tables.map((table) => [table, db.prepare(`SELECT * FROM ${table}`).all()]));
}

/** Whether what was in `before` is still there: the tables, their rows, and every column's value. */
export function keeps(before: Map<string, unknown[]>, after: Map<string, unknown[]>): boolean {
  return [...before].every(([table, rows]) => {
    const now = after.get(table);
    return now?.length === rows.length && rows.every((row, i) => isPartOf(row as Row, now[i] as Row));
  });
}

type Row = Record<string, unknown>;

const isPartOf = (row: Row, now: Row): boolean =>
  Object.entries(row).every(([column, value]) => now[column] === value);

function journaled(tx: Tx, i: number): void {
  append(tx, {
    at: 1_763_770_200_000 + i,
    businessDate: '2026-11-22',
    staffId: 's1',
    counter: 'A1',
    procedure: 'staff.lock',
    key: `old-${i}`,
    input: JSON.stringify({ why: '离开'.repeat(i) }),
    output: '{"value":{}}',
  });
}

/** Rows by the schema's number from which on they can stand. */
const rows: readonly (readonly [since: number, sql: string])[] = [
  [
    1,
    `INSERT INTO staff VALUES ('s1', 'admin', '管理员', 1, 1), ('s2', 'wang', '王晓梅', 1, 2);
     INSERT INTO staff_roles VALUES ('s1', 'admin'), ('s2', 'receptionist');
     INSERT INTO office (id, ledger_id, office_name, letterhead, counter_code, counter_number, zone, cut_off,
       backup_folder, idle_lock_minutes, demo, set_up_at, recovery_salt, recovery_hash)
     VALUES (1, 'l1', '和园', '', 'A1', 1, 'Asia/Shanghai', '17:00', '', 3, 0, 1, '00', '1024:00');
     INSERT INTO manual_clock VALUES (1, 1763770200000);
     INSERT INTO backups VALUES ('b1', 1, 'x.backup', 4096, 3);`,
  ],
  [
    2,
    `INSERT INTO projects VALUES ('p1', '和园');
     INSERT INTO buildings (id, project_id, name, sort_key) VALUES ('h1', 'p1', '3', '3');
     INSERT INTO units (id, building_id, entrance, room, code, sort_key, area_cm2, version, corrected_at)
     VALUES ('u1', 'h1', '1', '502', '3-1-502', '3', 945600, 1, 1);
     INSERT INTO people (id, name, version, corrected_at) VALUES ('m1', '张三', 1, 1);
     INSERT INTO residencies (id, unit_id, person_id, relation) VALUES ('r1', 'u1', 'm1', 'owner');
     INSERT INTO phones (id, person_id, number) VALUES ('t1', 'm1', '13800000000');
     INSERT INTO search_tokens VALUES ('31502', 'u1', 'room'), ('zs', 'u1', 'name');`,
  ],
];
