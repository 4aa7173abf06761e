import fs from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parseArguments } from '../../src-main/cli/arguments.ts';
import { backup } from '../../src-main/cli/commands/backup.ts';
import { exportFromLedger } from '../../src-main/cli/commands/export.ts';
import { init, instantOf } from '../../src-main/cli/commands/init.ts';
import { restoreBackup } from '../../src-main/cli/commands/restore.ts';
import { signer } from '../../src-main/cli/signer.ts';
import { Stdin } from '../../src-main/cli/stdin.ts';
import { openForReading } from '../../src-main/ledger/openLedger.ts';
import { adminSecret, must, openDesk, refused, staffSecret, temporaryFolder } from './scene.ts';

test('a login goes before the name of somebody else, and a name that two people bear signs for neither', async () => {
  const { desk, service } = await openDesk();
  const add = (login: string, name: string) =>
    must(desk.staff.add({ login, name, roles: ['receptionist'], secret: staffSecret }));
  const li = await add('li', 'wang');
  const wang = await add('wang', '王芳');
  await add('fang', '王芳');
  const signedBy = (name: string | undefined) => signer(service, name, async () => staffSecret);

  expect(await signedBy('WANG ')).toEqual({ ok: true, value: wang.id });
  expect(await signedBy('li')).toEqual({ ok: true, value: li.id });
  expect(await signedBy('王芳')).toEqual(refused('staff/unknown'));
  expect(await signer(service, '管理员', async () => adminSecret)).toMatchObject({ ok: true });
  expect(await signedBy(undefined)).toEqual(refused('auth/signed-out'));
});

test('a link to a ledger is that ledger, with its one lock', () => {
  const folder = folderOfTest();
  const file = path.join(folder, 'ledger.db');
  fs.writeFileSync(file, '');
  fs.symlinkSync(file, path.join(folder, 'link.db'));

  const { ledger } = parseArguments(['verify', '--ledger', path.join(folder, 'link.db')]);
  expect(ledger).toBe(fs.realpathSync(file));
});

test.each([
  ['restore', 'b', '--older=false'],
  ['init', '--manual-clock=no'],
  ['init', '--ledger', '--manual-clock'],
])('a word that means something else than it says is not understood: desk %s %s %s', (...words) => {
  expect(() => parseArguments(words)).toThrow(/value/);
});

test('a day that no calendar has is no time', () => {
  expect(() => instantOf('2026-02-30T07:10:00Z')).toThrow('not an instant');
  expect(instantOf('2028-02-29T00:00:00+08:00')).toBe(Date.UTC(2028, 1, 28, 16));
});

test('what is typed on a console that does not speak UTF-8 is no name, and a byte order mark is no part of a password', async () => {
  const stdin = new Stdin(
    pieces('\ufeffpass', 'word\r\n', Buffer.from('d5c5c8fd0a', 'hex'), '{"a":"\u2028𠮷', '"}\n\nend'),
  );
  expect(await stdin.line()).toBe('password');
  expect(await stdin.line()).toBe('\ufffd');
  expect(await stdin.line()).toBe('{"a":"\u2028𠮷"}');
  expect(await stdin.rest()).toBe('\nend');
});

test('a backup is restored on a new computer, where the folder of the ledger is not there yet', async () => {
  const { desk } = await openDesk();
  const { file } = await must(desk.office.backUp({}));
  const ledger = path.join(folderOfTest(), '新电脑', 'ledger.db');

  expect(await restoreBackup(parseArguments(['restore', file, '--ledger', ledger]))).toMatchObject({
    ok: true,
  });
  expect(fs.existsSync(ledger)).toBe(true);
});

test('a folder that is not there is said before anything is exported', async () => {
  const out = path.join(folderOfTest(), '没有', 'roll.csv');
  const words = parseArguments(['export', 'roll', '--out', out, '--as', 'admin']);
  await expect(exportFromLedger(words)).rejects.toThrow('no such folder');
});

function folderOfTest(): string {
  const folder = temporaryFolder();
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function* pieces(...parts: (string | Buffer)[]): AsyncGenerator<Buffer> {
  for (const part of parts) yield Buffer.from(part);
}

test('an office that can not be set up leaves no ledger behind', async () => {
  const file = path.join(folderOfTest(), 'ledger.db');
  const start = (...words: string[]) =>
    init(parseArguments(['init', '--manual-clock', '--ledger', file, ...words]));

  expect(await start('--zone', 'X/Y')).toEqual(refused('office/zone-unknown'));
  expect(await start('--backup-folder', 'relative/x')).toEqual(
    refused('input/invalid', { field: 'backupFolder' }),
  );
  expect(fs.existsSync(file)).toBe(false);
  expect(await start('--admin', 'Admin')).toMatchObject({ ok: true, value: { admin: 'admin' } });
  expect(await start()).toEqual(refused('office/already-set-up'));
});

test('a backup made from the shell is written down in the ledger like any other', async () => {
  const { file, close } = await openDesk();
  await close();

  const result = await backup(parseArguments(['backup', '--ledger', file]));

  expect(result).toMatchObject({ ok: true });
  const ledger = openForReading(file);
  onTestFinished(ledger.close);
  expect(ledger.db.prepare('SELECT count(*) FROM backups').pluck().get()).toBe(1);
  expect(
    ledger.db.prepare("SELECT staff_id FROM journal WHERE procedure = 'office.backUp'").pluck().all(),
  ).toEqual([null]);
});
