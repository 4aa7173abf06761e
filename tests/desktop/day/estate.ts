import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { sampleRoster } from '../../../src-main/imports/roster/sample.ts';
import { setManualClock } from '../../../src-main/ledger/clock.ts';
import { planRoster } from '../../../src-main/procedures/households/planRoster.ts';
import { type Ask, askAs } from '../../../src-main/service/ask.ts';
import { seedFees } from '../../../src-main/service/demoFees.ts';
import { openService, type OpenService } from '../../../src-main/service/openService.ts';
import { DutyShiftId } from '../../../src-shared/contract/handover/post.ts';
import type { Role } from '../../../src-shared/contract/procedure.ts';
import { demoSecret } from '../../../src-shared/demoSecret.ts';
import { at } from './clock.ts';

/** What the desk begins the day with. */
type Estate = { data: string; nightRecord: string };

/**
 * An office with 240 homes that owe for this month, its people, and the night before: 李建国 wrote down what happened, took
 * one call, and made out his record for whoever comes at 07:50. The clock is a trial ledger's, set by hand.
 */
export async function theNightBefore(): Promise<Estate> {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'dangzhi-day-'));
  onTestFinished(() => fs.rmSync(data, { recursive: true, force: true, maxRetries: 5 }));
  let now = at('16:00', '2026-11-18');
  const service = await openService(path.join(data, 'ledger.db'), { create: true, clock: () => now });
  try {
    setManualClock(service.ledger.tx, now);
    const night = setUpOffice(service);
    const nightRecord = nightOf(night, (instant) => {
      now = instant;
    });
    setManualClock(service.ledger.tx, now);
    return { data, nightRecord };
  } finally {
    await service.close();
  }
}

/** Office, people, homes, technicians and this month's charges; gives back who has the night. */
function setUpOffice(service: OpenService): Ask {
  const { adminId } = askAs(service, null)('office', 'setUp', office);
  const admin = askAs(service, adminId);
  const hire = (login: string, name: string, roles: Role[]): Ask => {
    const { id } = admin('staff', 'add', { login, name, roles, secret: firstSecret });
    askAs(service, id)('staff', 'changeSecret', { oldSecret: firstSecret, newSecret: demoSecret });
    return askAs(service, id);
  };
  hire('wang', '王晓梅', ['receptionist']);
  hire('sun', '孙悦', ['receptionist']);
  const night = hire('li', '李建国', ['receptionist']);
  const lead = hire('chen', '陈淑芬', ['supervisor']);
  hire('zhao', '赵敏', ['finance']);
  const rows = sampleRoster(240, 2026);
  const { plan } = planRoster(service.ledger.tx, rows);
  admin('households', 'importRoster', { fileName: '业主名册.xlsx', digest: 'day', plan, rows });
  admin('tickets', 'addTechnician', { name: '王师傅', phone: '13800000101', trade: '水电' });
  admin('tickets', 'addTechnician', { name: '周师傅', phone: '13800000104', trade: '门锁、综合' });
  seedFees(service.ledger.tx, lead);
  return night;
}

/** 18:00 to 07:45: a note, a call, and the record with a word of his own. */
function nightOf(night: Ask, clock: (instant: number) => void): string {
  clock(at('17:50', '2026-11-18'));
  night('handover', 'signIn', { dutyShiftId: nightShift, ready: true });
  clock(at('23:15', '2026-11-18'));
  night('handover', 'addNote', {
    kind: 'night',
    happenedAt: at('23:10', '2026-11-18'),
    text: '2 栋单元门打不开，保安开了门',
    handling: '已请门锁师傅天亮后来看',
    givenBy: null,
    dueOn: null,
    untilOn: null,
    needsAction: true,
  });
  clock(at('07:20'));
  const [home] = night('households', 'search', { text: '1-1-401' });
  night('tickets', 'register', {
    source: 'phone',
    class: 'general-4',
    scope: 'own',
    unitId: home?.unitId ?? null,
    place: '客厅',
    callerName: '郑阿姨',
    phone: '13800000203',
    demand: '客厅插座松动，想换一个',
    appointment: { from: at('10:00'), to: at('12:00') },
  });
  clock(at('07:45'));
  const { number } = night('handover', 'prepare', {
    dutyShiftId: nightShift,
    additions: ['钥匙柜 12 号借给保洁，早上归还'],
    remark: null,
  });
  return number;
}

const nightShift = DutyShiftId.parse('night');

const firstSecret = 'first-2468';

const office = {
  officeName: '和园物业服务中心',
  letterhead: '和园物业服务有限公司\n和园小区 1 号楼一层　0755-0000000',
  counterCode: 'A1',
  counterNumber: 1,
  zone: 'Asia/Shanghai',
  cutOff: '17:00',
  backupFolder: '',
  secondBackupFolder: '',
  idleLockMinutes: 30,
  demo: false,
  admin: { login: 'admin', name: '管理员' },
  secret: demoSecret,
  recoveryCode: 'ABCDE-FGHJK-LMNPQ-RSTUV',
};
