// A day at the desk, through the shell: a new ledger, the owner roster, a clerk, a visitor in and out with his pass on
// paper, a repair from the call to the book, a month charged and money taken, and the proof of it all. Leaves everything
// in out/day/. `npm run day`, or `npm run -s desk -- day`.
import path from 'node:path';
import { moneyIsTaken } from './day/money.ts';
import { repairIsDone, repairsAreBooked } from './day/repair.ts';
import { importRosters } from './day/roster.ts';
import { call, clear, clock, desk, folder, step, stop, verified } from './day/shell.ts';
import { guestComesAndGoes } from './day/visit.ts';

const clerkSecret = '385204';

clear();
step('开账：和园物业，前台 A1', () =>
  desk('init', '--manual-clock', '--clock', clock('07:50'), '--office', '和园物业服务中心'),
);
step('管理员登记前台职员王晓梅', () =>
  call('admin', 'staff', 'add', {
    login: 'wang',
    name: '王晓梅',
    roles: ['receptionist'],
    secret: clerkSecret,
  }),
);
await importRosters();

const people = step('签到名单', () => call(null, 'staff', 'roster', {}));
const clerk = people.find(({ login }) => login === 'wang') ?? stop('名单里没有王晓梅');
step('王晓梅签到', () => call(null, 'staff', 'signIn', { staffId: clerk.id, secret: clerkSecret }));
const [found] = step('查找 1-1-1001', () => call('wang', 'households', 'search', { text: '1-1-1001' }));
const { unitId } = found ?? stop('没有找到 1-1-1001');

guestComesAndGoes(unitId);
repairIsDone(unitId);
moneyIsTaken(unitId);
repairsAreBooked();

step('备份', () => desk('backup'));
verified();
console.log(`\n全部完成，见 ${path.relative(process.cwd(), folder) || folder}`);
