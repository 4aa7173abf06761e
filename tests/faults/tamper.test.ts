import Database from 'better-sqlite3';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf, desk, type Line, serveLedger, valueOf } from './desk.ts';
import { tamper } from './tamper.ts';
import { adminSecret, copyLedger, inTemporaryFolder, trialLedger } from './trialLedger.ts';
import { arrival, leaving, passFor, type Visit } from './visits.ts';

type Verified = { ok: boolean; findings: { check: string; detail: string; seq: number | null }[] };

/** The journal's columns after `at`. */
const rest = 'behind_ms, business_date, staff_id, counter, procedure, key, payload_digest, hash';

let folder: string;
let office: string;
let ended: () => void;
/** The folder as it was before the last visitor came. */
let earlier: string;

beforeAll(async () => {
  const ready = Promise.withResolvers<string>();
  void inTemporaryFolder(async (made) => {
    ready.resolve(made);
    await new Promise<void>((resolve) => {
      ended = resolve;
    });
  });
  folder = await ready.promise;
  office = await trialLedger(path.join(folder, 'office'));
  await work(8);
  earlier = path.dirname(copyLedger(office, path.join(folder, 'earlier')));
  await work(1);
});
afterAll(() => ended());

describe('what was altered past all rules is found, and the first bad row is named', () => {
  test.each<[column: string, sql: string]>([
    ['at', 'at = at + 1'],
    ['behind_ms', 'behind_ms = 1'],
    ['business_date', "business_date = '2026-11-21'"],
    ['staff_id', "staff_id = (SELECT id FROM staff WHERE login = 'admin')"],
    ['counter', "counter = 'B2'"],
    ['procedure', "procedure = 'visitors.refuse'"],
    ['key', "key = 'another'"],
    ['payload_digest', `payload_digest = '${'0'.repeat(64)}'`],
    ['hash', `hash = '${'0'.repeat(64)}'`],
  ])('the %s of a journal row', async (_, sql) => {
    const { findings } = await verifyAfter(`UPDATE journal SET ${sql} WHERE seq = 10`);

    expect(findings[0]).toMatchObject({ check: 'chain', seq: 10 });
  });

  test.each<[column: string, sql: string]>([
    ['salt', "salt = '00'"],
    ['input', "input = input || ' '"],
    ['output', 'output = \'{"value":{}}\''],
  ])('the %s of a payload', async (_, sql) => {
    const { findings } = await verifyAfter(`UPDATE journal_payloads SET ${sql} WHERE seq = 10`);

    expect(findings).toEqual([
      { check: 'chain', detail: 'the payload was changed after it was written', seq: 10 },
    ]);
  });

  test.each<[what: string, sql: string, seq: number]>([
    ['a number changed', 'UPDATE journal SET seq = 9000 WHERE seq = 10', 11],
    ['a row deleted from the middle', deleted('= 10'), 11],
    ['rows deleted from the middle', deleted('BETWEEN 10 AND 14'), 15],
    ['the first row deleted', deleted('= 1'), 2],
    ['a payload deleted', 'DELETE FROM journal_payloads WHERE seq = 10', 10],
    ['two rows swapped', swapped('journal', 10, 12), 10],
    ['two payloads swapped', swapped('journal_payloads', 10, 12), 10],
    ['a row inserted before all others', inserted(-3), -3],
    ['a row inserted at the end', inserted(9000), 9000],
  ])('%s', async (_, sql, seq) => {
    const { findings } = await verifyAfter(sql);

    expect(findings.find(({ check }) => check === 'chain')?.seq).toBe(seq);
  });

  test('a chain written anew from an altered row on, hashes and all, is another history', async () => {
    const { chainHash } = await import('../../src-main/ledger/chain.ts');
    const ledger = copyLedger(office, path.join(folder, 'work'));
    const raw = new Database(ledger, { readonly: true });
    const rows = raw.prepare('SELECT * FROM journal WHERE seq >= 9 ORDER BY seq').all() as Parameters<
      typeof chainHash
    >[1][];
    raw.close();
    let [{ hash }] = rows as unknown as [{ hash: string }];
    const forged = rows.slice(1).map((row) => {
      const at = row.seq === 10 ? row.at + 1 : row.at;
      hash = chainHash(hash, { ...row, at });
      return `UPDATE journal SET at = ${at}, hash = '${hash}' WHERE seq = ${row.seq};`;
    });

    tamper(ledger, forged.join(''));

    expect((await verify(ledger)).findings).toEqual([
      { check: 'heads', detail: 'another history', seq: rows.at(-1)!.seq },
    ]);
  });

  test.each<[what: string, sql: string, check: string]>([
    ['a dropped trigger', 'DROP TRIGGER visits_no_delete', 'schema'],
    [
      'a trigger that does nothing',
      'DROP TRIGGER visits_no_delete; CREATE TRIGGER visits_no_delete BEFORE DELETE ON visits BEGIN SELECT 1; END',
      'schema',
    ],
    ['a dropped index', 'DROP INDEX visits_open', 'schema'],
    ['a table too many', 'CREATE TABLE more (id INTEGER) STRICT', 'schema'],
  ])('%s', async (_, sql, check) => {
    const ledger = copyLedger(office, path.join(folder, 'work'));
    const raw = new Database(ledger);
    raw.exec(sql);
    raw.close();

    const { findings } = await verify(ledger);

    expect(findings.map((finding) => finding.check)).toContain(check);
    expect(
      codeOf((await desk(['call', 'visitors.present', '--as', 'wang', '--ledger', ledger])).answer),
    ).toBe('ledger/altered');
  });
});

