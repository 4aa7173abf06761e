import Database from 'better-sqlite3';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { backupsIn } from '../../src-main/ledger/backupList.ts';
import { openForReading } from '../../src-main/ledger/openLedger.ts';
import { restore } from '../../src-main/ledger/restore.ts';
import { proveCopy } from '../../src-main/ledger/verify.ts';
import { must, openDesk, refused, type TestDesk } from './scene.ts';

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

describe('a backup', () => {
  test('opens from a copy that can only be read, and proves itself', async () => {
    const { desk, folder } = await openDesk('receptionist');
    await must(desk.visitors.register(arrival));
    const made = await must(desk.office.backUp({}));
    const stick = path.join(folder, 'stick');
    fs.mkdirSync(stick);
    const copy = path.join(stick, 'copy.backup');
    fs.copyFileSync(made.file, copy);
    fs.chmodSync(copy, 0o444);
    fs.chmodSync(stick, 0o555);

    const { db, close } = openForReading(copy);

    expect(proveCopy(db)).toMatchObject({ seq: made.seq });
    expect(db.prepare('SELECT visitor_name FROM visits').pluck().all()).toEqual(['陈明']);
    expect(db.pragma('journal_mode', { simple: true })).toBe('delete');
    expect(fs.readdirSync(stick)).toEqual(['copy.backup']);
    close();
    fs.chmodSync(stick, 0o755);
  });

  test('is named for its ledger, its time and its last row, and is noted in the ledger', async () => {
    const { desk, rows, folder } = await openDesk('receptionist');

    const made = await must(desk.office.backUp({}));

    expect(path.dirname(made.file)).toBe(path.join(folder, 'backups'));
    expect(path.basename(made.file)).toMatch(
      new RegExp(`^ledger-\\d{8}T\\d{6}Z-${made.seq}-asked\\.backup$`),
    );
    expect(fs.statSync(made.file).size).toBe(made.bytes);
    expect(rows('SELECT at, file, bytes, seq FROM backups')).toEqual([made]);
    expect(rows('SELECT procedure FROM journal ORDER BY seq DESC LIMIT 1')).toEqual([
      { procedure: 'office.backUp' },
    ]);
    expect(fs.readdirSync(path.join(folder, 'backups'))).toHaveLength(1);
  });

  test('goes where the office wants it', async () => {
    const scene = await openDesk();
    const { desk, folder } = scene;
    const stick = path.join(folder, 'stick', '备份');
    await must(
      desk.office.changeSettings({ ...(await must(desk.office.settings({}))), backupFolder: stick }),
    );

    expect(await desk.office.backUp({})).toEqual(refused('backup/no-folder', { folder: stick }));
    expect(fs.existsSync(stick)).toBe(false); // a stick that was pulled out is not made up for on this disk

    fs.mkdirSync(stick, { recursive: true });
    expect(path.dirname((await must(desk.office.backUp({}))).file)).toBe(stick);
  });

  test('that can not be made leaves no file and no note', async () => {
    const { desk, rows, folder } = await openDesk();
    fs.writeFileSync(path.join(folder, 'paper'), '');
    const paper = path.join(folder, 'paper');
    await must(
      desk.office.changeSettings({ ...(await must(desk.office.settings({}))), backupFolder: paper }),
    );
    const before = rows('SELECT count(*) AS n FROM journal');

    expect(await desk.office.backUp({})).toMatchObject({ ok: false, error: { code: 'backup/failed' } });
    expect(rows('SELECT * FROM backups')).toEqual([]);
    expect(rows('SELECT count(*) AS n FROM journal')).toEqual(before);
  });

  test('of a ledger that is not in order is not given out as one', async () => {
    const { desk, file, folder } = await openDesk();
    const raw = new Database(file);
    raw.pragma('foreign_keys = OFF');
    raw.exec("INSERT INTO staff_roles VALUES ('nobody', 'admin')");
    raw.close();

    expect(await desk.office.backUp({})).toMatchObject({
      ok: false,
      error: { code: 'backup/failed', params: { reason: expect.stringContaining('foreign-keys') as string } },
    });
    expect(fs.readdirSync(path.join(folder, 'backups'))).toEqual([]);
  });

  test('is made while the desk works: each visitor is wholly in it or not at all', async () => {
    const { desk, rows } = await openDesk('receptionist');
    for (let n = 0; n < 200; n += 1) await must(desk.visitors.register(arrival));

    const making = desk.office.backUp({});
    for (let n = 0; n < 200; n += 1) await must(desk.visitors.register(arrival));
    const made = await must(making);

    const { db, close } = openForReading(made.file);
    expect(proveCopy(db).seq).toBe(made.seq);
    expect(db.prepare('SELECT count(*) FROM visits').pluck().get()).toBeGreaterThanOrEqual(200);
    close();
    expect(rows('SELECT count(*) AS n FROM visits')).toEqual([{ n: 400 }]);
  });
});

