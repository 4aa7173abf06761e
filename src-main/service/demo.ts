import { randomFillSync, randomUUID } from 'node:crypto';
import type { contract, Input, Output } from '../../src-shared/contract/index.ts';
import type { Role } from '../../src-shared/contract/procedure.ts';
import { makeRecoveryCode } from '../../src-shared/rules/recoveryCode.ts';
import { planRoster } from '../procedures/households/planRoster.ts';
import { sampleRoster } from '../imports/roster/sample.ts';
import type { OpenService } from './openService.ts';

/** The PIN of everyone on the demo estate; shown on its sign-in screen. */
export const demoSecret = '24682468';

type Register = Input<(typeof contract.visitors)['register']>;
type Visit = Output<(typeof contract.visitors)['register']>;

/** Fills a new ledger with an estate to try the desk on; does nothing where an office already is. */
export function seedDemo(service: OpenService): void {
  const ask = <T>(procedure: string, input: unknown, staffId: string | null): T => {
    const { result } = service.answer({ procedure, input, key: randomUUID(), staffId });
    if (!result.ok) throw new Error(`${procedure}: ${result.error.code}`);
    return result.value as T;
  };
  if (ask<{ setUp: boolean }>('office.status', {}, null).setUp) return;

  const { adminId } = ask<{ adminId: string }>('office.setUp', demoOffice(), null);
  const hire = (login: string, name: string, roles: Role[]): string =>
    ask<{ id: string }>('staff.add', { login, name, roles, secret: demoSecret }, adminId).id;
  const clerk = hire('wang', '王晓梅', ['receptionist']);
  hire('li', '李建国', ['receptionist']);
  hire('chen', '陈淑芬', ['supervisor']);
  hire('zhao', '赵敏', ['finance']);

  const rows = sampleRoster(240, 2026);
  const plan = planRoster(service.ledger.tx, rows).plan;
  ask('households.importRoster', { fileName: '演示名册.xlsx', digest: 'demo', plan, rows }, adminId);
  for (const visit of demoVisits) {
    const registered = ask<Visit>('visitors.register', visit, clerk);
    if (visit.category !== 'guest') continue;
    const pass = { documentShown: 'id-card', documentWaivedWhy: null, documentReturned: true, guidedTo: '接待区' };
    ask('visitors.issuePass', { id: registered.id, version: registered.version, ...pass }, clerk);
  }
}

const demoOffice = (): Input<(typeof contract.office)['setUp']> => ({
  officeName: '和园物业服务中心（演示）',
  letterhead: '和园物业服务有限公司\n和园小区 1 号楼一层　0755-0000000',
  counterCode: 'A1',
  counterNumber: 1,
  zone: 'Asia/Shanghai',
  cutOff: '17:00',
  backupFolder: '',
  idleLockMinutes: 30,
  demo: true,
  admin: { login: 'admin', name: '管理员' },
  secret: demoSecret,
  recoveryCode: makeRecoveryCode(randomFillSync),
});

const visitor = (category: Register['category'], visitorName: string | null, business: string | null): Register => ({
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
