import Database from 'better-sqlite3';
import { hash, randomUUID } from 'node:crypto';
import { someVisitor } from './benchOffice.ts';

/**
 * The limit of a durable command: the statements that registering a visitor comes to, written by hand, prepared once,
 * in one transaction with synchronous=FULL, the journal row with its hash included. No contract, no roles, no checks.
 */
export function registerByHand(file: string): { run: () => void; close: () => void } {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('recursive_triggers = ON');
  db.pragma('cache_size = -65536');
  const member = db.prepare(
    'SELECT id, login, name, (SELECT group_concat(role) FROM staff_roles WHERE staff_id = staff.id) AS roles FROM staff WHERE active = 1 LIMIT 1',
  );
  const counter = db.prepare('SELECT counter_code, counter_number, zone FROM office');
  const answered = db.prepare(
    'SELECT procedure, staff_id, input, output FROM journal JOIN journal_payloads USING (seq) WHERE key = ?',
  );
  const insert = db.prepare(
    `INSERT INTO visits (id, arrived_at, business_date, registered_by, state, category, visitor_name, party_size,
       phone_tail, business, host_name, version) VALUES (?, ?, ?, ?, 'waiting', ?, ?, ?, ?, ?, ?, 1)`,
  );
  const back = db.prepare(
    'SELECT visits.*, staff.name, units.code FROM visits JOIN staff ON staff.id = registered_by LEFT JOIN units ON units.id = unit_id WHERE visits.id = ?',
  );
  const last = db.prepare('SELECT seq, at, behind_ms, hash FROM journal ORDER BY seq DESC LIMIT 1');
  const journal = db.prepare('INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const payload = db.prepare('INSERT INTO journal_payloads VALUES (?, ?, ?, ?, NULL)');
  let n = 0;

  const run = db.transaction(() => {
    const { id: staffId } = member.get() as { id: string };
    const { counter_code: code } = counter.get() as { counter_code: string };
    const key = randomUUID();
    answered.get(key);
    const visitor = someVisitor(n++);
    const now = Date.now();
    const id = timeOrdered(now);
    insert.run(
      id,
      now,
      '2026-11-22',
      staffId,
      visitor.category,
      visitor.visitorName,
      1,
      '1234',
      visitor.business,
      '张三',
    );
    const visit = back.get(id);
    const before = last.get() as { seq: number; hash: string };
    const salt = randomUUID();
    const input = JSON.stringify(visitor);
    const output = JSON.stringify({ value: visit });
    const digest = hash('sha256', JSON.stringify([salt, input, output]));
    const seq = before.seq + 1;
    const row = [seq, now, 0, '2026-11-22', staffId, code, 'visitors.register', key, digest];
    journal.run(...row, hash('sha256', JSON.stringify([before.hash, ...row])));
    payload.run(seq, salt, input, output);
  });
  return { run: () => run.immediate(), close: () => db.close() };
}

/** Ids in the order of time, as the ledger's: otherwise the limit would pay for scattered pages. */
function timeOrdered(now: number): string {
  const time = now.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8, 12)}-7${randomUUID().slice(15)}`;
}
