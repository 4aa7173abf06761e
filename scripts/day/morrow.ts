import path from 'node:path';
import type { Contract, Output } from '../../src-shared/contract/index.ts';
import { itemText } from '../../src-main/procedures/handover/handing/itemText.ts';
import { methodNames } from '../../src-main/procedures/receipts/methodNames.ts';
import { type Fen, fen, fenText } from '../../src-shared/rules/fen.ts';
import { day, itIs } from './clock.ts';
import { does, must, zhao } from './people.ts';
import { desk, madeFile } from './shell.ts';
import { below, done, stop } from './tell.ts';

type Record = Output<Contract['handover']['handover']>;

/** The morning's record says exactly what is open: no more, no less; and where the cash of the evening lies. */
export function openIs({ items, money }: Record, expected: readonly string[], eveningFen: Fen): void {
  const texts = items.map(itemText);
  const missing = expected.filter((one) => !texts.some((text) => text.startsWith(one)));
  const surplus = texts.filter((text) => !expected.some((one) => text.startsWith(one)));
  if (missing.length > 0) stop(`交接班记录里少了：${missing.join('、')}`);
  if (surplus.length > 0) stop(`交接班记录里多了：${surplus.join('、')}`);
  if (money.safeFen !== eveningFen) stop(`保险柜里应有 ${eveningFen}，记录上 ${money.safeFen}`);
  if (money.drawer !== null || money.handIns.length > 0) stop('钱箱或交款单没有了结');
  below(`钱款：钱箱没有人领用，保险柜 ${fenText(money.safeFen)} 元（17:00 后收的），交款单都已签收`);
  below(`和昨天留下的一项一项对过：没办完的正好 ${texts.length} 项，不多不少`);
}

/** The day before is over: what each channel's own statement says of it is compared with what was taken. */
export async function channelsAreCompared(time: string): Promise<void> {
  const days = await must(zhao.desk.drawer.channelDays({ fromOn: day, toOn: day }));
  for (const { channel, takenFen, count } of days.filter(({ count: some }) => some > 0)) {
    await does(
      time,
      zhao,
      `核对${methodNames[channel]}昨天的账单`,
      () =>
        zhao.desk.drawer.compareChannel({
          day,
          channel,
          statementFen: takenFen,
          feeFen: fen(0),
          explanation: null,
        }),
      ({ differenceFen }) =>
        `${count} 笔，账单 ${fenText(takenFen)}，差异 ${fenText(differenceFen ?? fen(0))}`,
    );
  }
}

/** 收费日报表 as finance gets it. */
export async function workbookIsMade(time: string): Promise<void> {
  await itIs(time);
  const name = `收费日报表 ${day}.xlsx`;
  const { receipts } = await desk<{ receipts: number }>(
    'export',
    'day',
    '--day',
    day,
    '--out',
    madeFile(name),
    '--as',
    zhao.login,
  );
  done(time, zhao.name, `导出收费日报表：${receipts} 张收据`, path.join(name));
}