describe.each(['OFF', 'ON'])('another program with recursive_triggers %s', (recursive) => {
  test.each([
    ['changes a row', 'UPDATE journal SET at = 0 WHERE seq = 10'],
    ['deletes a row', 'DELETE FROM journal WHERE seq = 10'],
    ['replaces a row', `REPLACE INTO journal SELECT seq, 0, ${rest} FROM journal WHERE seq = 10`],
    [
      'replaces the last row',
      `REPLACE INTO journal SELECT seq, 0, ${rest} FROM journal ORDER BY seq DESC LIMIT 1`,
    ],
    [
      'replaces a row through its key',
      `REPLACE INTO journal SELECT (SELECT max(seq) + 1 FROM journal), 0, ${rest} FROM journal WHERE seq = 10`,
    ],
    [
      'updates or replaces',
      'UPDATE OR REPLACE journal SET key = (SELECT key FROM journal WHERE seq = 9) WHERE seq = 10',
    ],
    ['replaces a payload', "REPLACE INTO journal_payloads VALUES (10, '00', '{}', '{}', NULL)"],
    ['takes a number back', 'UPDATE series SET last = last - 1'],
    ['deletes a visit', 'DELETE FROM visits'],
  ])('that %s is refused by the file itself, which stays as it was', (_, sql) => {
    const ledger = copyLedger(office, path.join(folder, 'work'));
    const before = fs.readFileSync(ledger);
    const raw = new Database(ledger);
    raw.pragma(`recursive_triggers = ${recursive}`);

    expect(() => raw.exec(sql)).toThrow(/final|only added|never/);
    raw.close();

    expect(fs.readFileSync(ledger)).toEqual(before);
  });

  test('that replaces the number of a book is found', async () => {
    const ledger = copyLedger(office, path.join(folder, 'work'));
    const raw = new Database(ledger);
    raw.pragma(`recursive_triggers = ${recursive}`);
    try {
      raw.exec("REPLACE INTO series VALUES ('visitor-pass/20261122', 2)");
    } catch {
      // refused: as good
    }
    raw.close();

    const { ok, findings } = await verify(ledger);

    expect(ok || findings.some(({ check }) => check === 'pass-numbers-have-no-gap')).toBe(true);
    expect(ok).toBe(recursive === 'ON');
  });
});

