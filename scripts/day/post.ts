import type { z } from 'zod';
import { DutyShiftId } from '../../src-shared/contract/handover/post.ts';
import type { Contract, Input } from '../../src-shared/contract/index.ts';
import { closingItems } from '../../src-shared/rules/handovers.ts';
import type { Half } from '../../src-shared/rules/workLog.ts';
import { day, morrow } from './clock.ts';
import { drawerRests, drawerWakes } from './drawer.ts';
import { chen, does, idOf, li, liu, must, wang } from './people.ts';
import { below, stop } from './tell.ts';

const { handover, duties, staff } = wang.desk;

export const morning = DutyShiftId.parse('morning');
export const afternoon = DutyShiftId.parse('afternoon');
export const night = DutyShiftId.parse('night');

type Person = typeof wang;
type Note = Input<Contract['handover']['addNote']>;

/** Somebody comes: the program, then the attendance of a shift. */
export async function comes(
  time: string,
  who: Person,
  shift: z.output<typeof DutyShiftId>,
  name: string,
): Promise<void> {
  await does(time, who, '输入口令，进入系统', () => staff.signIn({ staffId: idOf(who), secret: who.secret }));
  await does(
    time,
    who,
    `${name}签到，班前准备已做`,
    () => who.desk.handover.signIn({ dutyShiftId: shift, ready: true }),
    ({ late }) => (late ? '迟到' : '准时'),
  );
}

/** Somebody goes. */
export const goes = (time: string, who: Person, name: string) =>
  does(
    time,
    who,
    `${name}签退`,
    () => who.desk.handover.signOut({}),
    ({ early }) => (early ? '早退' : ''),
  );

/** SHF-06: a half-day's log is looked through and closed. */
export const logIsClosed = (time: string, half: Half) =>
  does(
    time,
    wang,
    half === 'morning' ? '整理上午工作日志并签名' : '整理下午工作日志并签名',
    () => handover.compileLog({ half, remark: null }),
    ({ entries }) => `${entries} 条`,
  );

/** SHF-13: away for twenty minutes, told to the supervisor; somebody stands in. */
export async function clerkIsRelieved(): Promise<void> {
  await drawerRests('10:15', '送材料到管理处');
  await does('10:16', wang, '离岗：送材料到管理处，已报主管陈淑芬，李静顶岗', () =>
    handover.leavePost({ reason: '送材料到管理处', toldId: idOf(chen), reliefId: idOf(li) }),
  );
  await does('10:35', wang, '回岗', () => handover.backAtPost({}));
  await drawerWakes('10:36');
}

const note = (kind: Note['kind'], text: string, more: Partial<Note> = {}): Note => ({
  kind,
  text,
  happenedAt: null,
  handling: null,
  givenBy: null,
  dueOn: null,
  untilOn: null,
  needsAction: false,
  ...more,
});

const writes = (time: string, who: Person, what: string, input: Note) =>
  does(time, who, what, () => who.desk.handover.addNote(input));

/** What the night saw. */
export const nightNotes = () =>
  writes(
    '23:10',
    liu,
    '夜班记录：地下车库 B1 东侧灯不亮，已报工程部',
    note('night', '地下车库 B1 东侧灯不亮', { handling: '已报工程部，早上看' }),
  );

/** Everybody is to be told when the water is off. */
export const noticeIsPassedOn = () =>
  writes(
    '10:55',
    wang,
    '重要通知：周三 9:00–12:00 二期停水，来电照此答复',
    note('notice', '周三 9:00–12:00 二期停水，来电照此答复', { untilOn: '2026-11-25' }),
  );

/** Something unusual, and an errand for today. */
export async function afternoonNotes(): Promise<() => Promise<void>> {
  await writes(
    '15:25',
    wang,
    '岗位记事本：2 号电梯 14:30 停 5 层约 8 分钟，维保已处理',
    note('abnormal', '2 号电梯 14:30 停 5 层约 8 分钟', { handling: '通知维保人员，14:38 恢复' }),
  );
  const errand = await writes(
    '15:30',
    wang,
    '临时工作：陈主管交办，今天把停水通知贴到各单元',
    note('task', '把停水通知贴到各单元', { givenBy: '陈主管', dueOn: day }),
  );
  return async () => {
    await does('16:20', wang, '临时工作办完：停水通知已贴 12 个单元', () =>
      handover.finishNote({ id: errand.id, how: '已贴 12 个单元' }),
    );
    await writes(
      '16:25',
      wang,
      '临时工作：陈主管交办，明天上午清点会议室椅子',
      note('task', '清点会议室椅子', { givenBy: '陈主管', dueOn: morrow }),
    );
  };
}

/** What was done is ticked where no record proves it; what is not stays open. */
export async function dutiesAreTicked(time: string): Promise<void> {
  const { duties: due } = await must(duties.today({}));
  const byHand = due.filter(
    ({ done, left, dueOn, remindAt }) =>
      done === null && left === null && dueOn <= day && remindAt <= atNow(time),
  );
  for (const { name, dueOn } of byHand) await must(duties.tick({ name, dueOn }));
  await does(time, wang, `今日事务逐项打勾：${byHand.length} 项`, () => duties.today({}));
}

const atNow = (time: string): number => Date.parse(`${day}T${time}:00+08:00`);

/** c.9, CSH-05: what is looked after before leaving and no record proves. */
export async function closingIsTicked(time: string): Promise<void> {
  for (const item of closingItems) {
    await does(time, wang, closingNames[item], () => handover.check({ item, done: true }));
  }
}

/** Nothing of it is left before the clerk goes. */
export async function closingIsDone(): Promise<void> {
  const { checks } = await must(handover.closing({}));
  const open = checks.filter(({ left }) => left > 0);
  below(`下班前检查 ${checks.length} 项，没办的 ${open.length} 项`);
  if (open.length > 0) stop(`下班前没办：${open.map(({ item }) => item).join('、')}`);
}

const closingNames: Readonly<Record<(typeof closingItems)[number], string>> = {
  'safe-scrambled': '保险柜已锁，密码已打乱',
  'receipts-counted': '空白收据已点清，锁好',
  'desk-tidy': '台面、设备、门窗看过一遍',
  'notices-passed-on': '要转告的通知已转告',
};
