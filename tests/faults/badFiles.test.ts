import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf, desk, serveLedger, valueOf } from './desk.ts';
import { asNobody, cannot, onSmallDisk, remount } from './smallDisk.ts';
import { adminSecret, copyLedger, inTemporaryFolder, trialLedger } from './trialLedger.ts';
import { arrival, passFor, type Visit } from './visits.ts';

let folder: string;
let office: string;
/** An office whose desk was killed: its last visitors stand in the write-ahead log only. */
let killed: string;
let ended: () => void;

beforeAll(async () => {
  const ready = Promise.withResolvers<string>();
  void inTemporaryFolder(async (made) => {
    ready.resolve(made);
    await new Promise<void>((resolve) => {
      ended = resolve;
    });
  });
  folder = await ready.promise;
  fs.chmodSync(folder, 0o755);
  office = await trialLedger(path.join(folder, 'office'));
  const serving = serveLedger(office);
  for (let i = 0; i < 5; i++) {
    const visit = await valueOf<Visit>(serving.ask(arrival(`访客${i}`, `r${i}`)));
    await valueOf(serving.ask(passFor(visit, `p${i}`)));
  }
  killed = copyLedger(office, path.join(folder, 'killed'));
  await serving.end();
});
afterAll(() => ended());

const inOffice = (): string => copyLedger(office, path.join(folder, 'work'));

/** A question, a backup and a proof: what each is answered, and that none of them says more than a code. */
async function tried(ledger: string, through: string[] = []): Promise<Record<string, string>> {
  const commands = {
    call: ['call', 'visitors.present', '--as', 'wang'],
    backup: ['backup', '--to', path.join(folder, 'stick')],
    verify: ['verify'],
  };
  const codes: Record<string, string> = {};
  for (const [name, words] of Object.entries(commands)) {
    const { answer, stderr } = await desk([...words, '--ledger', ledger], { through });
    codes[name] = codeOf(answer);
    expect(stderr).toBe('');
  }
  return codes;
}

const all = (code: string) => ({ call: code, backup: code, verify: code });

describe('a file that is no ledger of ours is refused and left as it is', () => {
  test.each<[what: string, code: string, spoil: (file: string) => void]>([
    ['a picture', 'ledger/damaged', (file) => fs.writeFileSync(file, picture)],
    ['a page of zeros', 'ledger/damaged', (file) => fs.writeFileSync(file, Buffer.alloc(8192))],
    ['a text', 'ledger/damaged', (file) => fs.writeFileSync(file, '和园物业'.repeat(1000))],
    ['a scrap of fifty bytes', 'ledger/damaged', (file) => fs.truncateSync(file, 50)],
    ["another program's database", 'ledger/foreign', (file) => foreign(file, 'DELETE')],
    ["another program's database in write-ahead mode", 'ledger/foreign', (file) => foreign(file, 'WAL')],
    ['a ledger of a newer program', 'ledger/newer', (file) => raw(file, 'PRAGMA user_version = 99')],
    [
      'nothing at all, where heads say there was something',
      'ledger/missing',
      (file) => fs.truncateSync(file, 0),
    ],
    ['no file, where heads say there was one', 'ledger/missing', (file) => fs.rmSync(file)],
  ])('%s', async (_, code, spoil) => {
    const ledger = inOffice();
    spoil(ledger);
    const before = stateOf(ledger);

    expect(await tried(ledger)).toEqual(all(code));
    expect(stateOf(ledger)).toBe(before);
    expect(codeOf((await desk(['init', '--manual-clock', '--ledger', ledger])).answer)).toBe(code);
    expect(stateOf(ledger)).toBe(before);
  });

  test('a folder', async () => {
    const ledger = path.join(folder, 'a-folder');
    fs.mkdirSync(ledger);

    expect(await tried(ledger)).toEqual(all('ledger/unreachable'));
  });

  test('a ledger that a newer program had begun to write when it was killed', async () => {
    const ledger = inOffice();
    const source = path.join(folder, 'newer.db');
    fs.copyFileSync(ledger, source);
    const newer = new Database(source);
    newer.exec('PRAGMA user_version = 99; CREATE TABLE more (id INTEGER)');
    for (const suffix of ['', '-wal']) fs.copyFileSync(source + suffix, ledger + suffix);
    newer.close();

    expect(await tried(ledger)).toMatchObject({ call: 'ledger/newer', backup: 'ledger/newer' });
  });
});

