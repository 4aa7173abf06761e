import type { UnitId } from '../../src-shared/contract/households.ts';
import type { Contract, Input } from '../../src-shared/contract/index.ts';
import { fen, fenText } from '../../src-shared/rules/fen.ts';
import { at } from './clock.ts';
import { printed } from './leaves.ts';
import { admin, does, liu, must, wang } from './people.ts';
import { stop } from './tell.ts';

type Report = Input<Contract['tickets']['register']>;

const { tickets, households } = wang.desk;
const workers = new Map<string, string>();

/** The people who repair, as the office has them. */
export async function workersAreKnown(): Promise<void> {
  for (const [name, trade, phone] of [
    ['王师傅', '水电', '13800000101'],
    ['赵师傅', '木工泥瓦', '13800000102'],
  ] as const) {
    const { id } = await does('17:40', admin, `登记维修人员：${name}（${trade}）`, () =>
      admin.desk.tickets.addTechnician({ name, phone, trade }),
    );
    workers.set(name, id);
  }
}

/** Someone of a household calls: her number as the telephone shows it, and who the desk finds by it. */
async function callerOf(unitId: UnitId) {
  const { residents } = await must(households.unit({ id: unitId }));
  const phone = residents.flatMap(({ phones }) => phones)[0] ?? stop('这一户没有电话');
  const { number } = await must(households.revealPhone({ id: phone.id }));
  const [person] = await must(households.byPhone({ digits: number.replaceAll(/\D/g, '') }));
  return { ...(person ?? stop('按号码没有找到人')), number };
}

const calls = { source: 'phone', class: 'general-2', scope: 'own', place: null, appointment: null } as const;

/** In the night somebody reports a dripping tap: nothing is agreed on yet. */
export async function nightReport(unitId: UnitId, where: string): Promise<string> {
  const { id } = await does(
    '22:40',
    liu,
    `来电报修：${where} 卫生间水龙头滴水，约明早再定时间`,
    () =>
      liu.desk.tickets.register({
        ...calls,
        unitId,
        place: '卫生间',
        callerName: '住户',
        phone: '13900000022',
        demand: '卫生间水龙头滴水',
      }),
    ({ number }) => number,
  );
  return id;
}

/** The caller is rung up, a time agreed on, and the order goes to the worker on paper. */
export async function nightReportIsDispatched(id: string): Promise<void> {
  const report = await ticketOf(id);
  const planned = await does('08:20', wang, '致电报修住户：今天 09:30 上门', () =>
    tickets.schedule({
      id: report.id,
      version: report.version,
      appointment: { from: at('09:30'), to: at('10:00') },
    }),
  );
  await dispatched('08:22', planned, '王师傅');
}

/** The voucher comes back: no charge, signed. */
export async function nightReportIsMended(id: string): Promise<void> {
  await voucherIsBack('10:50', id, {
    arrivedAt: at('09:35'),
    finishedAt: at('09:55'),
    actualWork: '更换水龙头阀芯，保修期内免费',
    amountFen: fen(0),
    consentSigned: false,
  });
}

/** A burst pipe: reported, dispatched, mended for money, all before noon. */
export async function burstPipe(unitId: UnitId): Promise<string> {
  const { name, number, unitCode } = await callerOf(unitId);
  const planned = await reported('09:30', `来电：${unitCode} ${name}，厨房水管爆裂，约 10:00 上门`, {
    ...calls,
    class: 'urgent-3',
    unitId,
    place: '厨房',
    callerName: name,
    phone: number,
    demand: '厨房水管爆裂，地上已经有积水',
    appointment: { from: at('10:00'), to: at('11:00') },
  });
  await dispatched('09:33', planned, '王师傅');
  return planned.id;
}

export async function burstPipeIsMended(id: string): Promise<void> {
  await voucherIsBack('11:20', id, {
    arrivedAt: at('10:05'),
    finishedAt: at('10:50'),
    actualWork: '更换厨房给水软管',
    amountFen: fen(8_000),
    consentSigned: true,
  });
}

/** A lock of the entrance, in the afternoon: it waits for a part until tomorrow. */
export async function lockIsReported(): Promise<void> {
  const planned = await reported('15:40', '保安报修：2 栋单元门门禁锁不吸合，约 16:00 上门', {
    ...calls,
    source: 'staff',
    class: 'general-1',
    scope: 'public',
    unitId: null,
    place: '2栋单元门',
    callerName: '保安队长',
    phone: '13900000033',
    demand: '单元门门禁锁不吸合',
    appointment: { from: at('16:00'), to: at('17:00') },
  });
  await dispatched('15:42', planned, '赵师傅');
}

/** Before leaving, the day's orders stand in the register. */
export async function repairsAreBooked(): Promise<void> {
  await does(
    '17:30',
    wang,
    '维修任务单登记进报修记录本',
    () => tickets.enterInBook({}),
    ({ entered }) => `${entered} 张`,
  );
}

type Ticket = Awaited<ReturnType<typeof ticketOf>>;

const ticketOf = (id: string) => must(tickets.ticket({ id }));

const reported = (time: string, what: string, report: Report): Promise<Ticket> =>
  does(
    time,
    wang,
    what,
    () => tickets.register(report),
    ({ number }) => number,
  );

async function dispatched(time: string, { id, version }: Ticket, worker: string): Promise<void> {
  const technicianId = workers.get(worker) ?? stop(`没有${worker}`);
  const order = await does(
    time,
    wang,
    `派工给${worker}`,
    () => tickets.dispatch({ id, version, technicianId }),
    ({ number }) => number,
  );
  await printed('wang', 'work-order', id, `${time.replace(':', '')} 维修任务单 ${order.number}`);
}

type Work = Pick<
  Input<Contract['tickets']['enterVoucher']>,
  'arrivedAt' | 'finishedAt' | 'actualWork' | 'amountFen' | 'consentSigned'
>;

async function voucherIsBack(time: string, id: string, work: Work): Promise<void> {
  const { code, callerName } = await ticketOf(id);
  const { version } = await must(tickets.byCode({ code }));
  await does(
    time,
    wang,
    '扫码找到报修单，登记维修凭证，住户已验收',
    () => tickets.enterVoucher({ ...work, id, version, siteCleared: true, acceptedBy: callerName }),
    ({ number }) => `${number}，${fenText(fen(work.amountFen))} 元`,
  );
}
