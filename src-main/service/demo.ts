import { randomFillSync } from 'node:crypto';
import type { contract, Input } from '../../src-shared/contract/index.ts';
import type { Role } from '../../src-shared/contract/procedure.ts';
import { demoSecret } from '../../src-shared/demoSecret.ts';
import { makeRecoveryCode } from '../../src-shared/rules/recoveryCode.ts';
import { planRoster } from '../procedures/households/planRoster.ts';
import { sampleRoster } from '../imports/roster/sample.ts';
import { askAs } from './ask.ts';
import { seedFees } from './demoFees.ts';
import { seedRepairs } from './demoRepairs.ts';
import type { OpenService } from './openService.ts';

type Register = Input<(typeof contract.visitors)['register']>;

/** Fills a new ledger with an estate to try the desk on; does nothing where an office already is. */
export function seedDemo(service: OpenService): void {
  const anyone = askAs(service, null);
  if (anyone('office', 'status', {}).setUp) return;

  const { adminId } = anyone('office', 'setUp', demoOffice());
  const admin = askAs(service, adminId);
  const hire = (login: string, name: string, roles: Role[]): string => {
    const { id } = admin('staff', 'add', { login, name, roles, secret: firstSecret });
    askAs(service, id)('staff', 'changeSecret', { oldSecret: firstSecret, newSecret: demoSecret });
    return id;
  };
  const clerk = askAs(service, hire('wang', '王晓梅', ['receptionist']));
  hire('li', '李建国', ['receptionist']);
  const lead = askAs(service, hire('chen', '陈淑芬', ['supervisor']));
  hire('zhao', '赵敏', ['finance']);
  hire('zhou', '周建平', ['manager']);

  const rows = sampleRoster(240, 2026);
  const { plan } = planRoster(service.ledger.tx, rows);
  admin('households', 'importRoster', { fileName: '演示名册.xlsx', digest: 'demo', plan, rows });
  const [home] = clerk('households', 'search', { text: '2-1-201' });
  for (const visit of demoVisits) {
    const { id, version } = clerk('visitors', 'register', { ...visit, unitId: home?.unitId ?? null });
    if (visit.category !== 'guest') continue;
    const shown = { documentShown: 'id-card', documentWaivedWhy: null, documentReturned: true } as const;
    clerk('visitors', 'issuePass', { id, version, ...shown, guidedTo: '接待区' });
  }
  const homes = ['1-1-301', '2-1-201', '1-1-401'].map(
    (text) => clerk('households', 'search', { text })[0]?.unitId,
  );
  seedRepairs(admin, clerk, homes);
  seedFees(service.ledger.tx, lead);
}

/** What the admin gives out; each of the demo's people has already chosen her own. */
const firstSecret = 'first-2468';

const demoOffice = (): Input<(typeof contract.office)['setUp']> => ({
  officeName: '和园物业服务中心（演示）',
  letterhead: '和园物业服务有限公司\n和园小区 1 号楼一层　0755-0000000',
  counterCode: 'A1',
  counterNumber: 1,
  zone: 'Asia/Shanghai',
  cutOff: '17:00',
  backupFolder: '',
  secondBackupFolder: '',
  idleLockMinutes: 30,
  demo: true,
  admin: { login: 'admin', name: '管理员' },
  secret: demoSecret,
  recoveryCode: makeRecoveryCode(randomFillSync),
});

const visitor = (
  category: Register['category'],
  visitorName: string | null,
  business: string | null,
): Register => ({
  category,
  visitorName,
  partySize: 1,
  company: null,
  phoneTail: null,
  plate: null,
  business,
  unitId: null,
  hostName: null,
});

const demoVisits: readonly Register[] = [
  visitor('guest', '刘文静', '探访亲友'),
  visitor('contractor', '孙师傅', '空调维修'),
  visitor('unknown', null, null),
];
