import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { migrations } from '../../migrations/index.ts';
import { type Desk, makeDesk } from '../../src-shared/desk.ts';
import { setManualClock } from '../../src-main/ledger/clock.ts';
import { openService } from '../../src-main/service/openService.ts';
import { must, openDesk, recoveryCode, refused, setUpInput, temporaryFolder } from './scene.ts';

const settings = {
  officeName: '和园物业服务中心',
  letterhead: '和园物业服务有限公司',
  counterCode: 'A1',
  counterNumber: 1,
  zone: 'Asia/Shanghai',
  cutOff: '17:00',
  backupFolder: '',
  secondBackupFolder: '',
  idleLockMinutes: 3,
};

describe('the first run', () => {
  test('before it the ledger answers who it is: nobody yet', async () => {
    const { desk } = await freshLedger();

    const status = await must(desk.office.status({}));

    expect(status).toMatchObject({
      setUp: false,
      officeName: '',
      letterhead: '',
      counterCode: '',
      cutOff: '',
      zone: 'Asia/Shanghai',
      demo: false,
      manualClock: false,
      today: '2026-11-22',
      clockBehindMs: 0,
      lastBackupAt: null,
      head: { seq: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
      hasSecondBackupFolder: false,
      lastSecondBackupAt: null,
      backupTrouble: null,
      schemaVersion: migrations.at(-1)!.version,
    });
    expect(await must(desk.staff.roster({}))).toEqual([]);
  });

  test('writes down the office and its first admin, who can sign in', async () => {
    const { desk } = await freshLedger();

    const { adminId } = await must(desk.office.setUp(setUpInput));

    expect(await must(desk.office.status({}))).toMatchObject({
      setUp: true,
      officeName: settings.officeName,
      counterCode: 'A1',
    });
    expect(await desk.staff.signIn({ staffId: adminId, secret: setUpInput.secret })).toMatchObject({
      ok: true,
      value: { name: '管理员', roles: ['admin'] },
    });
  });

  test('happens once in a ledger’s life', async () => {
    const { desk } = await freshLedger();
    await must(desk.office.setUp(setUpInput));

    expect(await desk.office.setUp({ ...setUpInput, officeName: '别的物业' })).toEqual(
      refused('office/already-set-up'),
    );
    expect(await must(desk.office.status({}))).toMatchObject({ officeName: settings.officeName });
  });

  test.each([
    [{ zone: 'Mars/Olympus' }, 'office/zone-unknown'],
    [{ secret: '385204' }, 'staff/secret-weak'],
    [{ secret: '12345678' }, 'staff/secret-weak'],
    [{ counterCode: 'A-1' }, 'input/invalid'],
    [{ recoveryCode: 'short' }, 'input/invalid'],
    [{ cutOff: '25:00' }, 'input/invalid'],
  ])('with %j is refused, and can be asked again', async (wrong, code) => {
    const { desk } = await freshLedger();

    expect(await desk.office.setUp({ ...setUpInput, ...wrong })).toMatchObject({
      ok: false,
      error: { code },
    });
    expect(await must(desk.office.status({}))).toMatchObject({ setUp: false });
    expect(await desk.office.setUp(setUpInput)).toMatchObject({ ok: true });
  });

  test('before it nobody is known, not even by the recovery code', async () => {
    const { desk } = await freshLedger();
    const nobody = '00000000-0000-7000-8000-000000000000' as never;

    expect([
      await desk.staff.signIn({ staffId: nobody, secret: '385204' }),
      await desk.staff.recover({
        login: 'admin',
        recoveryCode,
        secret: 'quiet-harbour',
        newRecoveryCode: recoveryCode,
      }),
      await desk.office.acceptHead({ staffId: nobody, secret: '385204', reason: '试' }),
      await desk.office.settings({}),
    ]).toEqual([
      refused('staff/unknown'),
      refused('staff/unknown'),
      refused('office/head-in-order'),
      refused('auth/signed-out'),
    ]);
  });
});

describe('settings', () => {
  test('are read by everyone, changed by an admin, and hold from then on', async () => {
    const { desk, as, stranger, rows } = await openDesk();
    const clerk = await as('receptionist');
    const changed = {
      ...settings,
      officeName: '和园客服中心',
      counterCode: 'B2',
      counterNumber: 2,
      zone: 'Asia/Urumqi',
      backupFolder: '/mnt/disk',
      secondBackupFolder: 'E:\\备份',
    };

    expect(await must(clerk.office.settings({}))).toEqual(settings);
    expect(await clerk.office.changeSettings(changed)).toEqual(refused('auth/role-missing'));
    await must(desk.office.changeSettings(changed));

    expect(await must(clerk.office.settings({}))).toEqual(changed);
    expect(await must(stranger.office.status({}))).toMatchObject({
      officeName: '和园客服中心',
      counterCode: 'B2',
      zone: 'Asia/Urumqi',
    });
    await must(clerk.staff.signOut({}));
    expect(rows('SELECT counter FROM journal ORDER BY seq DESC LIMIT 1')).toEqual([{ counter: 'B2' }]);
  });

  test('a zone nobody knows is refused', async () => {
    const { desk } = await openDesk();

    expect(await desk.office.changeSettings({ ...settings, zone: 'Mars/Olympus' })).toEqual(
      refused('office/zone-unknown'),
    );
    expect(await must(desk.office.settings({}))).toEqual(settings);
  });

  test('what the ledger is can not be changed: neither its id, nor whether it is a demo', async () => {
    const { service } = await openDesk();

    for (const sql of [
      "UPDATE office SET ledger_id = 'x'",
      'UPDATE office SET demo = 1',
      'DELETE FROM office',
    ]) {
      expect(() => service.ledger.db.exec(sql)).toThrow('can not be');
    }
  });
});

describe('the status bar', () => {
  test('shows the day of the office, its head, and the last backup', async () => {
    const { desk, stranger, setClock, rows } = await openDesk();
    setClock('2026-11-22T16:30:00Z');
    const backup = await must(desk.office.backUp({}));

    const status = await must(stranger.office.status({}));

    expect(status).toMatchObject({
      now: Date.parse('2026-11-22T16:30:00Z'),
      today: '2026-11-23',
      lastBackupAt: backup.at,
      manualClock: false,
    });
    expect([status.head]).toEqual(rows('SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1'));
  });

  test('says when the clock of a trial ledger is set by hand', async () => {
    const scene = await openDesk();
    setManualClock(scene.service.ledger.tx, Date.parse('2026-12-31T23:59:00+08:00'));
    await scene.reopen();

    expect(await must(scene.stranger.office.status({}))).toMatchObject({
      manualClock: true,
      now: Date.parse('2026-12-31T23:59:00+08:00'),
      today: '2026-12-31',
    });
  });
});

/** A ledger nobody has set up yet, asked by nobody. */
async function freshLedger(): Promise<{ desk: Desk }> {
  const folder = temporaryFolder();
  const clock = () => Date.parse('2026-11-22T08:10:00+08:00');
  const service = await openService(path.join(folder, 'ledger.db'), { create: true, clock });
  onTestFinished(async () => {
    await service.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });
  const carry = async (procedure: string, input: unknown, key: string) =>
    (await service.call({ procedure, input, key, staffId: null })).result;
  return { desk: makeDesk(carry, () => crypto.randomUUID()) };
}