describe('a restore', () => {
  test('puts the backup in the ledger’s place and keeps the old file aside', async () => {
    const scene = await withBackup();
    const old = fs.readFileSync(scene.file);

    const { quarantine, head } = restore(scene.file, scene.backup, true);

    expect(head.seq).toBe(scene.seq);
    expect(fs.readFileSync(path.join(quarantine, 'ledger.db'))).toEqual(old);
    expect(fs.existsSync(path.join(quarantine, 'ledger.db.heads'))).toBe(true);
    await scene.reopen();
    expect(scene.rows('SELECT visitor_name FROM visits')).toEqual([{ visitor_name: '备份前' }]);
    expect(await scene.desk.visitors.register(arrival)).toMatchObject({ ok: true });
    expect(await must((await scene.as('admin')).office.verify({}))).toMatchObject({ ok: true, findings: [] });
  });

  test('of a ledger that can not be opened any more brings the desk back', async () => {
    const scene = await withBackup();
    fs.writeFileSync(scene.file, 'rubbish');
    fs.writeFileSync(`${scene.file}-wal`, 'older rubbish');

    const { quarantine } = restore(scene.file, scene.backup, true);

    expect(fs.readdirSync(quarantine)).toEqual(expect.arrayContaining(['ledger.db', 'ledger.db-wal']));
    await scene.reopen();
    expect(scene.rows('SELECT visitor_name FROM visits')).toEqual([{ visitor_name: '备份前' }]);
  });

  test('from a write-protected stick leaves a ledger that can be written', async () => {
    const scene = await withBackup();
    fs.chmodSync(scene.backup, 0o444);

    restore(scene.file, scene.backup, true);

    expect(fs.statSync(scene.file).mode & 0o200).toBe(0o200);
  });

  test('of an older state is refused until it is accepted, and then leaves everything as it was', async () => {
    const scene = await withBackup();
    const before = fs.readFileSync(scene.file);

    expect(() => restore(scene.file, scene.backup, false)).toThrow(
      expect.objectContaining({
        failure: { code: 'restore/older', params: { backup: scene.seq, ledger: scene.seq + 2 } },
      }),
    );
    expect(fs.readFileSync(scene.file)).toEqual(before);
    expect(fs.readdirSync(scene.folder)).not.toContain('ledger.db.restoring');
    expect(fs.readdirSync(scene.folder)).not.toContain('quarantine');
  });

  test.each<[what: string, code: string, spoil: (backup: string) => void]>([
    ['is not there', 'restore/unknown-backup', (backup) => fs.rmSync(backup)],
    ['is empty', 'restore/not-sound', (backup) => fs.truncateSync(backup, 0)],
    ['was cut short', 'restore/not-sound', (backup) => fs.truncateSync(backup, fs.statSync(backup).size / 2)],
    ['is no database', 'restore/not-sound', (backup) => fs.writeFileSync(backup, '和园物业'.repeat(1000))],
    [
      'belongs to another program',
      'restore/not-sound',
      (backup) => alter(backup, 'PRAGMA application_id = 7'),
    ],
    ['was altered by hand', 'restore/not-sound', (backup) => alter(backup, 'DROP TRIGGER journal_no_update')],
    ['holds a visit slipped in', 'restore/not-sound', (backup) => alter(backup, slipIn)],
    ['comes from a newer program', 'ledger/newer', (backup) => alter(backup, 'PRAGMA user_version = 99')],
  ])('of a backup that %s is refused: %s', async (_, code, spoil) => {
    const scene = await withBackup();
    const before = fs.readFileSync(scene.file);
    spoil(scene.backup);

    expect(() => restore(scene.file, scene.backup, true)).toThrow(
      expect.objectContaining({ failure: expect.objectContaining({ code }) as unknown }),
    );
    expect(fs.readFileSync(scene.file)).toEqual(before);
    expect(fs.readdirSync(scene.folder)).not.toContain('ledger.db.restoring');
  });

  test('under a desk at work is refused', async () => {
    const scene = await withBackup();
    await scene.reopen();

    expect(() => restore(scene.file, scene.backup, true)).toThrow('ledger/in-use');
    expect(await scene.desk.visitors.register(arrival)).toMatchObject({ ok: true });
  });

  test('offers the backups that lie there, the newest first, and no unfinished one', async () => {
    const scene = await openDesk();
    const first = await must(scene.desk.office.backUp({}));
    const second = await must(scene.desk.office.backUp({}));
    fs.utimesSync(first.file, 1_000_000, 1_000_000);
    const folder = path.join(scene.folder, 'backups');
    fs.writeFileSync(path.join(folder, 'ledger.db.17.partial'), 'half');

    expect(backupsIn(folder).map(({ file }) => file)).toEqual([second.file, first.file]);
    expect(backupsIn(path.join(folder, 'pulled out'))).toEqual([]);
  });
});

/** A closed ledger, a visitor, a backup, and another visitor after it. */
async function withBackup(): Promise<TestDesk & { backup: string; seq: number }> {
  const scene = await openDesk('receptionist');
  await must(scene.desk.visitors.register({ ...arrival, visitorName: '备份前' }));
  const { file, seq } = await must(scene.desk.office.backUp({}));
  await must(scene.desk.visitors.register({ ...arrival, visitorName: '备份后' }));
  await scene.close();
  return Object.assign(scene, { backup: file, seq });
}

const slipIn = `INSERT INTO visits (id, arrived_at, business_date, registered_by, state, category, party_size, version)
  SELECT 'x', 1, '2026-11-22', registered_by, 'waiting', 'guest', 1, 1 FROM visits LIMIT 1`;

function alter(file: string, sql: string): void {
  const raw = new Database(file);
  raw.exec(sql);
  raw.close();
}
