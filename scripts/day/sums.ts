import type { Contract, Output } from '../../src-shared/contract/index.ts';
import { methodNames } from '../../src-main/procedures/receipts/methodNames.ts';
import { type Fen, fen, fenText, sum } from '../../src-shared/rules/fen.ts';
import { day } from './clock.ts';
import { counted } from './drawer.ts';
import { must, wang, zhao } from './people.ts';
import type { Receipt } from './receipts.ts';
import { stop, table, tell } from './tell.ts';
import { float } from './till.ts';

type HandIn = Output<Contract['drawer']['handIn']>;
const methods = ['cash', 'wechat', 'alipay', 'card', 'finance'] as const;
type Method = (typeof methods)[number];

/** The day as a person can add it up: every receipt by its methods, the drawer, what was handed in, what came after 17:00. */
export async function sumsOfDay(numbers: readonly Receipt['id'][], handIn: HandIn): Promise<void> {
  const receipts = await Promise.all(numbers.map((id) => must(wang.desk.receipts.receipt({ id }))));
  await receiptsAddUp(receipts);
  drawerAddsUp(receipts, handIn);
}

async function receiptsAddUp(receipts: readonly Receipt[]): Promise<void> {
  tell('收据（元）');
  const totals = methods.map((method) => sum(receipts.map((receipt) => paidBy(receipt, method))));
  table(
    [
      ['收据号', '时间', '房号', '状态', ...methods.map((method) => methodNames[method]), '合计'],
      ...receipts.map((receipt) => [
        receipt.number,
        timeOf(receipt),
        receipt.rooms,
        standing(receipt),
        ...methods.map((method) => amountText(paidBy(receipt, method))),
        fenText(sum(methods.map((method) => paidBy(receipt, method)))),
      ]),
      ['合计', '', '', `${receipts.length} 张`, ...totals.map(fenText), fenText(sum(totals))],
    ],
    4,
  );
  const { byMethod } = await must(zhao.desk.receipts.ofDay({ day }));
  for (const [at, method] of methods.entries()) {
    const told = byMethod.find((one) => one.method === method)?.amountFen ?? fen(0);
    if (told !== totals[at]) stop(`${methodNames[method]}：收据加起来 ${totals[at]}，账上 ${told}`);
  }
}

function drawerAddsUp(receipts: readonly Receipt[], handIn: HandIn): void {
  const cashOn = (isDue: (depositOn: string) => boolean): Fen =>
    sum(
      receipts
        .flatMap(({ payments }) => payments)
        .filter(({ method, depositOn }) => method === 'cash' && isDue(depositOn))
        .map(({ amountFen }) => amountFen),
    );
  const [before, after] = [cashOn((on) => on === day), cashOn((on) => on > day)];
  tell();
  tell('现金（元）');
  table(
    [
      ['备用金', fenText(fen(float)), '早上清点，一天都留在钱箱里'],
      ...counted.map(({ what, amountFen }) => [
        what,
        fenText(amountFen),
        `＝ 备用金 ${fenText(fen(float))} ＋ 这一班收的现金 ${fenText(fen(amountFen - float))}`,
      ]),
      [
        '17:00 前收的现金',
        fenText(before),
        `＝ 上表现金合计 ${fenText(sum([before, after]))} − ${fenText(after)}`,
      ],
      ['交款单实交', fenText(handIn.turnedInFen), `${handIn.number}，校验码 ${handIn.checkCode}`],
      ['17:00 后收的现金', fenText(after), '在保险柜，转下一个交款日'],
      ['钱箱现在', fenText(fen(float)), '只有备用金'],
    ],
    3,
  );
  if (handIn.turnedInFen !== before) stop('交款单实交不等于 17:00 前收的现金');
}

const paidBy = ({ payments }: Receipt, method: Method): Fen =>
  sum(payments.filter((one) => one.method === method).map(({ amountFen }) => amountFen));

const amountText = (amount: Fen): string => (amount === 0 ? '' : fenText(amount));

const timeOf = ({ takenAt }: Receipt): string =>
  new Date(takenAt).toLocaleTimeString('zh-CN', {
    timeZone: 'Asia/Shanghai',
    hour: '2-digit',
    minute: '2-digit',
  });

function standing({ kind, voidedAt, reversedBy }: Receipt): string {
  if (voidedAt !== null) return '作废';
  if (kind === 'reversal') return '红冲';
  return reversedBy === null ? '有效' : '已红冲';
}
