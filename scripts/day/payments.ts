import type { Contract, Output } from '../../src-shared/contract/index.ts';
import { fen, fenText } from '../../src-shared/rules/fen.ts';
import { printed } from './leaves.ts';
import { itemNamed } from './office.ts';
import { chen, does, proof, wang } from './people.ts';
import { kept, owedLines, type Receipt, takes } from './receipts.ts';
import { stop } from './tell.ts';
import { givesBack } from './till.ts';

type Home = Output<Contract['fees']['owed']>[number];
const { receipts } = wang.desk;

/** The four of the early morning: each by a method of its own. */
export async function morningQueue(homes: readonly Home[]): Promise<Receipt> {
  const [one, two, three, four, five] = homes;
  if (!one || !two || !three || !four || !five) stop('住户不够');
  const first = await takes({ time: '08:52', home: one, by: [['cash']] });
  await takes({ time: '08:57', home: two, by: [['wechat']] });
  await takes({ time: '09:04', home: three, by: [['alipay']] });
  await takes({ time: '09:10', home: four, by: [['card']] });
  await takes({ time: '09:16', home: five, by: [['cash', fen(10_000)], ['wechat']] });
  return first;
}

/** The wrong home: the receipt is voided with all its copies back, and written anew for the right one. */
export async function wrongHome(wrong: Home, right: Home): Promise<void> {
  const receipt = await takes({ time: '10:02', home: wrong, by: [['cash']], tendered: 20_000 });
  const [cash] = receipt.payments;
  await does('10:05', wang, `作废 ${receipt.number}：房号报错，三联已收回`, () =>
    receipts.void({ id: receipt.id, reason: '房号报错', copiesBack: true }),
  );
  givesBack(cash?.amountFen ?? 0);
  await takes({ time: '10:08', home: right, by: [['cash']], tendered: 20_000 });
}

/** Half a thousand is left for the months to come. */
export async function paysAhead(home: Home): Promise<void> {
  await takes({
    time: '11:35',
    home,
    lines: [{ kind: 'prepaid', unitId: home.unitId, itemId: null, amountFen: fen(50_000) }],
    by: [['wechat']],
  });
}

/** The four of the afternoon: a month in cash, a deposit by card, cards with a month, and one by telephone. */
export async function afternoonQueue(homes: readonly Home[]): Promise<void> {
  const [one, two, three, four] = homes;
  if (!one || !two || !three || !four) stop('住户不够');
  await takes({ time: '14:10', home: one, by: [['cash']] });
  await takes({
    time: '14:25',
    home: two,
    lines: [{ kind: 'deposit', unitId: two.unitId, itemId: itemNamed('装修押金'), amountFen: fen(200_000) }],
    by: [['card']],
  });
  const cards = {
    kind: 'once',
    unitId: three.unitId,
    itemId: itemNamed('门禁卡工本费'),
    quantity: 2_000,
    price: null,
    amountFen: fen(6_000),
  } as const;
  await takes({ time: '14:50', home: three, lines: [...owedLines(three), cards], by: [['cash']] });
  await takes({ time: '15:20', home: four, by: [['alipay']] });
}

/** Of the morning's shift nothing is voided any more: what was wrong in it is reversed, and finance pays it back. */
export async function morningReceiptIsReversed(receipt: Receipt): Promise<void> {
  const reversal = await does(
    '15:50',
    wang,
    `红冲 ${receipt.number}：业主改由公司转账，主管陈淑芬同意，现金由财务退`,
    () =>
      receipts.reverse({
        id: receipt.id,
        reason: '业主改由公司转账',
        way: 'finance',
        approval: proof(chen),
      }),
    ({ number, totalFen }) => `${number}　${fenText(totalFen)}`,
  );
  await kept(reversal.id);
  await printed('wang', 'receipt', reversal.id, `1550 红字收据 ${reversal.number}`);
}

/** After the cut-off: it counts today, and is due on the next finance day. */
export async function lateComer(home: Home): Promise<Receipt> {
  return takes({ time: '17:20', home, by: [['cash']] });
}
