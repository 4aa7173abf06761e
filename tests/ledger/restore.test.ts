import Database from 'better-sqlite3';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { inspectBackup } from '../../src-main/ledger/inspectBackup.ts';
import { openForReading } from '../../src-main/ledger/openLedger.ts';
import { type Permit, restore } from '../../src-main/ledger/restore.ts';
import { proveCopy } from '../../src-main/ledger/verify.ts';
import { permitWith } from '../../src-main/service/permitRestore.ts';
import { contentOf } from '../faults/oldLedger.ts';
import { adminSecret, must, openDesk, staffSecret, temporaryFolder, type TestDesk } from './scene.ts';

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

/** Whoever has the files and asks nobody. */
const allowed: Permit = () => null;

describe('a restore', () => {
  test('puts the backup in the ledger’s place and keeps the old file aside', async () => {
    const scene = await withBackup();
    const old = fs.readFileSync(scene.file);

    const { quarantine, head } = await restore(scene.file, scene.backup, allowed);

    expect(head.seq).toBe(scene.seq + 1); // the row that says so
    expect(fs.readFileSync(path.join(quarantine, 'ledger.db'))).toEqual(old);
    expect(fs.existsSync(path.join(quarantine, 'ledger.db.heads'))).toBe(true);
    await scene.reopen();
    expect(scene.rows('SELECT visitor_name FROM visits')).toEqual([{ visitor_name: '备份前' }]);
    expect(await scene.desk.visitors.register(arrival)).toMatchObject({ ok: true });
    expect(await must((await scene.as('admin')).office.verify({}))).toMatchObject({ ok: true, findings: [] });
  });

  test('stands in the restored journal: from which file, up to which row, on whose word; the backup’s time is known', async () => {
    const scene = await withBackup();

    await restore(scene.file, scene.backup, permitWith({ staffId: scene.adminId, secret: adminSecret }));

    await scene.reopen();
    const told = scene.rows(
      `SELECT staff_id, input FROM journal JOIN journal_payloads USING (seq) WHERE procedure = 'ledger.restored'`,
    );
    expect(told).toEqual([{ staff_id: scene.adminId, input: expect.any(String) as string }]);
    expect(JSON.parse(String(told[0]!['input']))).toMatchObject({ file: scene.backup, seq: scene.seq });
    expect(await must(scene.stranger.office.status({}))).toMatchObject({
      lastBackupAt: Date.parse('2026-11-22T08:10:00+08:00'),
    });
    expect(scene.rows('SELECT file, seq, occasion, place FROM backups')).toEqual([
      { file: scene.backup, seq: scene.seq, occasion: 'asked', place: 'first' },
    ]);
  });

  test('brings back every table as it was backed up, row by row, besides the note of itself', async () => {
    const scene = await withBackup();
    const before = contentIn(scene.backup);

    await restore(scene.file, scene.backup, allowed);

    const after = contentIn(scene.file);
    for (const table of ['journal', 'journal_payloads', 'backups']) after.get(table)!.pop();
    expect(after).toEqual(before);
  });

  test('of a ledger that can not be opened any more brings the desk back', async () => {
    const scene = await withBackup();
    fs.writeFileSync(scene.file, 'rubbish');
    fs.writeFileSync(`${scene.file}-wal`, 'older rubbish');

    const { quarantine } = await restore(scene.file, scene.backup, allowed);

    expect(fs.readdirSync(quarantine)).toEqual(expect.arrayContaining(['ledger.db', 'ledger.db-wal']));
    await scene.reopen();
    expect(scene.rows('SELECT visitor_name FROM visits')).toEqual([{ visitor_name: '备份前' }]);
  });

  test('from a write-protected stick leaves a ledger that can be written', async () => {
    const scene = await withBackup();
    fs.chmodSync(scene.backup, 0o444);

    await restore(scene.file, scene.backup, allowed);

    expect(fs.statSync(scene.file).mode & 0o200).toBe(0o200);
  });

  test.each([
    ['at the last step', '.restoring'],
    ['while the old file goes aside', '-wal'],
  ])('that fails %s puts the old file back', async (_when, stuck) => {
    const scene = await withBackup();
    const before = fs.readFileSync(scene.file);
    fs.writeFileSync(`${scene.file}-wal`, '');
    const rename = fs.renameSync.bind(fs);
    const failing = vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      if (String(from).endsWith(stuck)) throw Object.assign(new Error('no'), { code: 'EACCES' });
      rename(from, to);
    });

    await expect(restore(scene.file, scene.backup, allowed)).rejects.toMatchObject({
      failure: { code: 'restore/failed', params: { reason: 'ledger/read-only' } },
    });
    failing.mockRestore();
    expect(fs.readFileSync(scene.file)).toEqual(before);
    await scene.reopen();
    expect(scene.rows('SELECT count(*) AS n FROM visits')).toEqual([{ n: 2 }]);
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
    const refusal = expect.objectContaining({
      failure: expect.objectContaining({ code }) as unknown,
    }) as Error;

    expect(() => inspectBackup(scene.file, scene.backup)).toThrow(refusal);
    await expect(restore(scene.file, scene.backup, allowed)).rejects.toEqual(refusal);
    expect(fs.readFileSync(scene.file)).toEqual(before);
    expect(fs.readdirSync(scene.folder)).not.toContain('ledger.db.restoring');
    expect(fs.readdirSync(scene.folder)).not.toContain('quarantine');
  });

  test('under a desk at work is refused', async () => {
    const scene = await withBackup();
    await scene.reopen();

    await expect(restore(scene.file, scene.backup, allowed)).rejects.toThrow('ledger/in-use');
    expect(await scene.desk.visitors.register(arrival)).toMatchObject({ ok: true });
  });
});

