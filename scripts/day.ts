// A day at the desk, through the shell: a new ledger, the owner roster, a clerk, a visitor in and out with his pass on
// paper, a repair from the call to the book, and the proof of it all. Leaves everything in out/day/. `npm run day`, or `npm run -s desk -- day`.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { UnitId } from '../src-shared/contract/households.ts';
import type { Contract, Output, VerbsOf } from '../src-shared/contract/index.ts';
import type { LedgerDomain } from '../src-main/ledger/scene.ts';
import type { Verification } from '../src-main/ledger/verify.ts';
import { dirtyRoster } from '../tests/fixtures/roster.ts';

const root = path.resolve(import.meta.dirname, '..');
const { values: given } = parseArgs({ options: { ledger: { type: 'string' }, out: { type: 'string' } } });
const folder = path.resolve(given.out ?? path.join(root, 'out', 'day'));
const ledger = path.resolve(given.ledger ?? path.join(folder, 'ledger', 'ledger.db'));
const clerkSecret = '385204';

fs.rmSync(folder, { recursive: true, force: true });
fs.mkdirSync(folder, { recursive: true });

step('开账：和园物业，前台 A1', () =>
  desk('init', '--manual-clock', '--clock', '2026-11-22T07:50:00+08:00', '--office', '和园物业服务中心'),
);
step('管理员登记前台职员王晓梅', () =>
  call('admin', 'staff', 'add', {
    login: 'wang',
    name: '王晓梅',
    roles: ['receptionist'],
    secret: clerkSecret,
  }),
);

step('导入 importRoom.xlsx', () => importRoster(path.join(root, 'tests/fixtures/importRoom.xlsx')), told);
const roster = path.join(folder, '业主名册.xlsx');
fs.writeFileSync(roster, (await dirtyRoster({ units: 240, seed: 1122 })).bytes);
step('导入 240 户的业主名册', () => importRoster(roster), told);
step(
  '再导入一次：没有变化',
  () => importRoster(roster),
  (again) => (again.imported ? stop('同一份名册第二次导入仍有变化') : told(again)),
);

const people = step('签到名单', () => call(null, 'staff', 'roster', {}));
const clerk = people.find(({ login }) => login === 'wang') ?? stop('名单里没有王晓梅');
step('王晓梅签到', () => call(null, 'staff', 'signIn', { staffId: clerk.id, secret: clerkSecret }));
const [found] = step('查找 1-1-1001', () => call('wang', 'households', 'search', { text: '1-1-1001' }));
const household = found ?? stop('没有找到 1-1-1001');
const visit = step('来访登记：李明，探访 1-1-1001', () =>
  call('wang', 'visitors', 'register', {
    category: 'guest',
    visitorName: '李明',
    partySize: 1,
    company: null,
    phoneTail: '1234',
    plate: null,
    business: '探访亲友',
    unitId: household.unitId,
    hostName: null,
  }),
);
const inside = step('出示证件，开访客单', () =>
  call('wang', 'visitors', 'issuePass', {
    id: visit.id,
    version: visit.version,
    documentShown: 'id-card',
    documentWaivedWhy: null,
    documentReturned: true,
    guidedTo: '接待区',
  }),
);
const paper = path.join(folder, `${inside.passNumber}.pdf`);
step(`打印访客单 ${inside.passNumber}`, () =>
  desk('print', 'visitor-pass', visit.id, '--as', 'wang', '--out', paper),
);
step('访客离开，扫码收回访客单', () =>
  call(
    'wang',
    'visitors',
    'leave',
    { passCode: inside.passCode, id: null, slipReturned: true },
    clock('09:25'),
  ),
);

