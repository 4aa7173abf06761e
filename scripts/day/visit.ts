import type { UnitId } from '../../src-shared/contract/households.ts';
import { call, desk, paperFile, step } from './shell.ts';

/** A guest comes, has her pass on paper, and leaves. */
export function guestComesAndGoes(unitId: UnitId): void {
  const visit = step('来访登记：李明，探访 1-1-1001', () =>
    call('wang', 'visitors', 'register', {
      category: 'guest',
      visitorName: '李明',
      partySize: 1,
      company: null,
      phoneTail: '1234',
      plate: null,
      business: '探访亲友',
      unitId,
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
  step(`打印访客单 ${inside.passNumber}`, () =>
    desk('print', 'visitor-pass', visit.id, '--as', 'wang', '--out', paperFile(`${inside.passNumber}.pdf`)),
  );
  step('访客离开，扫码收回访客单', () =>
    call('wang', 'visitors', 'leave', { passCode: inside.passCode, id: null, slipReturned: true }, '09:25'),
  );
}
