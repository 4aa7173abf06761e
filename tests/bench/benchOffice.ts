import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Ask, askAs } from '../../src-main/service/ask.ts';
import { type OpenService, openService } from '../../src-main/service/openService.ts';

export type BenchOffice = { service: OpenService; file: string; ask: Ask; close: () => Promise<void> };

/** An office on a real file, set up and signed for by its admin, who is also at the counter. */
export async function benchOffice(): Promise<BenchOffice> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dangzhi-bench-'));
  const file = path.join(folder, 'ledger.db');
  const service = await openService(file, { create: true });
  const { adminId } = askAs(service, null)('office', 'setUp', {
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
    secret: 'counter-2026',
    recoveryCode: 'ABCDE-FGHJK-MNPQR-STVWX-23456',
  });
  const ask = askAs(service, adminId);
  const roles = ['admin', 'receptionist', 'supervisor'] as const;
  ask('staff', 'change', { id: adminId, name: '管理员', roles: [...roles], active: true });
  return {
    service,
    file,
    ask,
    close: async () => {
      await service.close();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A visitor as the benches register them. */
export const someVisitor = (n: number) => ({
  category: 'guest' as const,
  visitorName: `访客${n}`,
  partySize: 1,
  company: null,
  phoneTail: '1234',
  plate: null,
  business: '探访亲友',
  unitId: null,
  hostName: '张三',
});