describe('a damaged ledger', () => {
  test.each([
    ['lost its second half', (file: string) => fs.truncateSync(file, Math.floor(fs.statSync(file).size / 2))],
    ['lost its last byte', (file: string) => fs.truncateSync(file, fs.statSync(file).size - 1)],
    ['lost its header', (file: string) => overwrite(file, 0, Buffer.alloc(100))],
    ['has a header of noise', (file: string) => overwrite(file, 16, Buffer.alloc(84, 0xa5))],
    ['lost its first page', (file: string) => overwrite(file, 0, Buffer.alloc(4096))],
  ])('that %s is refused or found out, never emptied and never deleted', async (_, spoil) => {
    const ledger = inOffice();
    spoil(ledger);
    const size = fs.statSync(ledger).size;

    const { call, backup, verify } = await tried(ledger);

    expect(verify).toMatch(/^ledger\/(damaged|foreign|altered|missing)$/);
    expect(backup).toMatch(/^(backup\/failed|ledger\/(damaged|foreign|altered|missing))$/);
    expect(call).toMatch(/^(ok|ledger\/(damaged|foreign|altered|missing))$/);
    expect(fs.statSync(ledger).size).toBeGreaterThanOrEqual(size);
  });

  test('is proved damaged, or whole, whichever page was lost; no command ends without a code', async () => {
    const pages = fs.statSync(office).size / 4096;
    const seen = new Set<string>();
    for (let page = 2; page <= pages; page += 11) {
      const ledger = inOffice();
      overwrite(ledger, (page - 1) * 4096, Buffer.alloc(4096));
      const rows = { verify: '', call: '' };
      rows.verify = codeOf((await desk(['verify', '--ledger', ledger])).answer);
      rows.call = codeOf(
        (await desk(['call', 'visitors.present', '--as', 'wang', '--ledger', ledger])).answer,
      );
      for (const code of Object.values(rows))
        expect(code).toMatch(/^(ok|staff\/unknown|ledger\/(damaged|altered|not-set-up))$/);
      expect(rows.verify, `page ${page}`).toMatch(/^ledger\//);
      expect(fs.statSync(ledger).size).toBeGreaterThanOrEqual(pages * 4096);
      seen.add(rows.call);
    }
    expect(seen.size).toBeGreaterThan(1);
  });
});

describe('what a killed desk leaves behind', () => {
  test('is all there at the next start', async () => {
    const ledger = copyLedger(killed, path.join(folder, 'work'));

    expect(await tried(ledger)).toEqual(all('ok'));
    expect(visitsIn(ledger)).toBe(5);
  });

  test('is missed when its write-ahead log was deleted: nothing is written until an admin has looked', async () => {
    const ledger = copyLedger(killed, path.join(folder, 'work'));
    for (const suffix of ['-wal', '-shm']) fs.rmSync(ledger + suffix);
    expect(visitsIn(ledger)).toBe(0);

    const serving = serveLedger(ledger);
    const accept = { staffId: staffIdIn(ledger), secret: adminSecret, reason: '清理软件删了文件' };

    expect(codeOf(await serving.ask(arrival('后来的人', 'k1')))).toBe('ledger/behind');
    expect(codeOf(await serving.ask({ procedure: 'office.acceptHead', input: accept }))).toBe('ok');
    expect(codeOf(await serving.ask(arrival('后来的人', 'k1')))).toBe('ok');
    expect(await serving.end()).toBe(0);
  });
});

describe('a ledger in use', () => {
  test('is refused to every second program, which is told by whom, and can still be proved', async () => {
    const ledger = inOffice();
    const serving = serveLedger(ledger);
    await valueOf(serving.ask(arrival('第一位', 'k1')));

    expect(await tried(ledger)).toEqual({ ...all('ledger/in-use'), verify: 'ok' });
    const others = [
      ['init', '--manual-clock'],
      ['restore', office],
    ].map(async (words) => (await desk([...words, '--ledger', ledger])).answer);
    for (const answer of await Promise.all(others)) {
      expect(answer).toMatchObject({
        ok: false,
        error: { code: 'ledger/in-use', params: { user: expect.any(String) as string } },
      });
    }
    expect(codeOf(await serving.ask(arrival('第二位', 'k2')))).toBe('ok');
    expect(await serving.end()).toBe(0);
  });

  test.skipIf(cannot.otherUser)('is refused to another user of the computer too', async () => {
    const ledger = inOffice();
    const serving = serveLedger(ledger);
    await valueOf(serving.ask(arrival('第一位', 'k1')));

    const { answer } = await desk(['call', 'visitors.present', '--ledger', ledger], { through: asNobody });

    expect(answer).toMatchObject({ ok: false, error: { code: 'ledger/in-use', params: { user: 'root' } } });
    await serving.kill();
    fs.chmodSync(path.dirname(ledger), 0o777);
    for (const file of fs.readdirSync(path.dirname(ledger), { recursive: true, encoding: 'utf8' })) {
      fs.chmodSync(path.join(path.dirname(ledger), file), 0o777);
    }
    const afterwards = await desk(['call', 'visitors.present', '--as', 'wang', '--ledger', ledger], {
      through: asNobody,
    });
    expect(codeOf(afterwards.answer), 'a lock that root was killed with must not bar the next user').toBe(
      'ok',
    );
  });

  test('opens for exactly one of four that start at the same moment', async () => {
    for (let round = 0; round < 3; round++) {
      const ledger = inOffice();
      const served = [0, 1, 2, 3].map(async () => {
        const serving = serveLedger(ledger);
        serving.heardStray(() => undefined);
        const code = codeOf(await serving.ask({ procedure: 'office.status' }));
        return { serving, code };
      });
      const codes = (await Promise.all(served)).map(({ code }) => code);
      await Promise.all((await Promise.all(served)).map(({ serving }) => serving.end()));

      expect(codes.sort()).toEqual(['died', 'died', 'died', 'ok']);
    }
  });
});

describe('a place where nothing can be written', () => {
  test.skipIf(cannot.otherUser)(
    'is called read-only, for a user who may only read, and nothing there is changed',
    async () => {
      const ledger = inOffice();
      const before = stateOf(ledger);

      const { verify, ...codes } = await tried(ledger, asNobody);

      expect(codes).toEqual({ call: 'ledger/read-only', backup: 'ledger/read-only' });
      expect(verify).toMatch(/^(ok|ledger\/read-only)$/);
      expect(stateOf(ledger)).toBe(before);
      const nowhere = path.join(path.dirname(ledger), 'new', 'ledger.db');
      const init = await desk(['init', '--manual-clock', '--ledger', nowhere], { through: asNobody });
      expect(codeOf(init.answer)).toBe('ledger/read-only');
    },
  );

  test.skipIf(cannot.mount)(
    'is called read-only on a disk that is; a backup there can be proved and read',
    async () => {
      const around = path.join(folder, 'mounted');
      fs.mkdirSync(around);
      await onSmallDisk(around, 16, async (disk) => {
        const ledger = copyLedger(office, path.join(disk, 'office'));
        const made = await desk(['backup', '--ledger', ledger]);
        const { file } = (made.answer as { value: { file: string } }).value;
        remount(disk, 'ro');

        const { verify, ...codes } = await tried(ledger);

        expect(codes).toEqual({ call: 'ledger/read-only', backup: 'ledger/read-only' });
        expect(verify).toMatch(/^(ok|ledger\/read-only)$/);
        expect(codeOf((await desk(['verify', '--ledger', file])).answer)).toBe('ok');
        remount(disk, 'rw');
        expect(await tried(ledger)).toEqual(all('ok'));
      });
    },
  );
});

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='.repeat(
    40,
  ),
  'base64',
);

