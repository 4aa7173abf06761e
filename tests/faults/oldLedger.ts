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
    const commands = [
      ...Array.from({ length: 40 }, () => 'staff.lock'),
      ...(version >= 3 ? ['visitors.register', 'visitors.register'] : []),
      ...(version >= 6 ? ['tickets.register'] : []),
    ];
    for (const [i, procedure] of commands.entries()) journaled(tx, i, procedure);
  })();
  db.close();
}

/** All that a ledger holds, table by table and row by row; rowids too, a rebuilt table keeps them. */
export const contentOf = (db: Database): Map<string, unknown[]> => rowsIn(db, ['table']);

/** All that can be read of a ledger, its views too: what was a table once may be one of them. */
export const readableOf = (db: Database): Map<string, unknown[]> => rowsIn(db, ['table', 'view']);

function rowsIn(db: Database, kinds: readonly string[]): Map<string, unknown[]> {
  const names = db
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type IN (SELECT value FROM json_each(?)) AND name NOT LIKE 'sqlite_%'
       ORDER BY name`,
    )
    .pluck()
    .all(JSON.stringify(kinds)) as string[];
  return new Map(names.map((name) => [name, db.prepare(`SELECT * FROM ${name}`).all()]));
}

/**
 * Whether what was in `before` is still there: the tables, their rows, and every column's value. What the program itself
 * knows kinds of may have more of them.
 */
export function keeps(before: Map<string, unknown[]>, after: Map<string, unknown[]>): boolean {
  return [...before].every(([table, rows]) => {
    const now = after.get(table) ?? [];
    if (listsOfKinds.has(table))
      return rows.every((row) => now.some((other) => isPartOf(row as Row, other as Row)));
    return now.length === rows.length && rows.every((row, i) => isPartOf(row as Row, now[i] as Row));
  });
}

const listsOfKinds = new Set([
  'paper_kinds',
  'paper_sheets',
  'drawer_count_purposes',
  'drawer_movement_kinds',
]);

type Row = Record<string, unknown>;

const isPartOf = (row: Row, now: Row): boolean =>
  Object.entries(row).every(([column, value]) => now[column] === value);

function journaled(tx: Tx, i: number, procedure: string): void {
  append(tx, {
    at: 1_763_770_200_000 + i,
    businessDate: '2026-11-22',
    staffId: 's1',
    counter: 'A1',
    procedure,
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
     INSERT INTO backups (id, at, file, bytes, seq) VALUES ('b1', 1, 'x.backup', 4096, 3);`,
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
  [
    3,
    `INSERT INTO visits (id, arrived_at, business_date, registered_by, state, category, visitor_name, party_size,
       business, unit_id, host_name, document_shown, pass_number, pass_code, pass_issued_at, pass_issued_by, version)
     VALUES ('v1', 1763770200000, '2026-11-22', 's2', 'inside', 'guest', '陈明', 2, '探访亲友', 'u1', '张三', 'id-card',
       'FK-A1-20261122-001', '1261122001', 1763770260000, 's2', 2);
     INSERT INTO visits (id, arrived_at, business_date, registered_by, state, category, party_size, version)
     VALUES ('v2', 1763770300000, '2026-11-22', 's2', 'waiting', 'unknown', 1, 1);
     INSERT INTO series VALUES ('visitor-pass/20261122', 1);`,
  ],
  [
    4,
    `INSERT INTO papers (id, kind, subject_id, number, data, queued_at, queued_by, state)
     VALUES ('q1', 'visitor-pass', 'v1', 'FK-A1-20261122-001', '{"visitorName":"陈明"}', 1763770260000, 's2', 'printed');
     INSERT INTO paper_runs (id, paper_id, locale, started_at, started_by, ended_at, outcome)
     VALUES ('n1', 'q1', 'zh-CN', 1763770260000, 's2', 1763770261000, 'printed');
     INSERT INTO paper_setups VALUES ('visitor-pass', 'HP', 'a5', 0, 500, 0);`,
  ],
  [
    5,
    `INSERT INTO drafts VALUES ('s2', 'visitors/v2/pass', '访客单', '{"business":"送货"}', 1763770400000, NULL);`,
  ],
  [
    6,
    `INSERT INTO technicians VALUES ('w1', '老周', '13900000000', '水电', 1);
     INSERT INTO series VALUES ('work-order/20261122', 1);
     INSERT INTO papers (id, kind, subject_id, number, data, queued_at, queued_by, state)
     VALUES ('q2', 'work-order', 'k1', 'WX-A1-20261122-001', '{}', 1763770500000, 's2', 'waiting');
     INSERT INTO tickets (id, number, code, state, registered_at, business_date, registered_by, source, class, scope,
       unit_id, caller_name, phone, demand, appointment_from, appointment_to, fix_by, technician_id, dispatched_at,
       dispatched_by, paper_id, consent_signed, site_cleared, version)
     VALUES ('k1', 'WX-A1-20261122-001', '2261122001', 'dispatched', 1763770400000, '2026-11-22', 's2', 'phone',
       'general-1', 'own', 'u1', '张三', '13800000000', '水龙头漏水', 1763780000000, 1763783600000, 1763856800000, 'w1',
       1763770500000, 's2', 'q2', 0, 0, 3);
     INSERT INTO ticket_events (ticket_id, nth, at, staff_id, what) VALUES ('k1', 1, 1763770400000, 's2', 'registered'),
       ('k1', 2, 1763770450000, 's2', 'scheduled'), ('k1', 3, 1763770500000, 's2', 'dispatched');`,
  ],
  [
    7,
    `INSERT INTO duty_ticks (id, business_date, name, ticked_at, ticked_by)
     VALUES ('d1', '2026-11-22', 'morning-check', 1763770600000, 's2');
     INSERT INTO log_lines VALUES ('g1', 1763770700000, '2026-11-22', 's2', '3 号楼电梯已恢复');
     INSERT INTO compiled_logs VALUES ('2026-11-21', 'afternoon', 1763770800000, 's2', 12, NULL);`,
  ],
  [
    8,
    `INSERT INTO backups VALUES ('b2', 2, 'y.backup', 8192, 4, 'daily', 'second');
     INSERT INTO backup_failures VALUES ('f1', 3, 'second', 'backup/no-folder');`,
  ],
  [9, `INSERT INTO paper_setups VALUES ('receipt', NULL, 'third-sheet', 0, 0, 1);`],
  [
    11,
    `INSERT INTO fee_items (id, name, method, object, frequency, price_unit, rounding, month_count, due_after, due_days,
       late_grace_days, longest_days, active, version)
     VALUES ('i1', '物业服务费', 'area', 'unit', 'monthly', 'month', 'fen', 'days', 'begin', 30, 0, 30, 1, 1);
     INSERT INTO fee_standards (id, item_id, price, from_on, set_at, set_by)
     VALUES ('a1', 'i1', 14000, '2026-01-01', 1763770900000, 's1');
     INSERT INTO charges (id, unit_id, item_id, object_id, source, standard_id, from_on, to_on, due_on, quantity, price,
       rule, calculation, amount_fen, settled_fen, disputed, booked_at, booked_by)
     VALUES ('x1', 'u1', 'i1', 'u1', 'opening', 'a1', '2026-11-01', '2026-11-30', '2026-12-01', 945600, 14000, 'fen days',
       '94.56㎡ × 1.40元 × 1月 = 132.38元', 13238, 0, 0, 1763770900000, 's2');`,
  ],
];
