import fs from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { backupsIn } from '../../src-main/ledger/backupList.ts';
import { openForReading } from '../../src-main/ledger/openLedger.ts';
import type { Report } from '../../src-main/ledger/serve.ts';
import { proveCopy } from '../../src-main/ledger/verify.ts';
import { type AutoBackup, autoBackup } from '../../src-main/service/autoBackup.ts';
import { officeToday } from '../../src-main/procedures/office/today.ts';
import type { Scene } from '../../src-main/ledger/scene.ts';
import { must, openDesk, type TestDesk } from './scene.ts';

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

test('while people work, a proved backup is made every half hour; while nothing is done, none', async () => {
  const desk = await autoDesk();
  await must(desk.desk.visitors.register(arrival));
  expect(await desk.auto.look()).toBe(true);
  expect(await desk.auto.look()).toBe(false); // the backup's own row is no work

  desk.setClock('2026-11-22T08:45:00+08:00');
  expect(await desk.auto.look()).toBe(false);
  await must(desk.desk.visitors.register(arrival));
  desk.setClock('2026-11-22T08:39:59+08:00');
  expect(await desk.auto.look()).toBe(false);
  desk.setClock('2026-11-22T08:40:00+08:00');
  expect(await desk.auto.look()).toBe(true);

  const made = await must(desk.desk.office.backups({}));
  expect(made.map(({ occasion, place }) => [occasion, place])).toEqual([
    ['half-hour', 'first'],
    ['half-hour', 'first'],
  ]);
  const { db, close } = openForReading(made[0]!.file);
  expect(proveCopy(db).seq).toBe(made[0]!.seq);
  expect(db.prepare('SELECT count(*) FROM visits').pluck().get()).toBe(2);
  close();
  expect(desk.rows("SELECT DISTINCT staff_id FROM journal WHERE procedure = 'office.backUp'")).toEqual([
    { staff_id: null },
  ]);
});

test('whoever leaves the desk leaves a backup of what she did', async () => {
  const desk = await autoDesk();
  await desk.auto.look();
  await must(desk.desk.staff.signOut({}));

  await desk.auto.left();
  await desk.auto.left();

  expect((await must(desk.desk.office.backups({}))).map(({ occasion }) => occasion)).toEqual([
    'leaving',
    'half-hour',
  ]);
});

test('the program that ends makes a last backup, and does not wait for one that takes too long', async () => {
  const desk = await autoDesk();
  await must(desk.desk.visitors.register(arrival));

  await desk.auto.end(0);
  expect(desk.rows('SELECT * FROM backups')).toEqual([]);
  expect(desk.rows('SELECT * FROM backup_failures')).toEqual([]); // nobody has to hear of that

  await desk.auto.end(60_000);
  expect(desk.rows('SELECT occasion FROM backups')).toEqual([{ occasion: 'leaving' }]);
  await desk.auto.end(60_000);
  expect(desk.rows('SELECT count(*) AS n FROM backups')).toEqual([{ n: 1 }]);
});

test('while rows are missing, nothing is backed up: the ledger is not what it was', async () => {
  const desk = await autoDesk();
  await must(desk.desk.visitors.register(arrival));
  desk.service.ledger.behind = { heads: { seq: 99, hash: '' }, ledger: undefined };

  expect(await desk.auto.look()).toBe(false);
});

test('a stick that is not there is missed once, said until it is there, and then gets its copy of the day', async () => {
  const desk = await autoDesk();
  const stick = path.join(desk.folder, 'stick');
  await must(
    desk.desk.office.changeSettings({
      ...(await must(desk.desk.office.settings({}))),
      secondBackupFolder: stick,
    }),
  );
  await desk.auto.look();
  for (const minute of ['09:00', '09:30', '10:00']) {
    desk.setClock(`2026-11-22T${minute}:00+08:00`);
    await desk.auto.look();
  }

  expect(fs.existsSync(stick)).toBe(false); // a stick is not made up for on this disk
  expect(desk.rows('SELECT place, trouble FROM backup_failures')).toEqual([
    { place: 'second', trouble: 'backup/no-folder' },
  ]);
  expect(
    desk.rows(
      `SELECT staff_id, output FROM journal JOIN journal_payloads USING (seq)
       WHERE procedure = 'office.backUp' AND output LIKE '%refused%'`,
    ),
  ).toEqual([{ staff_id: null, output: expect.stringContaining('backup/no-folder') as string }]);
  expect(await must(desk.desk.office.status({}))).toMatchObject({
    hasSecondBackupFolder: true,
    lastSecondBackupAt: null,
    backupTrouble: 'backup/no-folder',
  });

  fs.mkdirSync(stick);
  desk.setClock('2026-11-22T10:29:00+08:00');
  await desk.auto.look();
  expect(await backupsIn(stick)).toEqual([]);
  desk.setClock('2026-11-22T10:30:00+08:00');
  await desk.auto.look();
  expect((await backupsIn(stick)).map(({ name }) => name)).toEqual([
    expect.stringContaining('-daily.backup'),
  ]);
  expect(await must(desk.desk.office.status({}))).toMatchObject({
    lastSecondBackupAt: Date.parse('2026-11-22T10:30:00+08:00'),
    backupTrouble: null,
  });

  desk.setClock('2026-11-22T18:00:00+08:00');
  await desk.auto.look();
  expect(await backupsIn(stick)).toHaveLength(1);
  desk.setClock('2026-11-23T08:00:00+08:00');
  await desk.auto.look();
  expect(await backupsIn(stick)).toHaveLength(2);
});

