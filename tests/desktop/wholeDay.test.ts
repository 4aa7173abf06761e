import { expect, test } from 'vitest';
import { ask } from './atTheDesk.ts';
import {
  callIsSentOut,
  guestComes,
  guestLeaves,
  nightCallIsSentOut,
  ordersAreBooked,
  voucherIsBack,
} from './day/callers.ts';
import { nextDay, theDay } from './day/clock.ts';
import { reverses, takes, voids } from './day/counter.ts';
import { floatOf, worthOf } from './day/counting.ts';
import { keepPapers, openDeskDay } from './day/desk.ts';
import { theNightBefore } from './day/estate.ts';
import { bagsTheDrawer, goesHome, looksAfterTheDesk, makesOutHandover, ticksOff } from './day/evening.ts';
import { handsIn, type Strip, stripSays } from './day/handIn.ts';
import { comesToWork, opensDrawer, readsAndSigns } from './day/morning.ts';
import { receivesTheBag } from './day/nextMorning.ts';
import { comesFromLunch, goesToLunch } from './day/noon.ts';
import { attendanceOn, paperSays, takenBy, verified } from './day/proofs.ts';

test(
  'SHF-01 SHF-05 SHF-07 SHF-08 CSH-01 CSH-05 a whole day at the desk by keyboard, 07:50 to 18:05, and the next morning knows exactly what is open',
  { timeout: 600_000 },
  async () => {
    const { data, nightRecord } = await theNightBefore();
    const day = await openDeskDay(data);
    const { app } = day;

    await day.clock('07:50');
    await comesToWork(day, '王晓梅', '上午班');
    await day.clock('08:05');
    expect(await readsAndSigns(day, nightRecord)).toEqual([
      expect.stringContaining('夜班记录：12栋单元门打不开，保安开了门'),
      expect.stringContaining('报修：2派工1-1-401客厅'),
      expect.stringContaining('没有办的例行事务：3申请下月物品明天17:00前'),
      expect.stringContaining('补充交代：4钥匙柜12号借给保洁，早上归还'),
    ]);
    await day.clock('08:15');
    await opensDrawer(day, { 10000: 2, 5000: 2, 2000: 5, 1000: 5, 500: 8, 100: 8, 50: 4 });

    await day.clock('08:40');
    await nightCallIsSentOut(day);
    await day.clock('09:00');
    const guest = await guestComes(day, '李明', '探访亲友');
    await day.clock('09:10');
    await takes(day, { room: '1-1-201', by: 'cash', yuan: '150', lays: '200', picture: 'cash' });
    const withdrawn = await takes(day, { room: '1-1-301', by: 'wechat', picture: 'wechat' });
    await day.clock('09:30');
    const wrong = await takes(day, { room: '1-1-202', by: 'cash', yuan: '100' });
    await voids(day, wrong);
    await takes(day, { room: '1-1-302', by: 'cash', yuan: '100' });
    await day.clock('10:00');
    const burst = await callIsSentOut(day, '厨房水管爆裂，地上都是水');
    await day.clock('10:40');
    await takes(day, { room: '1-1-402', by: 'wechat' });
    await takes(day, { room: '1-1-502', by: 'alipay' });
    await day.clock('11:20');
    await voucherIsBack(day, burst, '80.5');
    await guestLeaves(day, guest);
    await day.clock('12:00');
    await goesToLunch(day);

    await day.clock('13:50');
    await comesFromLunch(day);
    await day.clock('14:20');
    await takes(day, { room: '1-1-501', by: 'cash', yuan: '200' });
    await takes(day, { room: '1-1-701', by: 'card' });
    await day.clock('15:00');
    const reversal = await reverses(day, withdrawn);
    await takes(day, { room: '2-1-201', by: 'cash', yuan: '90' });
    await takes(day, { room: '2-1-301', by: 'wechat' });
    await takes(day, { room: '3-1-202', by: 'cash' });
    const twelfth = await takes(day, { room: '3-1-101', by: 'alipay' });
    expect(twelfth.number).toBe('A1-A000013'); // twelve, and the reversal among them

    await day.clock('16:35');
    await stripSays(day, '距交款还有 25 分', /6 张/);
    await day.picture('strip');
    await day.clock('16:45');
    const inDrawer = { 10000: 8, 5000: 2, 2000: 9, 1000: 7, 500: 8, 100: 11, 50: 4, 10: 2, 1: 5 };
    const slip = await handsIn(day, inDrawer, '赵敏');
    expect(slip).toMatchObject({ depositOn: theDay, state: 'handed', late: false, turnedInFen: 70_325 });
    await day.clock('17:20');
    await takes(day, { room: '4-1-101', by: 'cash', yuan: '200' });
    await stripSays(day, '今天已交款', /17:00 后 1 张/);
    await day.picture('strip');

    await day.clock('17:30');
    await guestComes(day, '周立', '看房');
    await day.clock('17:45');
    await ordersAreBooked(day);
    await day.clock('17:50');
    await ticksOff(day, ['查看昨天的报修', '审批当天的回访计划', '上午巡查', '昨天的投诉日报', '下午巡查']);
    const inBag = floatOf(inDrawer, { 10000: 2 });
    await day.clock('17:55');
    await bagsTheDrawer(day, inBag, 'FB-0019');
    await day.clock('18:00');
    await looksAfterTheDesk(day);
    await day.clock('18:02');
    const { number, money } = await makesOutHandover(day, '1-1-401 郑阿姨问插座几时来换');
    expect(money).toMatchObject({
      drawer: { state: 'sealed', cashier: '王晓梅', receipts: 1, bagNumber: 'FB-0019' },
      safeFen: 0,
      books: [{ usedTo: 'A1-A000014', blankFrom: 'A1-A000015', voided: 1 }],
      handIns: [{ number: slip.number, state: 'handed', turnedInFen: 70_325, depositOn: theDay }],
      variances: [],
    });
    await day.clock('18:05');
    await goesHome(day);

    await day.clock('07:50', nextDay);
    await comesToWork(day, '孙悦', '上午班');
    await day.clock('08:00', nextDay);
    expect(await readsAndSigns(day, number)).toEqual([
      expect.stringMatching(/^钱箱和交款：1封包等人点收FB-0019王晓梅/),
      expect.stringContaining('夜班记录：22栋单元门打不开，保安开了门'),
      expect.stringContaining('报修：3修好1-1-401客厅'),
      expect.stringMatching(/^来访：4访客还在内周立FK-A1-20261119-002昨天17:30起/),
      expect.stringContaining('没有办的例行事务：5汇总业主交办的事和建议'),
      expect.stringContaining('没有办的例行事务：6收回访客单'),
      expect.stringContaining('没有办的例行事务：7回访维修和保修的满意度17:00前'),
      expect.stringContaining('没有办的例行事务：8申请下月物品17:00前'),
      expect.stringContaining('补充交代：91-1-401郑阿姨问插座几时来换'),
    ]);
    await day.clock('08:10', nextDay);
    await receivesTheBag(day, inBag, '孙悦');
    await opensDrawer(day, floatOf(inDrawer));

    const taken = await takenBy(day, theDay);
    expect(taken).toEqual({ cash: 90_325, wechat: 29_188, alipay: 40_982, card: 14_763 });
    const { safeFen } = await ask<Strip>(app, 'drawer.strip', {});
    expect(50_000 + taken['cash']!).toBe(slip.turnedInFen + safeFen + worthOf(floatOf(inDrawer)));
    expect(await ask(app, 'drawer.nextHandIn', {})).toMatchObject({
      depositOn: nextDay,
      late: false,
      turnedInFen: 20_000,
    });
    expect(await attendanceOn(day, theDay)).toEqual([
      '王晓梅 上午班 07:50 12:00',
      '王晓梅 下午班 13:50 18:05',
    ]);

    expect(keepPapers(day)).toHaveLength(14 + 2 + 2 + 1 + 2); // receipts, passes, orders, the slip, the records
    paperSays(`${slip.number}.pdf`, 3, '703.25', '柒佰零叁元贰角伍分', wrong.number, reversal.number);
    paperSays(`${slip.number}.pdf`, 3, slip.checkCode.slice(0, 4), slip.checkCode.slice(4));
    paperSays(`${reversal.number}.pdf`, 3, '（负数）贰佰壹拾捌元陆角壹分', withdrawn.number);
    paperSays(`${number}.pdf`, 1, '王晓梅', '孙悦', 'FB-0019', '周立', slip.number);
    expect(app.complaints).toEqual([]);
    await app.close();
    verified(data);
  },
);
