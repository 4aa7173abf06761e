import type { contract, Input } from '../../src-shared/contract/index.ts';
import type { UnitId } from '../../src-shared/contract/households.ts';
import type { Ask } from './ask.ts';

type Register = Input<(typeof contract.tickets)['register']>;

/** Repairs to try the desk on: four technicians; one burst pipe just reported, one agreed on, one in a technician's hands. */
export function seedRepairs(admin: Ask, clerk: Ask, homes: readonly (UnitId | undefined)[]): void {
  const technicians = [
    { name: '王师傅', phone: '13800000101', trade: '水电' },
    { name: '李师傅', phone: '13800000102', trade: '木工' },
    { name: '赵师傅', phone: '13800000103', trade: '空调' },
    { name: '周师傅', phone: '13800000104', trade: '门锁、综合' },
  ].map((technician) => admin('tickets', 'addTechnician', technician));

  const { now } = clerk('office', 'status', {});
  const nextHour = Math.ceil(now / hourMs) * hourMs;
  const inHours = (hours: number): Register['appointment'] => ({
    from: nextHour + hours * hourMs,
    to: nextHour + (hours + 2) * hourMs,
  });
  const [burst, window, socket] = reports.map((report, at) => ({ ...report, unitId: homes[at] ?? null }));
  clerk('tickets', 'register', { ...burst!, appointment: null });
  clerk('tickets', 'register', { ...window!, appointment: inHours(3) });
  const { id, version } = clerk('tickets', 'register', { ...socket!, appointment: inHours(1) });
  clerk('tickets', 'dispatch', { id, version, technicianId: technicians[0]!.id });
}

const hourMs = 3_600_000;

const reports: readonly Omit<Register, 'unitId' | 'appointment'>[] = [
  {
    source: 'phone',
    class: 'urgent-3',
    scope: 'own',
    place: '厨房',
    callerName: '林小姐',
    phone: '13800000201',
    demand: '厨房水管爆裂，地上已经有积水',
  },
  {
    source: 'walk-in',
    class: 'general-1',
    scope: 'own',
    place: '主卧',
    callerName: '何先生',
    phone: '13800000202',
    demand: '窗户关不严，下雨渗水',
  },
  {
    source: 'phone',
    class: 'general-4',
    scope: 'own',
    place: '客厅',
    callerName: '郑阿姨',
    phone: '13800000203',
    demand: '客厅插座松动，想换一个',
  },
];