describe('a ledger that lacks its last rows', () => {
  test.each([
    [
      'whose tail was cut',
      (ledger: string) => tamper(ledger, deleted('> (SELECT max(seq) - 3 FROM journal)')),
    ],
    [
      'that an older file was put in the place of',
      (ledger: string) => fs.copyFileSync(path.join(earlier, 'ledger.db'), ledger),
    ],
  ])('%s is found out, refuses every command, and goes on after an admin has looked', async (_, spoil) => {
    const ledger = copyLedger(office, path.join(folder, 'work'));
    const reached = (await verify(ledger)).head.seq;
    spoil(ledger);
    const found = await verify(ledger);
    const serving = serveLedger(ledger);
    const say = async (line: Line): Promise<string> => codeOf(await serving.ask(line));
    const accept = (login: string, secret: string): Promise<string> =>
      say({
        procedure: 'office.acceptHead',
        input: { staffId: idOf(ledger, login), secret, reason: '换了硬盘' },
      });

    expect(found.findings.find(({ check }) => check === 'heads')?.seq).toBe(reached);
    expect(await say(arrival('迟到的人', 'late'))).toBe('ledger/behind');
    expect(await say({ procedure: 'visitors.present', staff: 'wang' })).toBe('ok');
    expect(await say({ procedure: 'office.backUp', staff: 'admin' })).toBe('ledger/behind');
    expect(await accept('wang', '385204-ok')).toBe('office/not-admin');
    expect(await accept('admin', 'not the one')).toBe('staff/wrong-secret');
    expect(await say(arrival('迟到的人', 'late'))).toBe('ledger/behind');
    expect(await accept('admin', adminSecret)).toBe('ok');
    expect(await say(arrival('迟到的人', 'late'))).toBe('ok');
    expect(await serving.end()).toBe(0);

    // a cut tail leaves visits that no row of the journal speaks of; an older file is whole in itself
    const left = new Set((await verify(ledger)).findings.map(({ check }) => check));
    expect([...left].filter((check) => check !== 'every-visit-is-journaled')).toEqual([]);
  });
});

/** What is altered below: visitors who come, get a pass, and some of them leave. */
async function work(visitors: number): Promise<void> {
  const serving = serveLedger(office);
  for (let i = 0; i < visitors; i++) {
    const visit = await valueOf<Visit>(serving.ask(arrival(`访客${i}`, crypto.randomUUID())));
    const inside = await valueOf<Visit>(serving.ask(passFor(visit, crypto.randomUUID())));
    if (i % 2 === 0) await valueOf(serving.ask(leaving(inside, crypto.randomUUID())));
  }
  await serving.end();
}

async function verifyAfter(sql: string): Promise<Verified> {
  const ledger = copyLedger(office, path.join(folder, 'work'));
  tamper(ledger, sql);
  const proof = await verify(ledger);
  expect(proof.ok).toBe(false);
  return proof;
}

async function verify(ledger: string): Promise<Verified & { head: { seq: number } }> {
  const { code, answer } = await desk(['verify', '--ledger', ledger]);
  expect(code).toBe(answer?.ok ? 0 : 1);
  return (answer as { value: Verified & { head: { seq: number } } }).value;
}

function idOf(ledger: string, login: string): string {
  const raw = new Database(ledger, { readonly: true });
  try {
    return raw.prepare('SELECT id FROM staff WHERE login = ?').pluck().get(login) as string;
  } finally {
    raw.close();
  }
}

function deleted(seqs: string): string {
  return `DELETE FROM journal_payloads WHERE seq ${seqs}; DELETE FROM journal WHERE seq ${seqs}`;
}

function swapped(table: string, one: number, other: number): string {
  return `UPDATE ${table} SET seq = -1 WHERE seq = ${one}; UPDATE ${table} SET seq = ${one} WHERE seq = ${other};
    UPDATE ${table} SET seq = ${other} WHERE seq = -1`;
}

function inserted(seq: number): string {
  return `INSERT INTO journal SELECT ${seq}, at, ${rest.replace('key', "'slipped in'")} FROM journal WHERE seq = 10;
    INSERT INTO journal_payloads SELECT ${seq}, salt, input, output, NULL FROM journal_payloads WHERE seq = 10`;
}
