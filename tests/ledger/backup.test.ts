import Database from 'better-sqlite3';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { backUp } from '../../src-main/ledger/backup.ts';
import { backupsIn } from '../../src-main/ledger/backupList.ts';
import { openForReading } from '../../src-main/ledger/openLedger.ts';
import { proveCopy } from '../../src-main/ledger/verify.ts';
import { must, openDesk, refused } from './scene.ts';

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

  test('is named for its ledger, the ledger’s time, its last row and its occasion, and is noted in the ledger', async () => {
    const { desk, rows, folder } = await openDesk('receptionist');

    const made = await must(desk.office.backUp({}));

    expect(path.dirname(made.file)).toBe(path.join(folder, 'backups'));
    expect(path.basename(made.file)).toMatch(
      new RegExp(`^ledger-[0-9a-f]{8}-20261122T001000Z-${made.seq}-asked\\.backup$`),
    );
    expect(fs.statSync(made.file).size).toBe(made.bytes);
    expect(rows('SELECT at, file, bytes, seq FROM backups')).toEqual([made]);
    expect(await must(desk.office.backups({}))).toEqual([{ ...made, occasion: 'asked', place: 'first' }]);
    expect(rows('SELECT procedure FROM journal ORDER BY seq DESC LIMIT 1')).toEqual([
      { procedure: 'office.backUp' },
    ]);
    expect(fs.readdirSync(path.join(folder, 'backups'))).toHaveLength(1);
  });

  test('never takes the name of another, not even in the same second', async () => {
    const { file, folder } = await openDesk();
    const order = {
      ledgerFile: file,
      folder,
      occasion: 'asked',
      at: 0,
      makesFolder: false,
      thins: false,
    } as const;

    const names = [await backUp(order), await backUp(order)].map((made) => path.basename(made.file));

    expect(names[1]).toBe(names[0]!.replace('.backup', '-2.backup'));
    expect((await backupsIn(folder)).map(({ name }) => name).sort()).toEqual(names.sort());
  });

  test('goes where the office wants it', async () => {
    const scene = await openDesk();
    const { desk, folder } = scene;
    const disk = path.join(folder, 'disk', '备份');
    await must(desk.office.changeSettings({ ...(await must(desk.office.settings({}))), backupFolder: disk }));

    expect(await desk.office.backUp({})).toEqual(refused('backup/no-folder', { folder: disk }));
    expect(fs.existsSync(disk)).toBe(false); // a disk that is not there is not made up for on this one

    fs.mkdirSync(disk, { recursive: true });
    expect(path.dirname((await must(desk.office.backUp({}))).file)).toBe(disk);
  });

  test('goes for once to a stick that a clerk points at, if it is there', async () => {
    const { desk, folder } = await openDesk('receptionist');
    const stick = path.join(folder, 'stick');

    expect(await desk.office.backUp({ to: stick })).toEqual(refused('backup/no-folder', { folder: stick }));
    expect(fs.existsSync(stick)).toBe(false);
    fs.writeFileSync(path.join(folder, 'paper'), '');
    expect(await desk.office.backUp({ to: path.join(folder, 'paper') })).toMatchObject({
      error: { code: 'backup/no-folder' },
    });

    fs.mkdirSync(stick);
    const made = await must(desk.office.backUp({ to: stick }));
    expect(path.dirname(made.file)).toBe(stick);
    expect(await must(desk.office.backups({}))).toEqual([{ ...made, occasion: 'asked', place: 'chosen' }]);
  });

  test('that can not be made leaves no file and no note', async () => {
    const { desk, rows, folder } = await openDesk();
    const paper = path.join(folder, 'backups');
    fs.writeFileSync(paper, '');
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

  test('asked for twice at once is made twice, one after the other', async () => {
    const { desk } = await openDesk('receptionist');

    const [first, second] = await Promise.all([desk.office.backUp({}), desk.office.backUp({})]);

    expect(
      new Set([(await must(Promise.resolve(first))).file, (await must(Promise.resolve(second))).file]).size,
    ).toBe(2);
  });

  test('that is broken off leaves nothing that could be taken for one', async () => {
    const { file, folder } = await openDesk();
    const hurry = new AbortController();
    const making = backUp(
      { ledgerFile: file, folder, occasion: 'leaving', at: 0, makesFolder: false, thins: false },
      hurry.signal,
    );

    hurry.abort();

    await expect(making).rejects.toThrow('backup/failed');
    expect(await backupsIn(folder)).toEqual([]);
  });

  test('waits neither for a report that reads nor makes the desk wait for it', async () => {
    const { service, file } = await openDesk();
    const { db, close } = openForReading(file);
    db.exec('BEGIN');
    db.prepare('SELECT count(*) FROM journal').get();
    service.answer({ procedure: 'office.status', input: {}, key: 'k', staffId: null });
    const patience = service.ledger.db.pragma('busy_timeout', { simple: true });

    service.ledger.settle(); // with patience it would stand still for five seconds here

    expect(service.ledger.db.pragma('busy_timeout', { simple: true })).toBe(patience);
    close();
  });
});

test('the backups offered are those that lie there, the newest first, and no unfinished one', async () => {
  const scene = await openDesk();
  const first = await must(scene.desk.office.backUp({}));
  const second = await must(scene.desk.office.backUp({}));
  fs.utimesSync(first.file, 1_000_000, 1_000_000);
  const folder = path.join(scene.folder, 'backups');
  fs.writeFileSync(path.join(folder, 'ledger.db.17.partial'), 'half');

  expect((await backupsIn(folder)).map(({ file }) => file)).toEqual([second.file, first.file]);
  expect(await backupsIn(path.join(folder, 'pulled out'))).toEqual([]);
});
