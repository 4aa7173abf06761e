import type { contract, Output } from '../../src-shared/contract/index.ts';
import { type Fen, fen, fenText, sum } from '../../src-shared/rules/fen.ts';
import { officeTime } from '../../src-shared/rules/officeTime.ts';
import { type PaymentMethod, paymentMethods } from '../../src-shared/rules/paymentMethods.ts';
import { methodNames } from '../procedures/receipts/methodNames.ts';
import type { Report, ReportCell, ReportSheet } from './reportDefinition.ts';

/** 收费日报表 as the ledger tells it. */
export type DailyData = Output<(typeof contract.receipts)['dailyReport']>;
type Row = DailyData['rows'][number];

/** 收费日报表 as a workbook for finance: the receipts one by one, those after the cut-off apart, and the items by method. */
export const dailyReport = (data: DailyData): Report => ({
  sheets: [details(data), summary(data)],
  parameters: [
    ['报表', '收费日报表'],
    ['日期', data.day],
    ['单位', data.officeName],
    ['柜台', data.counterCode],
    ['筛选', '收款日期为这一天的全部收据，以及这一天作废、改方式的收据'],
    ['交款截止', data.cutOff],
    ['制表人', data.madeBy],
    ['制表时间', officeTime(data.madeAt, data.zone)],
    ['时区', data.zone],
    ['核对', checked(data)],
    ['账本', `第 ${data.head.seq} 条 · ${data.head.hash}`],
  ],
  zone: data.zone,
  madeAt: data.madeAt,
});

/** What the receipts come to, and what the items come to: sums of different rows of the ledger. */
function checked({ rows, summary: items }: DailyData): string {
  const [ofReceipts, ofItems] = [rows, items].map((all) => sum(all.map(({ amountFen }) => amountFen))) as [
    Fen,
    Fen,
  ];
  const told = `收据合计 ${fenText(ofReceipts)}，费项合计 ${fenText(ofItems)}`;
  return ofReceipts === ofItems ? `${told}，相符` : `${told}，不符：请先核对账本，再用这张表`;
}

function details(data: DailyData): ReportSheet {
  const methods = methodsOf(data.rows.flatMap(({ byMethod }) => byMethod.map(({ method }) => method)));
  const [late, inTime] = [true, false].map((isLate) =>
    data.rows.filter(({ depositOn }) => depositOn > data.day === isLate),
  ) as [Row[], Row[]];
  const rowsOf = (rows: readonly Row[]) => rows.map((row) => detail(row, methods, data.day));
  return {
    name: '明细',
    title: '收费日报表',
    subtitle: subtitleOf(data),
    columns: [
      { title: '收据号', type: 'id', width: 16 },
      { title: '时间', type: 'instant', width: 17 },
      { title: '房号', type: 'id', width: 14 },
      { title: '交款人', type: 'text', width: 12 },
      { title: '费项', type: 'text', width: 24 },
      { title: '期间起', type: 'day', width: 11 },
      { title: '期间止', type: 'day', width: 11 },
      { title: '实收', type: 'fen', width: 12, isTotalled: true },
      ...methods.map((method) => moneyColumn(methodNames[method])),
      { title: '状态', type: 'text', width: 8 },
      { title: '交款日', type: 'text', width: 18 },
      { title: '收款人', type: 'text', width: 12 },
      { title: '班次', type: 'count', width: 6 },
    ],
    groups: [
      { title: `${data.cutOff} 前`, rows: rowsOf(inTime) },
      { title: `${data.cutOff} 起（转次日交款）`, rows: rowsOf(late) },
    ].filter(({ rows }) => rows.length > 0),
  };
}

const detail = (row: Row, methods: readonly PaymentMethod[], day: string): ReportCell[] => [
  row.number,
  row.takenAt,
  row.rooms,
  row.payer,
  row.items.split('、').map(itemName).join('、'),
  row.fromOn,
  row.toOn,
  row.amountFen,
  ...methods.map((method) => row.byMethod.find((one) => one.method === method)?.amountFen ?? null),
  standings[row.standing],
  row.depositOn > day ? `转次日 ${row.depositOn}` : row.depositOn,
  row.takenBy,
  row.shiftNth,
];

function summary(data: DailyData): ReportSheet {
  const methods = methodsOf(data.summary.map(({ method }) => method));
  const items = [...new Set(data.summary.map(({ item }) => item))];
  const amountOf = (item: string, method: PaymentMethod): Fen | null =>
    data.summary.find((one) => one.item === item && one.method === method)?.amountFen ?? null;
  return {
    name: '汇总',
    title: '收费日报表 · 费项×方式',
    subtitle: subtitleOf(data),
    columns: [
      { title: '费项', type: 'text', width: 24 },
      ...methods.map((method) => moneyColumn(methodNames[method])),
      moneyColumn('合计'),
    ],
    groups: [
      {
        title: null,
        rows: items.map((item) => {
          const amounts = methods.map((method) => amountOf(item, method));
          return [itemName(item), ...amounts, sum(amounts.map((amount) => amount ?? fen(0)))];
        }),
      },
    ],
  };
}

const subtitleOf = ({ officeName, counterCode, day }: DailyData): string =>
  `${officeName}　柜台 ${counterCode}　收款日期 ${day}`;

const moneyColumn = (title: string) => ({ title, type: 'fen', width: 12, isTotalled: true }) as const;

/** In the order of the counter. */
const methodsOf = (used: readonly PaymentMethod[]): PaymentMethod[] =>
  paymentMethods.filter((method) => used.includes(method));

const itemName = (item: string): string => otherItems.get(item) ?? item;

/** Money that is no fee stands under a name of its own. */
const otherItems: ReadonlyMap<string, string> = new Map([
  ['prepaid', '预存款'],
  ['deposit', '押金'],
  ['', '改方式'],
]);

const standings: Readonly<Record<Row['standing'], string>> = {
  valid: '',
  voided: '作废',
  reversal: '红冲',
  refund: '退款',
  reversed: '已红冲',
  moved: '改方式',
};
