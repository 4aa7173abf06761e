import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { Output } from '../../src-shared/contract/index.ts';
import type { staff } from '../../src-shared/contract/staff.ts';
import type { Desk } from '../../src-shared/desk.ts';
import { adminSecret, must, openDesk, recoveryCode, refused, staffSecret, type TestDesk } from './scene.ts';

// each guess that is looked at costs a tenth of a second, on purpose
vi.setConfig({ testTimeout: 60_000 });

type StaffId = Output<typeof staff.add>['id'];

const newCode = 'ZYXWV-UTSRQ-PNMLK-JHGFE';
const nobody = '00000000-0000-7000-8000-000000000000' as StaffId;

describe('signing in', () => {
  test('the sign-in screen names who works here, and nobody who left', async () => {
    const { desk, stranger } = await openDesk();
    const wang = await hire(desk, 'wang', '王丽');
    const zhao = await hire(desk, 'zhao', '赵强');
    await must(desk.staff.change({ id: zhao, name: '赵强', roles: ['receptionist'], active: false }));

    const roster = await must(stranger.staff.roster({}));

    expect(roster.map(({ name }) => name)).toEqual(['王丽', '管理员']);
    expect(roster[0]).toEqual({ id: wang, login: 'wang', name: '王丽', lockedOut: false });
  });

  test('who proves herself is let in with her posts, and the time is noted', async () => {
    const { desk, stranger, setClock } = await openDesk();
    const id = await hire(desk, 'wang', '王丽');
    setClock('2026-11-22T08:20:00+08:00');

    const signedIn = await must(stranger.staff.signIn({ staffId: id, secret: staffSecret }));

    expect(signedIn).toEqual({
      id,
      login: 'wang',
      name: '王丽',
      roles: ['receptionist'],
      mustChangeSecret: true,
    });
    expect((await memberOf(desk, id)).lastSignInAt).toBe(Date.parse('2026-11-22T08:20:00+08:00'));
  });

  test('the first admin chose her secret herself and need not change it', async () => {
    const { desk, stranger } = await openDesk();
    const [admin] = await must(desk.staff.list({}));

    const signedIn = await must(stranger.staff.signIn({ staffId: admin!.id, secret: adminSecret }));

    expect(signedIn).toMatchObject({ roles: ['admin'], mustChangeSecret: false });
  });

  test('digits typed in full width are the same digits', async () => {
    const { desk, stranger } = await openDesk();
    const id = await hire(desk, 'wang', '王丽', '385204');

    expect(await stranger.staff.signIn({ staffId: id, secret: '３８５２０４' })).toMatchObject({ ok: true });
  });

  test('strangers and people who left are unknown', async () => {
    const { desk, stranger } = await openDesk();
    const id = await hire(desk, 'wang', '王丽');
    await must(desk.staff.change({ id, name: '王丽', roles: ['receptionist'], active: false }));

    expect(await stranger.staff.signIn({ staffId: id, secret: staffSecret })).toEqual(
      refused('staff/unknown'),
    );
    expect(await stranger.staff.signIn({ staffId: nobody, secret: staffSecret })).toEqual(
      refused('staff/unknown'),
    );
  });

  test('who was let go can do nothing more, though her window is still open', async () => {
    const { desk, by } = await openDesk();
    const id = await hire(desk, 'wang', '王丽');
    await must(desk.staff.change({ id, name: '王丽', roles: ['receptionist'], active: false }));

    expect(await by(id).visitors.present({})).toEqual(refused('auth/signed-out'));
    expect(await by(id).office.status({})).toMatchObject({ ok: true });
  });

  test('signing out and locking leave their row in the journal', async () => {
    const { desk, rows } = await openDesk('receptionist');

    await must(desk.staff.lock({ why: 'idle' }));
    await must(desk.staff.signOut({}));

    expect(rows('SELECT procedure FROM journal ORDER BY seq DESC LIMIT 2')).toEqual([
      { procedure: 'staff.signOut' },
      { procedure: 'staff.lock' },
    ]);
  });
});

