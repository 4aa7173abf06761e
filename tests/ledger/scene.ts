import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import type { Role } from '../../src-shared/contract/procedure.ts';
import { type Desk, makeDesk } from '../../src-shared/desk.ts';
import { type OpenService, openService } from '../../src-main/service/openService.ts';

export type TestDesk = {
  desk: Desk;
  /** The same ledger, asked by a person with other roles (made on first use). */
  as: (...roles: Role[]) => Promise<Desk>;
  /** The same ledger, asked by the person with this id. */
  by: (staffId: string) => Desk;
  /** The ledger asked by nobody: before sign-in. */
  stranger: Desk;
  readonly service: OpenService;
  file: string;
  folder: string;
  rows: (sql: string) => Record<string, unknown>[];
  setClock: (iso: string) => void;
  /** What the office's clock shows, in ms. */
  now: () => number;
  close: () => Promise<void>;
  /** Closes the ledger, lets something happen to its files, and opens it again, as a restart of the program does. */
  reopen: (meanwhile?: () => void) => Promise<void>;
};

/** The first admin of every test office. */
export const adminSecret = 'counter-2026';

/** The recovery code of every test office. */
export const recoveryCode = 'ABCDE-FGHJK-LMNPQ-RSTUV';

/** The first secret of everybody `as` makes. */
export const staffSecret = '385204-ok';

/** When every test begins, as the office's clock shows it. */
const morning = Date.parse('2026-11-22T08:10:00+08:00');

/**
 * A real ledger in a file of its own, set up as 和园物业, counter A1, clock at 2026-11-22 08:10 in Shanghai and set by
 * hand, asked through the real contract; only the processes in between are taken out.
 */
export async function openDesk(...roles: Role[]): Promise<TestDesk> {
  const like = await officeWith(roles);
  const folder = temporaryFolder();
  fs.cpSync(like.folder, folder, { recursive: true });
  const file = path.join(folder, 'ledger.db');
  let now = morning;
  const open = (): Promise<OpenService> => openService(file, { create: false, clock: () => now });
  let service = await open();
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (isOpen) await service.close();
    isOpen = false;
  };
  onTestFinished(async () => {
    await close();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  const by = (staffId: string | null): Desk => deskOf((call) => service.call(call), staffId);
  const admin = by(like.adminId);
  const made = new Map(like.made);
  return {
    desk: roles.length === 0 ? admin : by(made.get(roles.join('-'))!),
    as: async (...wanted) => by(await hired(admin, made, wanted)),
    by,
    stranger: by(null),
    get service() {
      return service;
    },
    file,
    folder,
    rows: (sql) => service.ledger.db.prepare(sql).all() as Record<string, unknown>[],
    setClock: (iso) => {
      now = Date.parse(iso);
    },
    now: () => now,
    close,
    reopen: async (meanwhile = () => undefined) => {
      await close();
      meanwhile();
      service = await open();
      isOpen = true;
    },
  };
}

/** The value of a call that has to succeed. */
export async function must<T>(
  call: Promise<{ ok: true; value: T } | { ok: false; error: unknown }>,
): Promise<T> {
  const result = await call;
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** What a call is answered that is refused. */
export const refused = (code: string, params?: Record<string, string | number>) => ({
  ok: false,
  error: params ? { code, params } : { code },
});

/** A folder of one test's own; whoever asks removes it. */
export const temporaryFolder = (): string => fs.mkdtempSync(path.join(os.tmpdir(), 'dangzhi-'));

/** What `office.setUp` is asked in every test office. */
export const setUpInput = {
  officeName: '和园物业服务中心',
  letterhead: '和园物业服务有限公司',
  counterCode: 'A1',
  counterNumber: 1,
  zone: 'Asia/Shanghai',
  cutOff: '17:00',
  backupFolder: '',
  secondBackupFolder: '',
  idleLockMinutes: 3,
  demo: false,
  admin: { login: 'admin', name: '管理员' },
  secret: adminSecret,
  recoveryCode,
};

type Office = { folder: string; adminId: string; made: ReadonlyMap<string, string> };

const offices = new Map<string, Promise<Office>>();

afterAll(async () => {
  for (const office of offices.values()) fs.rmSync((await office).folder, { recursive: true, force: true });
});

/** Proving a secret is slow on purpose: each kind of office is set up once in a test file and copied for each test. */
function officeWith(roles: readonly Role[]): Promise<Office> {
  const known = offices.get(roles.join('-'));
  if (known) return known;
  const office = setUpOffice(roles);
  offices.set(roles.join('-'), office);
  return office;
}

async function setUpOffice(roles: readonly Role[]): Promise<Office> {
  const folder = temporaryFolder();
  const service = await openService(path.join(folder, 'ledger.db'), { create: true, clock: () => morning });
  const { adminId } = await must(deskOf(service.call, null).office.setUp(setUpInput));
  const made = new Map<string, string>([['admin', adminId]]);
  if (roles.length > 0) await hired(deskOf(service.call, adminId), made, roles);
  await service.close();
  return { folder, adminId, made };
}

async function hired(admin: Desk, made: Map<string, string>, roles: readonly Role[]): Promise<string> {
  const login = roles.join('-');
  const known = made.get(login);
  if (known) return known;
  const { id } = await must(
    admin.staff.add({ login, name: `职员${login}`, roles: [...roles], secret: staffSecret }),
  );
  made.set(login, id);
  return id;
}

const deskOf = (call: OpenService['call'], staffId: string | null): Desk =>
  makeDesk(
    async (procedure, input, key) => (await call({ procedure, input, key, staffId })).result,
    randomUUID,
  );
