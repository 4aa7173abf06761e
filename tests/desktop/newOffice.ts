import type { Page } from 'playwright-core';
import { demoSecret } from '../../src-shared/demoSecret.ts';
import { ask } from './atTheDesk.ts';
import { someUnit } from '../fixtures/money.ts';

/** Sets a new ledger up: an office without an estate, and 陈淑芬 (chen), who leads it. Nobody is signed in after. */
export async function newOffice(page: Page): Promise<void> {
  const { adminId } = await ask<{ adminId: string }>({ page }, 'office.setUp', office);
  await ask({ page }, 'staff.signIn', { staffId: adminId, secret: demoSecret });
  const { id } = await ask<{ id: string }>({ page }, 'staff.add', lead);
  await ask({ page }, 'staff.signIn', { staffId: id, secret: lead.secret });
  await ask({ page }, 'staff.changeSecret', { oldSecret: lead.secret, newSecret: demoSecret });
  await ask({ page }, 'staff.signOut', {});
}

/** Two buildings of sixty homes, entered by whoever is signed in. */
export async function addHomes(page: Page): Promise<void> {
  const { id: projectId } = await ask<{ id: string }>({ page }, 'households.registerProject', {
    name: '和园',
  });
  for (const name of ['1栋', '2栋']) {
    const { id: buildingId } = await ask<{ id: string }>({ page }, 'households.registerBuilding', {
      ...someBuilding,
      projectId,
      name,
    });
    for (let nth = 0; nth < 60; nth += 1) {
      const floor = Math.floor(nth / 4) + 1;
      const room = `${floor}0${(nth % 4) + 1}`;
      const areaCm2 = 700_000 + nth * 3_700;
      await ask({ page }, 'households.registerUnit', { ...someUnit, buildingId, room, floor, areaCm2 });
    }
  }
}

const office = {
  officeName: '和园物业服务中心',
  letterhead: '',
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

const lead = { login: 'chen', name: '陈淑芬', roles: ['supervisor'], secret: 'first-2468' };

const someBuilding = { floors: 15, hasLift: true, structure: null, pipes: null };