describe('wrong secrets', () => {
  test('a wrong one is counted, and says how many tries are left', async () => {
    const { desk, stranger, rows } = await openDesk();
    const id = await hire(desk, 'wang', '王丽');

    const first = await stranger.staff.signIn({ staffId: id, secret: '111111' });
    const second = await stranger.staff.signIn({ staffId: id, secret: '222222' });

    expect([first, second]).toEqual([
      refused('staff/wrong-secret', { left: 9 }),
      refused('staff/wrong-secret', { left: 8 }),
    ]);
    expect(failuresOf(rows, id)).toBe(2);
    expect(rows("SELECT count(*) AS n FROM journal WHERE procedure = 'staff.signIn'")).toEqual([{ n: 2 }]);
  });

  test('after the third wrong one there is a wait, twice as long each time; nothing is tried during it', async () => {
    const { desk, stranger, rows, setClock } = await openDesk();
    const id = await hire(desk, 'wang', '王丽');
    let now = Date.parse('2026-11-22T09:00:00+08:00');
    const at = (ms: number) => setClock(new Date((now += ms)).toISOString());
    const tryIt = () => stranger.staff.signIn({ staffId: id, secret: '111111' });
    at(0);
    for (const left of [9, 8, 7]) expect(await tryIt()).toEqual(refused('staff/wrong-secret', { left }));

    for (const [delay, left] of [
      [1, 6],
      [2, 5],
      [4, 4],
      [8, 3],
      [16, 2],
      [32, 1],
      [64, 0],
    ] as const) {
      expect(await tryIt()).toEqual(refused('staff/wait', { seconds: delay }));
      at(delay * 1000 - 1);
      expect(await tryIt()).toEqual(refused('staff/wait', { seconds: 1 }));
      expect(failuresOf(rows, id)).toBe(10 - left - 1);
      at(1);
      expect(await tryIt()).toEqual(refused('staff/wrong-secret', { left }));
    }
    at(365 * 86_400_000);
    expect(await tryIt()).toEqual(refused('staff/locked-out'));
  });

  test('not even the right one is looked at during a wait', async () => {
    const { desk, stranger, setClock } = await openDesk();
    const id = await hire(desk, 'wang', '王丽');
    for (const secret of ['1', '2', '3']) await stranger.staff.signIn({ staffId: id, secret });

    const early = await stranger.staff.signIn({ staffId: id, secret: staffSecret });
    setClock('2026-11-22T08:10:01+08:00');
    const later = await stranger.staff.signIn({ staffId: id, secret: staffSecret });

    expect(early).toEqual(refused('staff/wait', { seconds: 1 }));
    expect(later).toMatchObject({ ok: true });
  });

  test('the right one begins the count anew', async () => {
    const { desk, stranger, rows } = await openDesk();
    const id = await hire(desk, 'wang', '王丽');
    for (const secret of ['1', '2']) await stranger.staff.signIn({ staffId: id, secret });

    await must(stranger.staff.signIn({ staffId: id, secret: staffSecret }));

    expect(failuresOf(rows, id)).toBe(0);
    expect(await stranger.staff.signIn({ staffId: id, secret: '3' })).toEqual(
      refused('staff/wrong-secret', { left: 9 }),
    );
  });

  test('of 10,000 guesses in one day ten are looked at, and the others at the counter notice nothing', async () => {
    const { desk, stranger, rows, setClock } = await openDesk();
    const id = await hire(desk, 'wang', '王丽');
    const zhao = await hire(desk, 'zhao', '赵强');
    const midnight = Date.parse('2026-11-23T00:00:00+08:00');
    const answers = new Map<string, number>();

    for (let guess = 0; guess < 10_000; guess += 1) {
      setClock(new Date(midnight + guess * 8640).toISOString());
      const result = await stranger.staff.signIn({ staffId: id, secret: String(guess).padStart(6, '0') });
      const answer = result.ok ? 'let in' : result.error.code;
      answers.set(answer, (answers.get(answer) ?? 0) + 1);
    }

    expect(answers.get('staff/wrong-secret')).toBe(10);
    expect(answers.get('let in')).toBeUndefined();
    expect(failuresOf(rows, id)).toBe(10);
    expect(rows("SELECT count(*) AS n FROM journal WHERE procedure = 'staff.signIn'")).toEqual([{ n: 10 }]);
    expect(await stranger.staff.signIn({ staffId: zhao, secret: staffSecret })).toMatchObject({ ok: true });
    expect(await must(stranger.staff.roster({}))).toContainEqual(
      expect.objectContaining({ id, lockedOut: true }),
    );
  });

  test('a restart forgets no wrong try', async () => {
    const scene = await openDesk();
    const id = await hire(scene.desk, 'wang', '王丽');
    await lockOut(scene, id);

    await scene.reopen();

    expect(await scene.stranger.staff.signIn({ staffId: id, secret: staffSecret })).toEqual(
      refused('staff/locked-out'),
    );
  });

  test('a clock set back makes the wait longer, one set forward gives no more tries than ten', async () => {
    const { desk, stranger, rows, setClock } = await openDesk();
    const id = await hire(desk, 'wang', '王丽');
    for (const secret of ['1', '2', '3']) await stranger.staff.signIn({ staffId: id, secret });

    setClock('2026-11-22T07:10:00+08:00');
    expect(await stranger.staff.signIn({ staffId: id, secret: '4' })).toEqual(
      refused('staff/wait', { seconds: 3601 }),
    );

    for (let year = 2027; year < 2047; year += 1) {
      setClock(`${year}-01-01T00:00:00Z`);
      await stranger.staff.signIn({ staffId: id, secret: String(year) });
    }
    expect(failuresOf(rows, id)).toBe(10);
  });

  test('an admin lets a locked-out clerk in again, who then chooses a secret of her own', async () => {
    const scene = await openDesk();
    const { desk, stranger, by } = scene;
    const id = await hire(desk, 'wang', '王丽');
    await lockOut(scene, id);
    expect(await memberOf(desk, id)).toMatchObject({ lockedOut: true });

    await must(desk.staff.resetSecret({ id, secret: '740193' }));
    const signedIn = await must(stranger.staff.signIn({ staffId: id, secret: '740193' }));
    await must(by(id).staff.changeSecret({ oldSecret: '740193', newSecret: '928374' }));

    expect(signedIn.mustChangeSecret).toBe(true);
    expect(await memberOf(desk, id)).toMatchObject({ lockedOut: false, mustChangeSecret: false });
    expect(await stranger.staff.signIn({ staffId: id, secret: '740193' })).toMatchObject({ ok: false });
  });

  test('an answer that a secret earned is not given again to another secret with the same key', async () => {
    const { desk, stranger } = await openDesk();
    const id = await hire(desk, 'wang', '王丽');
    await must(stranger.staff.signIn({ staffId: id, secret: staffSecret }, 'key-1'));

    expect(await stranger.staff.signIn({ staffId: id, secret: 'wrong one' }, 'key-1')).toEqual(
      refused('input/key-reused'),
    );
  });
});