const worker = step('登记维修人员王师傅', () =>
  call('admin', 'tickets', 'addTechnician', { name: '王师傅', phone: '13800000101', trade: '水电' }),
);
const caller = step(
  '来电报修：按号码找到住户',
  () => callerOf(household.unitId),
  ({ name, unitCode }) => `${unitCode} ${name}`,
);
const report = step(
  '登记报修：厨房水管爆裂，约 10:00 上门',
  () =>
    call(
      'wang',
      'tickets',
      'register',
      {
        source: 'phone',
        class: 'urgent-3',
        scope: 'own',
        unitId: caller.unitId,
        place: '厨房',
        callerName: caller.name,
        phone: caller.number,
        demand: '厨房水管爆裂，地上已经有积水',
        appointment: { from: at('10:00'), to: at('11:00') },
      },
      clock('09:30'),
    ),
  ({ number }) => number,
);
const order = step('派工给王师傅', () =>
  call('wang', 'tickets', 'dispatch', {
    id: report.id,
    version: report.version,
    technicianId: worker.id,
  }),
);
step(`打印维修任务单 ${order.number}`, () =>
  desk('print', 'work-order', order.id, '--as', 'wang', '--out', path.join(folder, `${order.number}.pdf`)),
);
const scanned = step('凭证交回，扫码找到报修单', () =>
  call('wang', 'tickets', 'byCode', { code: order.code }, clock('11:20')),
);
step('登记维修凭证，业主已验收', () =>
  call('wang', 'tickets', 'enterVoucher', {
    id: scanned.id,
    version: scanned.version,
    arrivedAt: at('10:05'),
    finishedAt: at('10:50'),
    actualWork: '更换厨房给水软管',
    amountFen: 8_000,
    consentSigned: true,
    siteCleared: true,
    acceptedBy: caller.name,
  }),
);
step(
  '下班前登记报修记录本',
  () => call('wang', 'tickets', 'enterInBook', {}, clock('17:40')),
  ({ entered }) => `${entered} 张`,
);

step('备份', () => desk('backup'));
step(
  '校验账本',
  () => desk('verify') as Verification,
  ({ journalRows, findings }) => `日志 ${journalRows} 行，问题 ${findings.length} 处`,
);
console.log(`\n全部完成，见 ${path.relative(process.cwd(), folder) || folder}`);

/** Runs one step of the day and says in a line what came of it. */
function step<T>(what: string, act: () => T, note: (value: T) => string = () => ''): T {
  const began = performance.now();
  const value = act();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log([`✓ ${what}`, note(value)].filter(Boolean).join('：') + `（${seconds} 秒）`);
  return value;
}

/** Someone of a household calls: her number as the telephone shows it, and who the desk finds by it. */
function callerOf(unitId: UnitId) {
  const { residents } = call('wang', 'households', 'unit', { id: unitId });
  const phone = residents.flatMap(({ phones }) => phones)[0] ?? stop('这一户没有电话');
  const { number } = call('wang', 'households', 'revealPhone', { id: phone.id });
  const [person] = call('wang', 'households', 'byPhone', { digits: number.replaceAll(/\D/g, '') });
  return { ...(person ?? stop('按号码没有找到人')), number };
}

/** A time of this day as `--clock` takes it, and as an instant. */
function clock(time: string): string {
  return `2026-11-22T${time}:00+08:00`;
}

function at(time: string): number {
  return Date.parse(clock(time));
}

type Imported = {
  imported: boolean;
  totals: { add: number; update: number; same: number };
  failed: unknown[];
};

function importRoster(file: string): Imported {
  return desk('import', 'roster', file, '--as', 'admin') as Imported;
}

function told({ totals, failed }: Imported): string {
  return `新增 ${totals.add}，覆盖 ${totals.update}，不变 ${totals.same}，失败 ${failed.length}`;
}

/** One call through the shell, typed by the contract as the screens' are. */
function call<D extends LedgerDomain, V extends VerbsOf<D, 'query' | 'command'> & string>(
  as: string | null,
  domain: D,
  verb: V,
  input: object,
  time?: string,
): Output<Contract[D][V]> {
  const signer = as === null ? [] : ['--as', as];
  const moved = time === undefined ? [] : ['--clock', time];
  const value = desk('call', `${domain}.${verb}`, JSON.stringify(input), ...signer, ...moved);
  return value as Output<Contract[D][V]>;
}

function desk(...words: string[]): unknown {
  const { stdout } = spawnSync(
    process.execPath,
    [path.join(root, 'out/main/desk.js'), ...words, '--ledger', ledger],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      maxBuffer: 1 << 28,
    },
  );
  const result = JSON.parse(stdout) as { ok: boolean; value: unknown; error: unknown };
  return result.ok ? result.value : stop(`${words.slice(0, 2).join(' ')}: ${JSON.stringify(result.error)}`);
}

function stop(why: string): never {
  console.error(`✗ ${why}`);
  process.exit(1);
}
