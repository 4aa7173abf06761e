import Database from 'better-sqlite3';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { migrations, type Migration } from '../../migrations/index.ts';
import { backupsIn } from '../../src-main/ledger/backupList.ts';
import { assertDurable } from '../../src-main/ledger/connection.ts';
import { openForReading, openLedger } from '../../src-main/ledger/openLedger.ts';
import { openService } from '../../src-main/service/openService.ts';
import { adminSecret, must, openDesk, refused, setUpInput, staffSecret, temporaryFolder } from './scene.ts';

const arrival = {
  category: 'guest',
  visitorName: '陈明',
  partySize: 1,
  company: null,
  phoneTail: null,
  plate: null,
  business: null,
  unitId: null,
  hostName: null,
} as const;

describe('what was acknowledged survives', () => {
  test('a reopened ledger still writes through to the disk after its first write', async () => {
    const scene = await openDesk('receptionist');
    await scene.reopen();
    await must(scene.desk.visitors.register(arrival));

    const { db } = scene.service.ledger;

    expect(db.pragma('synchronous', { simple: true })).toBe(2);
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(db.pragma('recursive_triggers', { simple: true })).toBe(1);
    expect(db.pragma('secure_delete', { simple: true })).toBe(1);
  });

  test('a connection that would lose it in a power cut is not gone on with', async () => {
    const scene = await openDesk('receptionist');
    const asTheDriverOpens = new Database(scene.file);
    asTheDriverOpens.exec("INSERT INTO series VALUES ('trial', 1)");

    expect(asTheDriverOpens.pragma('synchronous', { simple: true })).toBe(1);
    expect(() => assertDurable(asTheDriverOpens)).toThrow('ledger/defect');
    asTheDriverOpens.close();
  });

  test('a ledger whose very first day ended in a power cut opens again, with all that was done', async () => {
    const { folder, file } = newLedgerFile();
    const service = await openService(file, { create: true });
    await must(setUp(service));
    const after = path.join(folder, 'after');
    // what lies on the disk at that moment: the lock of a process that is gone holds nothing
    for (const name of ['ledger.db', 'ledger.db-wal', 'heads']) {
      fs.cpSync(path.join(folder, name), path.join(after, name), { recursive: true });
    }
    await service.close();

    const again = await openService(path.join(after, 'ledger.db'), { create: true });

    expect(again.ledger.db.prepare('SELECT office_name FROM office').pluck().get()).toBe(
      setUpInput.officeName,
    );
    await again.close();
  });

  test('each opening is a row of the journal', async () => {
    const scene = await openDesk();
    const openings = "SELECT count(*) AS n FROM journal WHERE procedure = 'ledger.open'";
    const before = scene.rows(openings)[0]!['n'] as number;

    await scene.reopen();

    expect(scene.rows(openings)).toEqual([{ n: before + 1 }]);
  });
});

describe('a ledger that is not safe to open', () => {
  test('is in use: the second to open it is told by whom', async () => {
    const { file, rows } = await openDesk();
    const before = rows('SELECT count(*) AS n FROM journal');

    await expect(openService(file, { create: true })).rejects.toMatchObject({
      failure: { code: 'ledger/in-use', params: { user: os.userInfo().username } },
    });
    expect(rows('SELECT count(*) AS n FROM journal')).toEqual(before);
  });

  test('is free again as soon as it was closed, and can be read while it is in use', async () => {
    const { file } = await openDesk();

    const reading = openForReading(file);
    expect(reading.db.prepare('SELECT count(*) FROM office').pluck().get()).toBe(1);
    expect(() => reading.db.exec("INSERT INTO series VALUES ('trial', 1)")).toThrow('readonly');
    reading.close();
  });

  test.each<[what: string, code: string, spoil: (file: string) => void]>([
    ['comes from a newer program', 'ledger/newer', (file) => alter(file, 'PRAGMA user_version = 99')],
    ['belongs to another program', 'ledger/foreign', (file) => alter(file, 'PRAGMA application_id = 7')],
    ['is no database', 'ledger/damaged', (file) => fs.writeFileSync(file, '和园物业'.repeat(1000))],
    ['is a scrap', 'ledger/damaged', (file) => fs.truncateSync(file, 50)],
    ['lost its second half', 'ledger/damaged', (file) => fs.truncateSync(file, fs.statSync(file).size / 2)],
    ['was overwritten in the middle', 'ledger/damaged', (file) => overwrite(file, 4096, 8 * 4096)],
    ['was altered by hand', 'ledger/altered', (file) => alter(file, 'DROP TRIGGER journal_no_delete')],
    ['was emptied', 'ledger/missing', (file) => fs.truncateSync(file, 0)],
    ['is gone, though it once was here', 'ledger/missing', (file) => fs.rmSync(file)],
  ])('%s: %s, and the file is left as it is', async (_, code, spoil) => {
    const scene = await openDesk();
    let spoiled: Buffer | undefined;
    const reopened = scene.reopen(() => {
      spoil(scene.file);
      spoiled = contentOf(scene.file);
    });

    await expect(reopened).rejects.toMatchObject({ failure: { code } });
    expect(contentOf(scene.file)).toEqual(spoiled);
    await expect(openService(scene.file, { create: true })).rejects.toMatchObject({ failure: { code } });
  });

  test('is not there, and nobody asked for a new one', async () => {
    const { file } = newLedgerFile();

    await expect(openLedger(file, { create: false })).rejects.toMatchObject({
      failure: { code: 'ledger/missing' },
    });
    expect(fs.existsSync(file)).toBe(false);
  });

  test('lies where nothing can lie', async () => {
    const { folder } = newLedgerFile();
    fs.writeFileSync(path.join(folder, 'paper'), '');

    await expect(openLedger(path.join(folder, 'paper', 'ledger.db'), { create: true })).rejects.toMatchObject(
      {
        failure: { code: expect.stringMatching(/^ledger\/(unreachable|missing)$/) as string },
      },
    );
  });
});