describe('an admin', () => {
  test('has to say yes where a ledger in order is replaced, and only she can', async () => {
    const scene = await withBackup();
    const before = fs.readFileSync(scene.file);
    const clerk = scene.clerkId;
    const asked = (confirm: { staffId: string; secret: string } | null) =>
      restore(scene.file, scene.backup, permitWith(confirm));

    await expect(asked(null)).rejects.toThrow('restore/admin-needed');
    await expect(asked({ staffId: scene.adminId, secret: 'counter-2027' })).rejects.toThrow(
      'restore/admin-wrong',
    );
    await expect(asked({ staffId: clerk, secret: staffSecret })).rejects.toThrow('restore/admin-wrong');
    await expect(asked({ staffId: 'nobody', secret: adminSecret })).rejects.toThrow('restore/admin-wrong');
    expect(fs.readFileSync(scene.file)).toEqual(before);
    expect(fs.readdirSync(scene.folder)).not.toContain('quarantine');

    await expect(asked({ staffId: scene.adminId, secret: adminSecret })).resolves.toMatchObject({});
  });

  test('of the ledger here has to say yes to another office’s: whoever made that file is no admin here', async () => {
    const mine = await withBackup();
    const theirs = await openDesk('supervisor');
    const { file } = await must(theirs.desk.office.backUp({}));
    const [stranger] = theirs.rows("SELECT staff_id AS id FROM staff_roles WHERE role = 'admin'");
    const asked = (staffId: string) => restore(mine.file, file, permitWith({ staffId, secret: adminSecret }));

    expect(inspectBackup(mine.file, file).admins).toMatchObject([{ id: mine.adminId }]);
    await expect(asked(String(stranger!['id']))).rejects.toThrow('restore/admin-wrong');
    await expect(asked(mine.adminId)).resolves.toMatchObject({});
    expect(restoredBy(mine.file)).toEqual([null]); // unknown to that ledger; her number stands in the payload
  });

  test('is not asked on a new computer, nor by a desk that was never set up', async () => {
    const scene = await withBackup();
    const elsewhere = path.join(scene.folder, 'new computer', 'ledger.db');
    fs.mkdirSync(path.dirname(elsewhere));

    expect(inspectBackup(elsewhere, scene.backup)).toMatchObject({
      isOlder: false,
      isOther: false,
      needsAdmin: false,
    });
    await expect(restore(elsewhere, scene.backup, permitWith(null))).resolves.toMatchObject({});
  });

  test('is not asked where the ledger here is damaged and the backup is not behind it', async () => {
    const scene = await withBackup();
    fs.writeFileSync(scene.file, 'rubbish');
    fs.rmSync(path.join(scene.folder, 'heads'), { recursive: true });

    expect(inspectBackup(scene.file, scene.backup)).toMatchObject({ needsAdmin: false });
  });

  test('is asked where the damaged ledger had come further than the backup', async () => {
    const scene = await withBackup();
    fs.writeFileSync(scene.file, 'rubbish');

    expect(inspectBackup(scene.file, scene.backup)).toMatchObject({ isOlder: true, needsAdmin: true });
    await expect(restore(scene.file, scene.backup, permitWith(null))).rejects.toThrow('restore/admin-needed');
  });

  test('is asked where the ledger here lost its tail and the backup does not reach that far', async () => {
    const scene = await withBackup();
    await restore(scene.file, scene.backup, allowed);
    fs.copyFileSync(scene.backup, scene.file);

    expect(inspectBackup(scene.file, scene.backup)).toMatchObject({ isOlder: true, needsAdmin: true });
  });
});