function foreign(file: string, mode: string): void {
  fs.rmSync(file);
  raw(file, `PRAGMA journal_mode = ${mode}; CREATE TABLE notes (id INTEGER); INSERT INTO notes VALUES (1)`);
}

function raw(file: string, sql: string): void {
  const db = new Database(file);
  try {
    db.exec(sql);
  } finally {
    db.close();
  }
}

function overwrite(file: string, at: number, bytes: Buffer): void {
  const fd = fs.openSync(file, 'r+');
  fs.writeSync(fd, bytes, 0, bytes.length, at);
  fs.closeSync(fd);
}

/** What lies in a ledger's place; the lock beside it is not part of it. */
const stateOf = (ledger: string): string =>
  fs.existsSync(ledger) ? createHash('sha256').update(fs.readFileSync(ledger)).digest('hex') : 'nothing';

function visitsIn(ledger: string): number {
  return asked(ledger, 'SELECT count(*) FROM visits') as number;
}

function staffIdIn(ledger: string): string {
  return asked(ledger, "SELECT id FROM staff WHERE login = 'admin'") as string;
}

function asked(ledger: string, sql: string): unknown {
  const db = new Database(ledger, { readonly: true });
  try {
    return db.prepare(sql).pluck().get();
  } finally {
    db.close();
  }
}