describe('secrets', () => {
  test.each<[secret: string, why: string]>([
    ['38520', 'short'],
    ['888888', 'one-sign'],
    ['123456', 'run'],
    ['654321', 'run'],
    ['wang.li', 'login'],
  ])('%s is refused as a first secret, a reset one and one of her own', async (secret, why) => {
    const { desk, by, rows } = await openDesk();
    const weak = refused('staff/secret-weak', { why });
    const wang = { login: 'wang.li', name: '王丽', roles: ['receptionist' as const] };

    expect(await desk.staff.add({ ...wang, secret })).toEqual(weak);
    expect(rows('SELECT count(*) AS n FROM staff')).toEqual([{ n: 1 }]);
    const { id } = await must(desk.staff.add({ ...wang, secret: staffSecret }));
    expect(await desk.staff.resetSecret({ id, secret })).toEqual(weak);
    expect(await by(id).staff.changeSecret({ oldSecret: staffSecret, newSecret: secret })).toEqual(weak);
  });

  test('an admin needs eight signs; who becomes one is asked for a new secret', async () => {
    const { desk, by } = await openDesk();
    const short = refused('staff/secret-weak', { why: 'short' });
    const id = await hire(desk, 'wang', '王丽');
    await must(by(id).staff.changeSecret({ oldSecret: staffSecret, newSecret: '740193' }));
    const li = { login: 'li', name: '李雷', roles: ['admin' as const], secret: '385204' };

    expect(await desk.staff.add(li)).toEqual(short);
    await must(desk.staff.change({ id, name: '王丽', roles: ['receptionist', 'admin'], active: true }));
    expect((await memberOf(desk, id)).mustChangeSecret).toBe(true);
    expect(await by(id).staff.changeSecret({ oldSecret: '740193', newSecret: '385204' })).toEqual(short);
    expect(await desk.staff.resetSecret({ id, secret: '385204' })).toEqual(short);
  });

  test('one’s own secret is changed with the old one, to another one', async () => {
    const { desk, by, stranger } = await openDesk();
    const id = await hire(desk, 'wang', '王丽');

    const same = await by(id).staff.changeSecret({ oldSecret: staffSecret, newSecret: staffSecret });
    const wrong = await by(id).staff.changeSecret({ oldSecret: 'wrong one', newSecret: '740193' });
    const right = await by(id).staff.changeSecret({ oldSecret: staffSecret, newSecret: '740193' });

    expect([same, wrong]).toEqual([refused('staff/secret-same'), refused('staff/wrong-secret', { left: 9 })]);
    expect(right).toEqual({ ok: true, value: {} });
    expect(await stranger.staff.signIn({ staffId: id, secret: staffSecret })).toMatchObject({ ok: false });
    expect(await stranger.staff.signIn({ staffId: id, secret: '740193' })).toMatchObject({
      ok: true,
      value: { mustChangeSecret: false },
    });
  });

  test('guesses at the old secret count with those at the door', async () => {
    const { desk, by, stranger } = await openDesk();
    const id = await hire(desk, 'wang', '王丽');
    for (const oldSecret of ['1', '2']) await by(id).staff.changeSecret({ oldSecret, newSecret: '740193' });
    await stranger.staff.signIn({ staffId: id, secret: '3' });

    expect(await by(id).staff.changeSecret({ oldSecret: staffSecret, newSecret: '740193' })).toEqual(
      refused('staff/wait', { seconds: 1 }),
    );
  });

  test('no secret and no recovery code is written anywhere in the ledger’s files', async () => {
    const scene = await openDesk();
    const { desk, stranger, by, service, folder } = scene;
    const id = await hire(desk, 'wang', '王丽', 'FIRST-secret-1');
    await stranger.staff.signIn({ staffId: id, secret: 'WRONG-secret-2' });
    await must(stranger.staff.signIn({ staffId: id, secret: 'FIRST-secret-1' }));
    await must(by(id).staff.changeSecret({ oldSecret: 'FIRST-secret-1', newSecret: 'OWN-secret-3' }));
    await must(desk.staff.resetSecret({ id, secret: 'RESET-secret-4' }));
    await stranger.staff.recover({
      login: 'admin',
      recoveryCode: 'WRONG-CODE-5',
      secret: 'NEVER-secret-6',
      newRecoveryCode: newCode,
    });
    await must(
      stranger.staff.recover({
        login: 'admin',
        recoveryCode,
        secret: 'ADMIN-secret-7',
        newRecoveryCode: newCode,
      }),
    );
    service.ledger.settle();

    const written = filesIn(folder).map((file) => fs.readFileSync(file, 'latin1').toLowerCase());

    expect(written.some((text) => text.includes('staff.recover'))).toBe(true);
    const secrets = [
      'secret-',
      'wrong-code',
      recoveryCode,
      newCode,
      newCode.replaceAll('-', ''),
      adminSecret,
    ];
    const found = secrets.filter((secret) => written.some((text) => text.includes(secret.toLowerCase())));
    expect(found).toEqual([]);
  });

  test('two people with the same secret are kept differently, each with the cost it was made at', async () => {
    const { desk, rows } = await openDesk();
    await hire(desk, 'wang', '王丽');
    await hire(desk, 'zhao', '赵强');

    const kept = rows('SELECT salt, hash, cost FROM staff_secrets');

    expect(new Set(kept.map(({ salt }) => salt)).size).toBe(3);
    expect(new Set(kept.map(({ hash }) => hash)).size).toBe(3);
    expect(kept.map(({ cost }) => cost)).toEqual([32_768, 32_768, 32_768]);
  });
});