describe('looking through a backup', () => {
  test('tells whose it is, up to when, and who may confirm it, and touches nothing', async () => {
    const scene = await withBackup();
    const before = fs.readFileSync(scene.backup);

    const found = inspectBackup(scene.file, scene.backup);

    expect(found).toEqual({
      officeName: '和园物业服务中心',
      counterCode: 'A1',
      through: Date.parse('2026-11-22T08:10:00+08:00'),
      seq: scene.seq,
      bytes: before.length,
      schemaVersion: expect.any(Number) as number,
      isOlder: true,
      isOther: false,
      needsAdmin: true,
      admins: [{ id: scene.adminId, name: '管理员' }],
    });
    expect(fs.readFileSync(scene.backup)).toEqual(before);
    expect(fs.readdirSync(path.dirname(scene.backup))).toHaveLength(1);
  });

  test('does not take the rows the ledger writes about itself for work that would be lost', async () => {
    const scene = await openDesk('receptionist');
    const { file: backup } = await must(scene.desk.office.backUp({}));
    await scene.reopen();
    await scene.close();

    expect(inspectBackup(scene.file, backup)).toMatchObject({ isOlder: false, needsAdmin: true });
  });

  test('knows another office’s ledger from this one', async () => {
    const mine = await withBackup();
    const theirs = await openDesk('supervisor');
    const { file } = await must(theirs.desk.office.backUp({}));

    expect(inspectBackup(mine.file, file)).toMatchObject({ isOther: true, isOlder: false, needsAdmin: true });
  });

  test('works on a ledger that somebody copied by hand, in write-ahead mode', async () => {
    const scene = await withBackup();
    const copy = path.join(temporaryFolder(), 'copied.db');
    fs.copyFileSync(scene.file, copy);

    expect(inspectBackup(scene.file, copy)).toMatchObject({ isOlder: false, officeName: '和园物业服务中心' });
    expect(fs.readdirSync(path.dirname(copy))).toEqual(['copied.db']);
    expect(fs.readdirSync(scene.folder).filter((name) => name.includes('inspecting'))).toEqual([]);
    fs.rmSync(path.dirname(copy), { recursive: true });
  });
});

type Closed = TestDesk & { backup: string; seq: number; adminId: string; clerkId: string };

/** A closed ledger, a visitor, a backup, and another visitor after it. */
async function withBackup(): Promise<Closed> {
  const scene = await openDesk('receptionist');
  await must(scene.desk.visitors.register({ ...arrival, visitorName: '备份前' }));
  const { file, seq } = await must(scene.desk.office.backUp({}));
  await must(scene.desk.visitors.register({ ...arrival, visitorName: '备份后' }));
  const idOf = (role: string): string =>
    String(scene.rows(`SELECT staff_id FROM staff_roles WHERE role = '${role}'`)[0]!['staff_id']);
  const ids = { adminId: idOf('admin'), clerkId: idOf('receptionist') };
  await scene.close();
  return Object.assign(scene, { backup: file, seq, ...ids });
}

function contentIn(file: string): Map<string, unknown[]> {
  const { db, close } = openForReading(file);
  try {
    proveCopy(db);
    return contentOf(db);
  } finally {
    close();
  }
}

const slipIn = `INSERT INTO visits (id, arrived_at, business_date, registered_by, state, category, party_size, version)
  SELECT 'x', 1, '2026-11-22', registered_by, 'waiting', 'guest', 1, 1 FROM visits LIMIT 1`;

function alter(file: string, sql: string): void {
  const raw = new Database(file);
  raw.exec(sql);
  raw.close();
}

function restoredBy(file: string): unknown[] {
  const db = new Database(file, { readonly: true });
  try {
    return db.prepare("SELECT staff_id FROM journal WHERE procedure = 'ledger.restored'").pluck().all();
  } finally {
    db.close();
  }
}
