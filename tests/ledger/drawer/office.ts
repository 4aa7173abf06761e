import { randomUUID, scryptSync } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import { invariants } from '../../../src-main/ledger/invariants/index.ts';
import { expectedCash } from '../../../src-main/procedures/drawer/cashOnHand.ts';
import { openService } from '../../../src-main/service/openService.ts';
import type { Failure } from '../../../src-shared/failure.ts';
import { someItem } from '../../fixtures/money.ts';
import { moneyDesk } from '../moneyDesk.ts';
import { must, staffSecret, temporaryFolder } from '../scene.ts';
import { closedDays, workedDays } from './financeDays.ts';

/** Who is at the office: Bea takes money and leads the desk, so that she meets every rule that asks for two people. */
export const people = ['anna', 'bea', 'lead', 'finance', 'manager', 'admin'] as const;
export type Who = (typeof people)[number];

export type Answer = { ok: true; value: unknown } | { ok: false; error: Failure };

/** One office whose drawer goes from hand to hand: a ledger file of its own, asked without waiting. */
export type DrawerOffice = {
  ask: (who: Who, procedure: string, input: object, key?: string) => Answer;
  /** What takes its time: proofs and reports of the whole ledger. */
  call: (who: Who, procedure: string, input: object) => Promise<Answer>;
  idOf: (who: Who) => string;
  /** A person with her PIN. */
  proof: (who: Who) => { staffId: string; secret: string };
  home: { unitId: string; feeId: string; depositId: string };
  now: () => number;
  setClock: (now: number) => void;
  rows: <Row>(sql: string, ...values: unknown[]) => Row[];
  /** Writes past every procedure, as another program could. */
  run: (sql: string) => void;
  /** One letter of one row of the journal is another one, its triggers notwithstanding. */
  alter: (at: number) => void;
  /** What the ledger itself takes for what should be in the drawer; it tells nobody. */
  expected: (shiftId: string) => number;
  /** The rows that break a rule of the ledger, by the rule's name. */
  broken: () => { rule: string; rows: unknown[] }[];
  close: () => Promise<void>;
};

/** An office set up once: people, a household, what it may pay for, the calendar; of it each ledger is a copy. */
export type Prepared = { folder: string; ids: ReadonlyMap<Who, string>; home: DrawerOffice['home'] };

/** Monday, before the desk opens. */
const morning = Date.parse('2026-11-23T08:00:00+08:00');

export async function preparedOffice(): Promise<Prepared> {
  const office = await moneyDesk();
  const { desk, rows, service } = office;
  office.setClock(new Date(morning - 60_000).toISOString());
  await office.as('receptionist', 'supervisor');
  const manager = await office.as('manager');
  const unitId = await office.home('502');
  const { id: feeId } = await office.item({ name: '门禁卡工本费', method: 'once', frequency: 'once' });
  const deposit = { ...someItem, name: '装修押金', method: 'deposit', frequency: 'once' } as const;
  const { id: depositId } = await office.item(deposit);
  const settings = await must(desk.receipts.settings({}));
  await must(manager.receipts.changeSettings({ ...settings, cashRefunds: true }));
  for (const year of [2026, 2027]) {
    const named = (days: readonly string[], kind: 'holiday' | 'makeup-workday') =>
      days.filter((day) => day.startsWith(String(year))).map((day) => ({ day, kind, name: '调休' }));
    const days = [...named(closedDays, 'holiday'), ...named(workedDays, 'makeup-workday')];
    await must(manager.duties.importOfficeDays({ year, days }));
  }
  provenFast(service.ledger.db);
  const logins = ['receptionist', 'receptionist-supervisor', 'supervisor', 'finance', 'manager', 'admin'];
  const ids = new Map(
    people.map((who, at) => [
      who,
      String(rows(`SELECT id FROM staff WHERE login = '${logins[at]}'`)[0]!['id']),
    ]),
  );
  await office.close();
  return { folder: office.folder, ids, home: { unitId, feeId, depositId } };
}

/** PINs proven as fast as the ledger allows: they are asked ten thousand times, and nobody guesses them here. */
function provenFast(db: Database): void {
  const salt = 'aa'.repeat(16);
  const hash = scryptSync(staffSecret, Buffer.from(salt, 'hex'), 32, { N: 1024, r: 8, p: 1 }).toString('hex');
  db.prepare('UPDATE staff_secrets SET salt = ?, hash = ?, cost = 1024').run(salt, hash);
}

export async function drawerOffice({ folder: like, ids, home }: Prepared): Promise<DrawerOffice> {
  const folder = temporaryFolder();
  fs.cpSync(like, folder, { recursive: true });
  let now = morning;
  const service = await openService(path.join(folder, 'ledger.db'), { create: false, clock: () => now });
  const { db, tx } = service.ledger;
  // what a power cut leaves is asked elsewhere; here it is the arithmetic, twenty thousand times
  db.pragma('synchronous = OFF');
  const rules = invariants.map(({ name, sql }) => ({ name, found: db.prepare(sql) }));
  const prepared = new Map<string, ReturnType<typeof db.prepare>>();
  const idOf = (who: Who): string => ids.get(who)!;
  return {
    ask: (who, procedure, input, key = randomUUID()) =>
      service.answer({ procedure, input, key, staffId: idOf(who) }).result,
    call: async (who, procedure, input) =>
      (await service.call({ procedure, input, key: randomUUID(), staffId: idOf(who) })).result,
    idOf,
    proof: (who) => ({ staffId: idOf(who), secret: staffSecret }),
    home,
    now: () => now,
    setClock: (at) => {
      now = at;
    },
    rows: (sql, ...values) => {
      const statement = prepared.get(sql) ?? db.prepare(sql);
      prepared.set(sql, statement);
      return statement.all(...values) as never;
    },
    run: (sql) => void db.exec(sql),
    alter: (at) => alterByte(db, at),
    expected: (shiftId) => expectedCash(tx, shiftId),
    broken: () =>
      rules.flatMap(({ name, found }) => {
        const breaking = found.all();
        return breaking.length > 0 ? [{ rule: name, rows: breaking.slice(0, 3) }] : [];
      }),
    close: async () => {
      await service.close();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

function alterByte(db: Database, at: number): void {
  const triggers = db
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'journal_payloads'")
    .all() as { name: string; sql: string }[];
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`);
  const rows = db.prepare('SELECT count(*) FROM journal_payloads').pluck().get() as number;
  const seq = 1 + ((at * 7919) % rows);
  const text = db.prepare('SELECT output FROM journal_payloads WHERE seq = ?').pluck().get(seq) as string;
  const letter = (at * 104_729) % text.length;
  const altered = `${text.slice(0, letter)}${text[letter] === '7' ? '8' : '7'}${text.slice(letter + 1)}`;
  db.prepare('UPDATE journal_payloads SET output = ? WHERE seq = ?').run(altered, seq);
  for (const { sql } of triggers) db.exec(sql);
}
