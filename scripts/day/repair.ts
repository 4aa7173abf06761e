import type { UnitId } from '../../src-shared/contract/households.ts';
import { at, call, desk, paperFile, step, stop } from './shell.ts';

/** A repair from the call to the line in the 报修记录本. */
export function repairIsDone(unitId: UnitId): void {
  const worker = step('登记维修人员王师傅', () =>
    call('admin', 'tickets', 'addTechnician', { name: '王师傅', phone: '13800000101', trade: '水电' }),
  );
  const caller = step(
    '来电报修：按号码找到住户',
    () => callerOf(unitId),
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
        '09:30',
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
    desk('print', 'work-order', order.id, '--as', 'wang', '--out', paperFile(`${order.number}.pdf`)),
  );
  const scanned = step('凭证交回，扫码找到报修单', () =>
    call('wang', 'tickets', 'byCode', { code: order.code }, '11:20'),
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
}

/** Before leaving, the day's orders stand in the register. */
export function repairsAreBooked(): void {
  step(
    '下班前登记报修记录本',
    () => call('wang', 'tickets', 'enterInBook', {}, '17:40'),
    ({ entered }) => `${entered} 张`,
  );
}

/** Someone of a household calls: her number as the telephone shows it, and who the desk finds by it. */
function callerOf(unitId: UnitId) {
  const { residents } = call('wang', 'households', 'unit', { id: unitId });
  const phone = residents.flatMap(({ phones }) => phones)[0] ?? stop('这一户没有电话');
  const { number } = call('wang', 'households', 'revealPhone', { id: phone.id });
  const [person] = call('wang', 'households', 'byPhone', { digits: number.replaceAll(/\D/g, '') });
  return { ...(person ?? stop('按号码没有找到人')), number };
}