describe('a tail that is missing', () => {
  test('an older file put back is noticed: it can be read, and nothing is written to it', async () => {
    const scene = await withOlderFilePutBack();

    expect(await scene.desk.visitors.register(arrival)).toEqual(refused('ledger/behind'));
    expect(await scene.stranger.staff.signIn({ staffId: scene.adminId, secret: adminSecret })).toEqual(
      refused('ledger/behind'),
    );
    expect(await scene.desk.visitors.present({})).toMatchObject({ ok: true, value: [] });
    expect(scene.service.ledger.behind).toMatchObject({ heads: { seq: 5 } });
    const proof = await must((await scene.as('admin')).office.verify({}));
    expect(proof.findings).toContainEqual({
      check: 'heads',
      detail: expect.any(String) as string,
      seq: 5,
    });
  });

  test('is still noticed after another restart, though the opening itself was written', async () => {
    const scene = await withOlderFilePutBack();

    await scene.reopen();
    await scene.reopen();

    expect(await scene.desk.visitors.register(arrival)).toEqual(refused('ledger/behind'));
  });

  test('a cut tail is noticed too', async () => {
    const scene = await openDesk('receptionist');
    await must(scene.desk.visitors.register(arrival));

    await scene.reopen(() => cutTail(scene.file));

    expect(await scene.desk.visitors.register(arrival)).toEqual(refused('ledger/behind'));
  });

  test('an admin goes on from what is there, and her reason stands in the journal', async () => {
    const scene = await withOlderFilePutBack();
    const reason = '硬盘更换，旧文件误放';

    const accepted = await scene.stranger.office.acceptHead({
      staffId: scene.adminId,
      secret: adminSecret,
      reason,
    });

    expect(accepted).toEqual({ ok: true, value: {} });
    expect(
      scene.rows(
        "SELECT input FROM journal JOIN journal_payloads USING (seq) WHERE procedure = 'office.acceptHead'",
      ),
    ).toEqual([{ input: JSON.stringify({ staffId: scene.adminId, reason }) }]);
    await must(scene.desk.visitors.register(arrival));
    await scene.reopen();
    expect(await scene.desk.visitors.register(arrival)).toMatchObject({ ok: true });
    expect(await must((await scene.as('admin')).office.verify({}))).toMatchObject({ ok: true });
  });

  test('is accepted from nobody but an admin who proves herself, and only where one is missing', async () => {
    const scene = await withOlderFilePutBack();
    const { stranger, adminId, clerkId } = scene;

    expect([
      await stranger.office.acceptHead({ staffId: clerkId, secret: staffSecret, reason: '试' }),
      await stranger.office.acceptHead({ staffId: adminId, secret: 'wrong one', reason: '试' }),
    ]).toEqual([refused('office/not-admin'), refused('staff/wrong-secret', { left: 9 })]);
    expect(await scene.desk.visitors.register(arrival)).toEqual(refused('ledger/behind'));
    await must(stranger.office.acceptHead({ staffId: adminId, secret: adminSecret, reason: '试' }, 'key-1'));
    expect(await stranger.office.acceptHead({ staffId: adminId, secret: adminSecret, reason: '试' })).toEqual(
      refused('office/head-in-order'),
    );
  });
});

