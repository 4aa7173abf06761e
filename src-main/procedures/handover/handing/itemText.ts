import type { DutyName, MatterKind } from '../../../../src-shared/rules/today.ts';
import type { Item } from './handoverRow.ts';
import { insideKind } from './itemsNow.ts';
import { documentNames, dutyTitles, noteKindNames, paperNames } from './paperWords.ts';

/** An item of the record as it stands on paper, in one line. */
export function itemText({ kind, facts }: Pick<Item, 'kind' | 'facts'>): string {
  const of = (name: string): string => String(facts[name] ?? '');
  if (kind === 'own') return of('text');
  if (kind === 'duty') {
    const title = of('title') || dutyTitles[of('name') as DutyName];
    return `还没有办：${title}`;
  }
  if (kind === insideKind) return told(`访客还在内：${visitor(of)}`, of('unit'), of('number'));
  if (kind in noteKindNames) return noteText(noteKindNames[kind as keyof typeof noteKindNames], of);
  return kind in matterTexts ? matterTexts[kind as PassedOn](of) : kind;
}

type Of = (name: string) => string;

const noteText = (name: string, of: Of): string =>
  told(
    `${name}：${of('text')}`,
    of('handling') && `处理：${of('handling')}`,
    of('givenBy') && `${of('givenBy')}交办`,
    of('until') && `至 ${of('until')}`,
    of('assignedTo') && `由${of('assignedTo')}办`,
  );

const told = (...parts: string[]): string => parts.filter((part) => part !== '').join('；');

/** Some come in before they say who they are. */
const visitor = (of: Of): string => of('who') || '姓名没有登记';

const repair =
  (what: string) =>
  (of: Of): string =>
    told(`${what}：${of('where')} ${of('demand')}`, of('technician'), of('number'));

type PassedOn = Exclude<MatterKind, `office.${string}` | `handover.${string}` | `drafts.${string}`>;

/** The kinds of matters that are passed on; what is about the program itself is not. */
const matterTexts: Readonly<Record<PassedOn, (of: Of) => string>> = {
  'visitors.waiting': (of) => told(`访客等候：${visitor(of)}`, of('unit'), of('host')),
  'visitors.document-here': (of) =>
    told(`证件没有归还：${visitor(of)}`, documentNames[of('document')] ?? '', of('number')),
  'visitors.inside-since-yesterday': (of) => told(`访客单没有收回：${visitor(of)}`, of('day'), of('number')),
  'tickets.unscheduled': repair('报修要约时间'),
  'tickets.to-dispatch': repair('报修要派工'),
  'tickets.arrive': repair('等师傅到场'),
  'tickets.fix': repair('正在维修'),
  'tickets.voucher-out': repair('维修凭证没有交回'),
  'tickets.to-accept': repair('等业主验收签字'),
  'fees.promise-due': (of) => told(`${of('where')} 答应 ${of('on')} 缴费`, `还欠 ${of('owed')} 元`),
  'fees.item-uncharged': (of) => `${of('item')} ${of('from')} 至 ${of('to')} 没有出账`,
  'fees.month-unreported': (of) => `${of('month')} 的费用汇总没有报财务`,
  'receipts.book-low': (of) => told(`收据 ${of('book')} 只剩 ${of('blank')} 张`, of('holder')),
  'receipts.refund-to-pay': (of) =>
    told(`押金退款等财务付款：${of('where')} ${of('payee')}`, `${of('amount')} 元`, of('number')),
  'receipts.week-open': (of) => `${of('from')} 至 ${of('to')} 的收费单据没有登记`,
  'receipts.week-unchecked': (of) => told(`${of('from')} 至 ${of('to')} 的周登记等复核`, of('by')),
  'drawer.to-receive': (of) => `${of('name')}的钱箱已封箱，等接收`,
  'drawer.bag-waits': (of) => `${of('name')}的封包 ${of('bag')} 等接收`,
  'drawer.open-since': (of) => `${of('name')}的钱箱从 ${of('day')} 起没有交`,
  'drawer.hand-in-overdue': (of) => `${of('day')} 应交的现金没有交财务（收据 ${of('n')} 张）`,
  'drawer.slip-prepared': (of) => told(`交款单 ${of('number')} 还没有交`, `${of('amount')} 元`),
  'drawer.slip-to-confirm': (of) => told(`交款单 ${of('number')} 等财务签收`, `${of('amount')} 元`),
  'drawer.slip-disputed': (of) => told(`交款单 ${of('number')} 财务有异议`, `${of('amount')} 元`),
  'papers.not-on-paper': (of) => `${paperNames[of('paper')] ?? of('paper')}没有打印出来：${of('number')}`,
};