describe('people', () => {
  test('a login is given once, whatever its capitals', async () => {
    const { desk } = await openDesk();
    await hire(desk, 'wang', '王丽');

    expect(
      await desk.staff.add({ login: ' WANG', name: '王芳', roles: ['finance'], secret: staffSecret }),
    ).toEqual(refused('staff/login-taken', { login: 'wang' }));
  });

  test('name and posts are corrected, and hold from the next call on', async () => {
    const { desk, by } = await openDesk();
    const id = await hire(desk, 'wang', '王丽');

    await must(desk.staff.change({ id, name: '王莉', roles: ['finance', 'finance'], active: true }));

    expect(await memberOf(desk, id)).toMatchObject({ name: '王莉', roles: ['finance'], active: true });
    expect(await by(id).visitors.present({})).toEqual(refused('auth/role-missing'));
  });

  test('the last admin at work can be neither let go nor demoted', async () => {
    const { desk } = await openDesk();
    const [admin] = await must(desk.staff.list({}));
    const boss = { id: admin!.id, name: '管理员' };
    const second = await hire(desk, 'wang', '王丽', staffSecret);
    await must(desk.staff.change({ id: second, name: '王丽', roles: ['admin'], active: false }));

    expect(await desk.staff.change({ ...boss, roles: ['admin'], active: false })).toEqual(
      refused('staff/last-admin'),
    );
    expect(await desk.staff.change({ ...boss, roles: ['manager'], active: true })).toEqual(
      refused('staff/last-admin'),
    );
    await must(desk.staff.change({ id: second, name: '王丽', roles: ['admin'], active: true }));
    expect(await desk.staff.change({ ...boss, roles: ['manager'], active: true })).toMatchObject({
      ok: true,
    });
  });

  test('nobody is changed or reset who does not exist', async () => {
    const { desk } = await openDesk();

    expect(await desk.staff.change({ id: nobody, name: '无', roles: ['finance'], active: true })).toEqual(
      refused('staff/unknown'),
    );
    expect(await desk.staff.resetSecret({ id: nobody, secret: staffSecret })).toEqual(
      refused('staff/unknown'),
    );
  });

  test('people leave, their rows stay', async () => {
    const { service } = await openDesk('receptionist');

    expect(() => service.ledger.db.exec('DELETE FROM staff')).toThrow('their names stay');
  });
});