describe('migrations', () => {
  const now = migrations.at(-1)!.version;
  const halfWay: Migration = {
    version: now + 1,
    name: 'half-way',
    up: (db) => {
      db.exec('CREATE TABLE half (id INTEGER) STRICT; DROP TRIGGER visits_no_delete');
      throw new Error('the power of the second statement');
    },
  };
  const orphaning: Migration = {
    version: now + 1,
    name: 'orphaning',
    up: (db) => db.exec('DROP TRIGGER staff_no_delete; DELETE FROM staff'),
  };
  const harmless: Migration = {
    version: now + 1,
    name: 'harmless',
    up: (db) => db.exec('CREATE TABLE more (id INTEGER) STRICT'),
  };

  test.each([halfWay, orphaning])(
    'one that fails ($name) leaves the ledger as it was, and a backup beside it',
    async (step) => {
      const scene = await openDesk('receptionist');
      await must(scene.desk.visitors.register(arrival));
      const before = scene.rows('SELECT name, sql FROM sqlite_schema');
      await scene.close();

      const opening = openLedger(scene.file, { create: false, migrations: [...migrations, step] });

      await expect(opening).rejects.toMatchObject({ failure: { code: 'ledger/migration-failed' } });
      const [backup] = await backupsIn(path.join(scene.folder, 'backups'));
      expect(backup?.name).toMatch(/-5-before-upgrade\.backup$/);
      for (const file of [scene.file, backup!.file]) {
        const { db, close } = openForReading(file);
        expect(db.pragma('user_version', { simple: true })).toBe(now);
        expect(db.prepare('SELECT name, sql FROM sqlite_schema').all()).toEqual(before);
        expect(db.prepare('SELECT visitor_name FROM visits').pluck().all()).toEqual(['陈明']);
        close();
      }
      await scene.reopen();
      expect(await scene.desk.visitors.register(arrival)).toMatchObject({ ok: true });
    },
  );

  test('one that succeeds is there at the next opening, and an older program then keeps its hands off', async () => {
    const scene = await openDesk();
    await scene.close();

    const upgraded = await openLedger(scene.file, { create: false, migrations: [...migrations, harmless] });
    expect(upgraded.db.prepare('SELECT count(*) FROM more').pluck().get()).toBe(0);
    upgraded.close();

    await expect(openLedger(scene.file, { create: false })).rejects.toMatchObject({
      failure: { code: 'ledger/newer', params: { ledger: now + 1, program: now } },
    });
    expect(() => openForReading(scene.file)).toThrow('ledger/newer');
  });

  test('without a backup there is no migration', async () => {
    const scene = await openDesk();
    await scene.close();
    fs.writeFileSync(path.join(scene.folder, 'backups'), 'a file where the folder should be');

    const opening = openLedger(scene.file, { create: false, migrations: [...migrations, harmless] });

    await expect(opening).rejects.toMatchObject({ failure: { code: 'backup/failed' } });
    await scene.reopen();
    expect(scene.rows('PRAGMA user_version')).toEqual([{ user_version: now }]);
  });
});

/** A desk whose ledger file was swapped, between two starts, for the copy made before its last visitor. */
async function withOlderFilePutBack() {
  const scene = await openDesk('receptionist');
  const [adminId, clerkId] = ['admin', 'receptionist'].map(
    (login) => scene.rows(`SELECT id FROM staff WHERE login = '${login}'`)[0]!['id'],
  ) as [never, never];
  const older = `${scene.file}.older`;
  scene.service.ledger.settle();
  fs.copyFileSync(scene.file, older);
  await must(scene.desk.visitors.register(arrival));
  await scene.reopen(() => fs.renameSync(older, scene.file));
  return Object.assign(scene, { adminId, clerkId });
}

function newLedgerFile(): { folder: string; file: string } {
  const folder = temporaryFolder();
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  return { folder, file: path.join(folder, 'ledger.db') };
}

async function setUp(service: Awaited<ReturnType<typeof openService>>) {
  const call = { procedure: 'office.setUp', input: setUpInput, key: 'key-1', staffId: null };
  return (await service.call(call)).result;
}

function alter(file: string, sql: string): void {
  const raw = new Database(file);
  raw.exec(sql);
  raw.close();
}

function overwrite(file: string, from: number, to: number): void {
  const fd = fs.openSync(file, 'r+');
  fs.writeSync(fd, Buffer.alloc(to - from, 0x7f), 0, to - from, from);
  fs.closeSync(fd);
}

function cutTail(file: string): void {
  const raw = new Database(file);
  const triggers = raw
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name LIKE 'journal%'")
    .all() as { name: string; sql: string }[];
  for (const { name } of triggers) raw.exec(`DROP TRIGGER ${name}`);
  raw.exec(`DELETE FROM journal_payloads WHERE seq = (SELECT max(seq) FROM journal);
    DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)`);
  for (const { sql } of triggers) raw.exec(sql);
  raw.close();
}

const contentOf = (file: string): Buffer | undefined =>
  fs.existsSync(file) ? fs.readFileSync(file) : undefined;