test('another stick is another matter: it gets a copy the same day', async () => {
  const desk = await autoDesk();
  for (const name of ['blue', 'red']) {
    const stick = path.join(desk.folder, name);
    fs.mkdirSync(stick);
    const settings = await must(desk.desk.office.settings({}));
    await must(desk.desk.office.changeSettings({ ...settings, secondBackupFolder: stick }));
    desk.setClock(name === 'blue' ? '2026-11-22T09:00:00+08:00' : '2026-11-22T09:30:00+08:00');
    await desk.auto.look();
    expect(await backupsIn(stick)).toHaveLength(1);
  }
});

test('older copies of this ledger are thinned after a new one; another counter’s in the same folder are not', async () => {
  const desk = await autoDesk();
  await desk.auto.look();
  const [first] = await backupsIn(path.join(desk.folder, 'backups'));
  const mark = /^ledger-([0-9a-f]{8})-/.exec(first!.name)![1]!;
  const lay = (whose: string, hour: number): string => {
    const hours = String(hour % 24).padStart(2, '0');
    const name = `ledger-${whose}-202510${String(1 + Math.floor(hour / 24)).padStart(2, '0')}T${hours}0000Z-1-half-hour.backup`;
    fs.writeFileSync(path.join(desk.folder, 'backups', name), 'old');
    return name;
  };
  for (let hour = 0; hour < 24 * 4; hour++) lay(mark, hour);
  const theirs = Array.from({ length: 24 * 4 }, (_, hour) => lay('ffffffff', hour));
  desk.setClock('2026-11-22T09:00:00+08:00');
  await must(desk.desk.visitors.register(arrival));

  await desk.auto.look();

  const left = fs.readdirSync(path.join(desk.folder, 'backups'));
  expect(left).toEqual(expect.arrayContaining(theirs));
  // the latest 48 with the two new ones, and the last of the days before them
  expect(left.length - theirs.length).toBeGreaterThanOrEqual(48);
  expect(left.length - theirs.length).toBeLessThan(55);
});

test('what can not even be written down is in the program’s log, and the desk goes on', async () => {
  const desk = await autoDesk();
  await must(desk.desk.visitors.register(arrival));
  fs.writeFileSync(path.join(desk.folder, 'backups'), 'a file where the folder should be');
  desk.service.ledger.db.exec('DROP TABLE backup_failures');

  await desk.auto.look();

  expect(desk.report).toHaveBeenCalled();
  expect(await desk.desk.visitors.register(arrival)).toMatchObject({ ok: true });
});

test('work of more than a day in no backup is a matter for Today; a quiet weekend is none', async () => {
  const desk = await autoDesk();
  const matters = (): unknown[] =>
    officeToday.matters!(sceneOf(desk)).map(({ kind, facts }) => [kind, facts['hours'], facts['trouble']]);
  await desk.auto.look();
  desk.setClock('2026-11-25T08:10:00+08:00');
  expect(matters()).toEqual([]);

  await must(desk.desk.visitors.register(arrival));
  expect(matters()).toEqual([]);
  desk.setClock('2026-11-26T08:09:00+08:00');
  expect(matters()).toEqual([]);
  desk.setClock('2026-11-26T09:10:00+08:00');
  expect(matters()).toEqual([['office.backup-old', 25, '']]);

  const settings = await must(desk.desk.office.settings({}));
  await must(
    desk.desk.office.changeSettings({ ...settings, secondBackupFolder: path.join(desk.folder, 'stick') }),
  );
  await desk.auto.look();
  expect(matters()).toEqual([['office.second-backup-old', 97, 'backup/no-folder']]);
});

type AutoDesk = TestDesk & { auto: AutoBackup; report: ReturnType<typeof vi.fn<Report>> };

/** A desk whose clerk may do everything here, with the ledger's own backups looked after by hand. */
async function autoDesk(): Promise<AutoDesk> {
  const scene = await openDesk('receptionist', 'admin');
  const report = vi.fn<Report>();
  const { ledger, backUp } = scene.service;
  return Object.assign(scene, { auto: autoBackup(ledger, backUp, report), report });
}

function sceneOf({ service }: TestDesk): Scene {
  const { ledger } = service;
  return { tx: ledger.tx, now: ledger.clock() } as Scene;
}
