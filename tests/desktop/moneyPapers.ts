import type { z } from 'zod';
import type { DunningNotice } from '../../src-shared/contract/fees/arrears.ts';
import type { MeterRoute } from '../../src-shared/contract/fees/meters.ts';
import type { RefundSlip } from '../../src-shared/contract/receipts/deposits.ts';
import type { ReceiptPaper } from '../../src-shared/contract/receipts/paper.ts';
import { capitalAmount } from '../../src-shared/rules/capitalAmount.ts';
import { fen, fenText } from '../../src-shared/rules/fen.ts';
import { defaultTemplate } from '../../src-shared/rules/receiptPaper.ts';
import { receiptCode } from '../../src-shared/rules/slipCode.ts';

export type ReceiptFacts = z.output<typeof ReceiptPaper>;

/** A name as long as the longest that is let in. */
export const longName = '欧阳司马上官诸葛东方皇甫尉迟公孙慕容令狐宇文长孙夏侯轩辕端木';

/** A receipt for so many lines, each of so many fen. */
export function receiptOf(lines: number, eachFen: number, facts: Partial<ReceiptFacts> = {}): ReceiptFacts {
  const each = fenText(fen(eachFen));
  const total = fen(lines * eachFen);
  return {
    officeName: '和园物业服务中心',
    letterhead: '和园物业服务有限公司\n服务电话 0512-8888 0000',
    template: defaultTemplate,
    layout: null,
    kind: 'receipt',
    number: 'A1-A000123',
    code: receiptCode(1, 123),
    date: '2026-11-22',
    takenAt: '2026-11-22 16:31',
    payer: '张三',
    rooms: '3-1-502',
    area: '100.24㎡',
    lines: Array.from({ length: lines }, (_, at) => ({
      room: '3-1-502',
      item: items[at % items.length]!,
      period: '2026-01-01 至 2026-12-31',
      quantity: '100.24㎡',
      factor: '12月',
      price: '1.4000',
      due: each,
      waived: '0.00',
      offset: '0.00',
      paid: each,
      owed: '0.00',
      calculation: `100.24㎡ × 1.40元 × 12月 = ${each}元`,
    })),
    totalFen: total,
    total: fenText(total),
    totalInWords: capitalAmount(total),
    methods: [
      { method: '现金', amount: '500.00' },
      { method: '微信', amount: fenText(fen(total - 50_000)) },
    ],
    tendered: '600.00',
    change: '100.00',
    prepaidBalance: '',
    note: '',
    reversalOf: '',
    reason: '',
    takenBy: '王晓梅',
    ...facts,
  };
}

const items = ['物业服务费', '生活垃圾处理费', '二次供水费', '地下车位管理费', '电梯运行费'];

/** A form with places for a line's facts in its rows, and for the rest above and below. */
export const someLayout: NonNullable<ReceiptFacts['layout']> = {
  name: '市财政局监制三联收据',
  widthUm: 190_000,
  heightUm: 85_000,
  lineStepUm: 7000,
  linesAPage: 4,
  fields: [
    { field: 'year', xUm: 120_000, yUm: 14_000, widthUm: 12_000, size: 100, align: 'centre' },
    { field: 'month', xUm: 136_000, yUm: 14_000, widthUm: 8000, size: 100, align: 'centre' },
    { field: 'day', xUm: 148_000, yUm: 14_000, widthUm: 8000, size: 100, align: 'centre' },
    { field: 'payer', xUm: 25_000, yUm: 20_000, widthUm: 60_000, size: 100, align: 'left' },
    { field: 'line-item', xUm: 10_000, yUm: 33_000, widthUm: 50_000, size: 95, align: 'left' },
    { field: 'line-period', xUm: 62_000, yUm: 33_000, widthUm: 45_000, size: 90, align: 'left' },
    { field: 'line-paid', xUm: 150_000, yUm: 33_000, widthUm: 30_000, size: 95, align: 'right' },
    { field: 'totalInWords', xUm: 40_000, yUm: 63_000, widthUm: 90_000, size: 110, align: 'left' },
    { field: 'total', xUm: 150_000, yUm: 63_000, widthUm: 30_000, size: 110, align: 'right' },
    { field: 'takenBy', xUm: 140_000, yUm: 72_000, widthUm: 30_000, size: 100, align: 'left' },
  ],
};

/** A deposit of 2,000 yuan of which 300 are kept. */
export const someRefund: z.output<typeof RefundSlip> = {
  officeName: '和园物业服务中心',
  number: 'A1-A000124',
  unitCode: '3-1-502',
  payee: longName,
  item: '装修押金',
  receiptNumber: 'A1-A000007',
  takenOn: '2026-03-01',
  amount: '2,000.00',
  deducted: '300.00',
  deductedFor: '公共走廊墙面损坏两处，按报价单修复',
  refunded: '1,700.00',
  refundedInWords: '壹仟柒佰元整',
  way: 'finance',
  reason: '装修验收合格，退还押金',
  madeAt: '2026-11-22 16:31',
  madeBy: '王晓梅',
  approvedBy: '陈主管',
};

/** A notice of so many lines. */
export const noticeOf = (lines: number): z.output<typeof DunningNotice> => ({
  officeName: '和园物业服务中心',
  number: 'CJ-A1-20261122-001',
  unitCode: '3-1-502',
  address: '和园一期 3栋 1单元 502室',
  lines: Array.from({ length: lines }, (_, at) => ({
    item: items[at % items.length]!,
    period: '2026-01-01 至 2026-03-31',
    due: '2026-01-30',
    amount: '421.01',
    calculation: '100.24㎡ × 1.40元 × 3月 = 421.01元',
  })),
  moreLines: 4,
  upcoming: { count: 2, total: '280.68' },
  total: '99,999,999.99',
  totalInWords: '玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分',
  payBy: '2026-11-30',
  madeAt: '2026-11-22 16:31',
  madeBy: '王晓梅',
});

/** A walk past so many meters. */
export const routeOf = (meters: number): z.output<typeof MeterRoute> => ({
  officeName: '和园物业服务中心',
  number: 'CB-A1-20261122-001',
  kind: 'water',
  place: '和园一期 3栋',
  printedAt: '2026-11-22 08:10',
  printedBy: '王晓梅',
  rows: Array.from({ length: meters }, (_, at) => ({
    unitCode: `3-1-${Math.floor(at / 4) + 1}0${(at % 4) + 1}`,
    serial: `SB${String(20_260_000 + at)}`,
    place: at === 3 ? longName : '管道井',
    lastOn: '2026-10-22',
    lastValue: '1,234.567',
  })),
});
