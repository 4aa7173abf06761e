import type { UnitId } from '../../src-shared/contract/households.ts';
import { printed } from './leaves.ts';
import { does, wang } from './people.ts';

const { visitors } = wang.desk;

const nothingElse = { partySize: 1, company: null, phoneTail: null, plate: null, hostName: null };

/** A guest shows her papers and has a pass; the code on it is scanned when she leaves. */
export async function guestComes(unitId: UnitId, where: string): Promise<string> {
  const visit = await does('08:35', wang, `来访登记：李明，探访 ${where}`, () =>
    visitors.register({
      ...nothingElse,
      category: 'guest',
      visitorName: '李明',
      phoneTail: '1234',
      business: '探访亲友',
      unitId,
    }),
  );
  const inside = await does(
    '08:36',
    wang,
    '看过身份证，开访客单，引导到接待区',
    () =>
      visitors.issuePass({
        id: visit.id,
        version: visit.version,
        documentShown: 'id-card',
        documentWaivedWhy: null,
        documentReturned: true,
        guidedTo: '接待区',
      }),
    ({ passNumber }) => passNumber ?? '',
  );
  await printed('wang', 'visitor-pass', visit.id, `0836 访客单 ${inside.passNumber}`);
  return inside.passCode ?? '';
}

/** The slip comes back: whoever came has gone. */
export async function guestLeaves(time: string, who: string, passCode: string): Promise<void> {
  await does(time, wang, `${who}离开，扫码收回访客单`, () =>
    visitors.leave({ passCode, id: null, slipReturned: true }),
  );
}

/** Somebody comes for the lifts; who they come to is phoned first. */
export async function contractorComes(): Promise<string> {
  const visit = await does('11:00', wang, '来访登记：电梯维保 2 人，车牌粤B12345，找工程部', () =>
    visitors.register({
      ...nothingElse,
      category: 'contractor',
      visitorName: '何工',
      partySize: 2,
      company: '迅达电梯',
      plate: '粤B12345',
      business: '电梯月度保养',
      unitId: null,
      hostName: '工程部',
    }),
  );
  const called = await does('11:02', wang, '致电工程部：约好的，请他们进去', () =>
    visitors.callHost({
      id: visit.id,
      version: visit.version,
      calledName: '工程部',
      answer: 'expected',
    }),
  );
  const inside = await does(
    '11:03',
    wang,
    '看过工作证，开访客单',
    () =>
      visitors.issuePass({
        id: visit.id,
        version: called.version,
        documentShown: 'work-card',
        documentWaivedWhy: null,
        documentReturned: true,
        guidedTo: '设备房',
      }),
    ({ passNumber }) => passNumber ?? '',
  );
  await printed('wang', 'visitor-pass', visit.id, `1103 访客单 ${inside.passNumber}`);
  return inside.passCode ?? '';
}

/** A seller is not let in. */
export async function sellerIsTurnedAway(): Promise<void> {
  const visit = await does('15:35', wang, '来访登记：推销净水器，没有预约', () =>
    visitors.register({
      ...nothingElse,
      category: 'seller',
      visitorName: '吴某',
      business: '推销净水器',
      unitId: null,
    }),
  );
  await does('15:36', wang, '谢绝进入：小区不接待上门推销', () =>
    visitors.refuse({ id: visit.id, version: visit.version, reason: '小区不接待上门推销' }),
  );
}