describe('the recovery code', () => {
  test('lets an admin set a new secret when nobody can sign in, and is then used up', async () => {
    const scene = await openDesk();
    const { desk, stranger } = scene;
    const [admin] = await must(desk.staff.list({}));
    await lockOut(scene, admin!.id);
    const input = {
      login: 'admin',
      recoveryCode: 'abcde fghjk lmnpq rstuv',
      secret: 'quiet-harbour',
      newRecoveryCode: newCode,
    };

    const recovered = await must(stranger.staff.recover(input));

    expect(recovered).toEqual({ id: admin!.id });
    expect(await stranger.staff.signIn({ staffId: admin!.id, secret: 'quiet-harbour' })).toMatchObject({
      ok: true,
      value: { mustChangeSecret: false },
    });
    expect(await stranger.staff.recover({ ...input, recoveryCode })).toEqual(
      refused('staff/recovery-wrong', { left: 9 }),
    );
    expect(
      await stranger.staff.recover({ ...input, recoveryCode: newCode, newRecoveryCode: recoveryCode }),
    ).toMatchObject({ ok: true });
  });

  test('a new code that is the old one would not be used up, and is refused', async () => {
    const { stranger } = await openDesk();

    expect(
      await stranger.staff.recover({
        login: 'admin',
        recoveryCode,
        secret: 'quiet-harbour',
        newRecoveryCode: recoveryCode.toLowerCase(),
      }),
    ).toEqual(refused('input/invalid', { field: 'newRecoveryCode' }));
  });

  test('is of use to admins at work only, and for no weak secret', async () => {
    const { desk, stranger, rows } = await openDesk();
    await hire(desk, 'wang', '王丽');
    const input = { login: 'admin', recoveryCode, secret: 'quiet-harbour', newRecoveryCode: newCode };

    expect(await stranger.staff.recover({ ...input, login: 'wang' })).toEqual(refused('staff/unknown'));
    expect(await stranger.staff.recover({ ...input, login: 'nobody' })).toEqual(refused('staff/unknown'));
    expect(await stranger.staff.recover({ ...input, secret: '385204' })).toEqual(
      refused('staff/secret-weak', { why: 'short' }),
    );
    expect(rows('SELECT recovery_failures FROM office')).toEqual([{ recovery_failures: 0 }]);
  });

  test('guesses at it are counted, slowed and ended like those at a PIN, over a restart too', async () => {
    const scene = await openDesk();
    const { stranger, setClock } = scene;
    const input = {
      login: 'admin',
      recoveryCode: 'XXXXX',
      secret: 'quiet-harbour',
      newRecoveryCode: newCode,
    };
    for (const left of [9, 8, 7])
      expect(await stranger.staff.recover(input)).toEqual(refused('staff/recovery-wrong', { left }));
    expect(await stranger.staff.recover({ ...input, recoveryCode })).toEqual(
      refused('staff/wait', { seconds: 1 }),
    );

    for (let hour = 10; hour < 17; hour += 1) {
      setClock(`2026-11-22T${hour}:00:00+08:00`);
      await stranger.staff.recover(input);
    }
    await scene.reopen();

    expect(await stranger.staff.recover({ ...input, recoveryCode })).toEqual(refused('staff/locked-out'));
  });

  test('an admin who is in after all makes it usable again', async () => {
    const { desk, stranger, rows } = await openDesk();
    const [admin] = await must(desk.staff.list({}));
    await stranger.staff.recover({
      login: 'admin',
      recoveryCode: 'XXXXX',
      secret: 'quiet-harbour',
      newRecoveryCode: newCode,
    });

    await must(stranger.staff.signIn({ staffId: admin!.id, secret: adminSecret }));

    expect(rows('SELECT recovery_failures, recovery_failed_at FROM office')).toEqual([
      { recovery_failures: 0, recovery_failed_at: null },
    ]);
  });
});

async function hire(desk: Desk, login: string, name: string, secret = staffSecret): Promise<StaffId> {
  return (await must(desk.staff.add({ login, name, roles: ['receptionist'], secret }))).id;
}

async function memberOf(desk: Desk, id: string) {
  return (await must(desk.staff.list({}))).find((member) => member.id === id)!;
}

/** Ten wrong tries, as slowly as they must be. */
async function lockOut({ stranger, setClock, rows }: TestDesk, id: StaffId): Promise<void> {
  for (let hour = 10; hour < 20; hour += 1) {
    setClock(`2026-11-22T${hour}:00:00+08:00`);
    await stranger.staff.signIn({ staffId: id, secret: `wrong ${hour}` });
  }
  expect(failuresOf(rows, id)).toBe(10);
}

const failuresOf = (rows: TestDesk['rows'], id: string): unknown =>
  rows(`SELECT failures FROM staff_secrets WHERE staff_id = '${id}'`)[0]?.['failures'];

const filesIn = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
