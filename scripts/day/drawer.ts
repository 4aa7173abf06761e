import type { Contract, Output } from '../../src-shared/contract/index.ts';
import { type Fen, fen, fenText } from '../../src-shared/rules/fen.ts';
import { amountOf } from '../../src-shared/rules/floatStays.ts';
import { printed } from './leaves.ts';
import { chen, does, must, proof, wang, zhao } from './people.ts';
import { below, stop } from './tell.ts';
import { inDrawer, piecesText, stays, toFinance, toSafe } from './till.ts';

const { drawer } = wang.desk;

/** What each count of the day came to, for the sums at its end. */
export const counted: { what: string; amountFen: Fen }[] = [];

type HandIn = NonNullable<Output<Contract['drawer']['handInAndReopen']>['handIn']>;

/** The drawer is taken over, its float counted note by note. */
export async function drawerOpens(time: string): Promise<void> {
  await does(
    time,
    wang,
    '开钱箱，清点备用金',
    () => drawer.open({ counts: inDrawer(), reason: null }),
    ({ countedFen, differenceFen }) => `${fenText(countedFen)} 元，差异 ${fenText(differenceFen)}`,
  );
  below(piecesText(inDrawer()));
}

/** 暂离 and back: no money moves meanwhile. */
export const drawerRests = (time: string, why: string) =>
  does(time, wang, '钱箱锁上（暂离）', () => drawer.suspend({ reason: why }));
export const drawerWakes = (time: string) => does(time, wang, '钱箱继续使用', () => drawer.resume({}));

/** Counted, and received by the supervisor's own count: the float stays, the rest lies in the safe. */
export async function drawerCloses(time: string, receivedAt: string): Promise<void> {
  const shift = await isCounted(time);
  const { turnInFen, retainedFen } = await does(
    receivedAt,
    chen,
    '自己再点一遍，一张不差，接收签字',
    () => drawer.receive({ shiftId: shift.id, counts: inDrawer(), receiver: proof(chen) }),
    (told) => `留备用金 ${fenText(told.retainedFen)}，入保险柜 ${fenText(told.turnInFen)}`,
  );
  toSafe();
  if (turnInFen + retainedFen !== counted.at(-1)?.amountFen) stop('入柜加备用金不等于盘点');
}

/** 16:45: count, 交款单, sign, and the same clerk has the drawer again; finance then receives it by its code. */
export async function drawerIsHandedIn(): Promise<HandIn> {
  const shift = await isCounted('16:45');
  const next = (await must(drawer.nextHandIn({}))) ?? stop('没有要交的款');
  const all = inDrawer();
  const staying = stays();
  const pieces = toFinance();
  if (amountOf(pieces) !== next.turnedInFen) stop(`点出 ${amountOf(pieces)}，应交 ${next.turnedInFen}`);
  const { handIn } = await does(
    '16:49',
    zhao,
    '到前台自己点一遍，签收现金；开交款单，钱箱重开',
    () =>
      drawer.handInAndReopen({
        shiftId: shift.id,
        counts: all,
        stays: staying,
        pieces,
        reopen: true,
        receiver: proof(zhao),
        lateReason: null,
      }),
    (told) => `交款单 ${told.handIn?.number ?? ''}，实交 ${fenText(told.handIn?.turnedInFen ?? fen(0))}`,
  );
  if (handIn === null) return stop('没有开出交款单');
  below(piecesText(pieces));
  below(`大写：${handIn.turnedInWords}`);
  await printed('wang', 'hand-in', handIn.id, `1649 交款单 ${handIn.number}`);
  return does(
    '16:56',
    zhao,
    `财务签收交款单：照纸上输入校验码 ${handIn.checkCode}`,
    () => zhao.desk.drawer.confirmHandIn({ id: handIn.id, checkCode: handIn.checkCode }),
    (told) => `签收 ${fenText(told.receivedFen ?? fen(0))}，差异 ${fenText(told.differenceFen ?? fen(0))}`,
  );
}

type Shift = NonNullable<Output<Contract['drawer']['current']>>;

/** The clerk counts what is in the drawer without knowing what should be. */
async function isCounted(time: string): Promise<Shift> {
  await does(time, wang, '盘点钱箱', () => drawer.startCount({}));
  const { shift, reckonings } = await does(time, wang, '各面额张数输完，提交', () =>
    drawer.submitCount({ counts: inDrawer() }),
  );
  const said = reckonings.at(-1) ?? stop('没有盘点结果');
  below(piecesText(inDrawer()));
  below(
    `实点 ${fenText(said.countedFen)}，应有 ${fenText(said.expectedFen)}，差异 ${fenText(said.varianceFen)}`,
  );
  if (said.varianceFen !== 0) stop('钱箱有差异');
  counted.push({ what: `${time} 盘点`, amountFen: said.countedFen });
  return shift;
}
