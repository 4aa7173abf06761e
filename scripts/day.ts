// A day at the desk, through the shell: a new ledger, then 07:50 to 18:05 of a Monday and the next morning's handover.
// People in and out, repairs, money by four methods, the drawer handed in before 17:00, and the proof of it all after
// each part. Leaves ledger, papers and finance's workbook in out/day/. `npm run day`, or `npm run -s desk -- day`.
import path from 'node:path';
import { day, morrow, turnTo } from './day/clock.ts';
import { drawerCloses, drawerIsHandedIn, drawerOpens } from './day/drawer.ts';
import { verified } from './day/leaves.ts';
import { channelsAreCompared, openIs, workbookIsMade } from './day/morrow.ts';
import { officeIsSetUp } from './day/office.ts';
import { passesOn } from './day/passing.ts';
import * as pay from './day/payments.ts';
import { liu, wang } from './day/people.ts';
import * as post from './day/post.ts';
import { given, owingHomes } from './day/receipts.ts';
import * as repairs from './day/repairs.ts';
import { clear, desk, folder, leave, madeFile } from './day/shell.ts';
import { sumsOfDay } from './day/sums.ts';
import { heading, keepLog, tell } from './day/tell.ts';
import * as visits from './day/visits.ts';

/** A part of the day, and the proof that the ledger is in order after it. */
async function part<T>(title: string, play: () => Promise<T>): Promise<T> {
  heading(title);
  const value = await play();
  await verified();
  return value;
}

clear();
tell('当值：和园物业前台的一天。2026 年 11 月 23 日，星期一。');

await part('前一天傍晚：开账、建档、定价、出账', async () => {
  await officeIsSetUp();
  await repairs.workersAreKnown();
});
const homes = await owingHomes(15);
const [guestOf, burst, dripping, ...paying] = homes;
if (!guestOf || !burst || !dripping) throw new Error('too few homes');

const tap = await part('前一天夜里：夜班', async () => {
  await post.comes('17:50', liu, post.night, '夜班');
  const report = await repairs.nightReport(dripping.unitId, dripping.unitCode);
  await post.nightNotes();
  return report;
});

turnTo(day);
await part('07:50 上午签到，08:00–08:10 和夜班交接', async () => {
  await post.comes('07:50', wang, post.morning, '上午班');
  await passesOn({
    from: liu,
    to: wang,
    shift: post.night,
    name: '夜班',
    times: ['08:00', '08:03', '08:08'],
    additions: ['2 栋大堂钥匙在保安队长处，上午取回'],
  });
  await post.goes('08:10', liu, '夜班');
});
await part('开钱箱', () => drawerOpens('08:12'));
await part('派工', () => repairs.nightReportIsDispatched(tap));
const pass = await part('来访', () => visits.guestComes(guestOf.unitId, guestOf.unitCode));
const first = await part('收费：早上五户', async () => {
  const receipt = await pay.morningQueue(paying);
  await visits.guestLeaves('09:25', '李明', pass);
  return receipt;
});
const pipe = await part('急修', () => repairs.burstPipe(burst.unitId));
await part('作废重开', () => pay.wrongHome(paying[5]!, paying[6]!));
await part('离岗与顶岗', post.clerkIsRelieved);
const lifts = await part('修好的、再来的', async () => {
  await repairs.nightReportIsMended(tap);
  await post.noticeIsPassedOn();
  const code = await visits.contractorComes();
  await repairs.burstPipeIsMended(pipe);
  await pay.paysAhead(paying[7]!);
  return code;
});
await part('中午：盘点、接收、签退', async () => {
  await drawerCloses('11:50', '11:55');
  await post.logIsClosed('11:58', 'morning');
  await post.dutiesAreTicked('11:59');
  await post.goes('12:02', wang, '上午班');
});
await part('下午签到、开钱箱、收费', async () => {
  await post.comes('13:50', wang, post.afternoon, '下午班');
  await drawerOpens('13:55');
  await pay.afternoonQueue(paying.slice(8));
});
await part('下午的来访、报修和红冲', async () => {
  const errandIsDone = await post.afternoonNotes();
  await visits.sellerIsTurnedAway();
  await repairs.lockIsReported();
  await pay.morningReceiptIsReversed(first);
  await errandIsDone();
});
const handIn = await part('16:45 交款', drawerIsHandedIn);
const late = await part('17:20 一笔现金，转下一个交款日', async () => {
  const receipt = await pay.lateComer(guestOf);
  await visits.guestLeaves('17:25', '电梯维保', lifts);
  return receipt;
});
await part('下班：登记、封箱、检查、交班、签退', async () => {
  await repairs.repairsAreBooked();
  await drawerCloses('17:35', '17:40');
  await post.logIsClosed('17:45', 'afternoon');
  await post.closingIsTicked('17:46');
  await post.dutiesAreTicked('17:48');
  await post.comes('17:50', liu, post.night, '夜班');
  await passesOn({
    from: wang,
    to: liu,
    shift: post.afternoon,
    name: '下午班',
    times: ['17:52', '17:55', '17:58'],
    remark: '赵师傅等门禁锁配件，明天上午再来',
  });
  await post.closingIsDone();
  await post.goes('18:05', wang, '下午班');
});

turnTo(morrow);
await part('第二天早上：正好看到没办完的', async () => {
  await post.comes('07:50', wang, post.morning, '上午班');
  const record = await passesOn({
    from: liu,
    to: wang,
    shift: post.night,
    name: '夜班',
    times: ['08:00', '08:03', '08:08'],
  });
  const open = [
    '通知：周三 9:00–12:00 二期停水',
    '维修凭证没有交回：2栋单元门 单元门门禁锁不吸合',
    '交办：清点会议室椅子',
    '还没有办：查看昨天的报修，安排没完成的',
  ];
  openIs(record, open, late.totalFen);
  await post.goes('08:10', liu, '夜班');
  await channelsAreCompared('09:05');
  await workbookIsMade('09:10');
});

heading('当天合计，可以拿计算器核对');
await sumsOfDay(
  given.map(({ id }) => id),
  handIn,
);
tell();
await desk('backup');
await leave();
tell(`全部完成，见 ${path.relative(process.cwd(), folder) || folder}：账本、单据、收费日报表、日志。`);
keepLog(madeFile('日志.txt'));
