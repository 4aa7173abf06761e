import type { Fen } from '../../../src-shared/rules/fen.ts';
import { cellText } from '../cellText.ts';
import { isNothing, type Parsed, parseCode, parseDay, parsed, parseText, wrong } from '../cells.ts';
import { withoutIdNumbers } from '../idNumber.ts';
import { rosterColumns } from '../roster/columns.ts';
import type { Column } from '../source.ts';
import type { Cell } from '../workbook.ts';
import { parseCycle, parseEnd, parseMoney, parseSpan, type Span } from './cells.ts';

/** One line of what was owed or paid before this ledger, cell by cell. */
export type OpeningValues = {
  project: string | null;
  building: string;
  entrance: string;
  /** A room in any spelling, or a number plate. */
  room: string;
  plate: string;
  space: string | null;
  item: string | null;
  cycle: number | null;
  period: Span | null;
  begin: Span | null;
  end: string | null;
  paidOn: string | null;
  amount: Fen | null;
  paid: Fen | null;
  owed: Fen | null;
  collector: string | null;
  note: { text: string | null; dropped: number };
  notImported: null;
};

/** The columns of 期初欠费 and 缴费历史, and all that offices and other programs call them. */
export const openingColumns: { readonly [Key in keyof OpeningValues]: Column<OpeningValues[Key]> } = {
  project: rosterColumns.project,
  building: rosterColumns.building,
  entrance: rosterColumns.entrance,
  room: {
    titles: `${rosterColumns.room.titles} 房屋或车牌号 房屋车牌号 房号车牌号 收费对象`,
    absent: '',
    parse: parseCode(40, (text) => text),
  },
  plate: {
    titles: '车牌号 车牌 车牌号码 车号 车辆',
    absent: '',
    parse: parseCode(20, (text) => text),
  },
  space: { titles: '车位号 车位 车位编号 车位编码 停车位', absent: null, parse: parseText(20) },
  item: {
    titles: `收费项目 费用名称 费用项目 收费项目名称 收费项名称 收费项 费用项 费用项名称 费用科目 收费科目
      费用类型 缴费项目 科目 费项 标题`,
    required: true,
    absent: null,
    parse: parseText(40),
  },
  cycle: { titles: '缴费周期 收费周期 周期 月数 缴费月数', absent: null, parse: parseCycle },
  period: {
    titles: '费用区间 账期 缴费区间 收费区间 费用期间 收费期间 所属期间 计费区间 计费周期 区间 期间 欠费期间',
    absent: null,
    parse: parseSpan,
  },
  begin: {
    titles: `开始时间 开始日期 起始时间 起始日期 费用开始时间 费用开始日期 计费开始时间 计费起始时间
      计费起始日期 起收日期 账期开始 起始月份 开始月份`,
    absent: null,
    parse: parseSpan,
  },
  end: {
    titles: `结束时间 结束日期 截止时间 截止日期 到期日期 费用结束时间 费用结束日期 计费结束时间 计费结束日期
      终止时间 终止日期 账期结束 截止月份 结束月份`,
    absent: null,
    parse: parseEnd,
  },
  paidOn: {
    titles:
      '缴费时间 缴费日期 收款日期 收款时间 交费时间 交费日期 交款日期 缴款日期 付款时间 支付时间 收费日期',
    absent: null,
    parse: parseDay,
  },
  amount: {
    titles: `应缴金额 应收金额 应交金额 应缴 应收 应交 金额 费用金额 收费金额 本期金额 本期应收 账单金额
      合计应收`,
    absent: null,
    parse: parseMoney,
  },
  paid: {
    titles: `实缴金额 实收金额 实交金额 已缴金额 已收金额 已交金额 实缴 实收 已缴 已付 已收 本期收款
      本期收款合计 缴费金额 收款金额 合计实收`,
    absent: null,
    parse: parseMoney,
  },
  owed: {
    titles: '欠费金额 欠费 未缴金额 未收金额 未缴 欠款 欠款金额 欠缴金额 余欠 合计欠收',
    absent: null,
    parse: parseMoney,
  },
  collector: {
    titles: '收银员 收款人 收费员 经手人 经办人 操作员 收款员',
    absent: null,
    parse: parseCollector,
  },
  note: {
    titles: '备注 备注信息 附注 说明 其他说明',
    absent: { text: null, dropped: 0 },
    parse: parseNote,
  },
  // known, and of no use here
  notImported: {
    titles: `序号 编号 行号 业主姓名 业主 姓名 用户名称 客户名称 住户姓名 租户姓名 联系电话 电话 手机号
      缴费方式 支付方式 付款方式 状态 缴费状态 收据号 票据号 单价 面积 建筑面积 数量 楼层`,
    absent: null,
    parse: () => parsed(null),
    join: () => null,
  },
};

function parseCollector(cell: Cell): Parsed<string | null> {
  const text = parseText(40)(cell);
  return text.ok ? parsed(legible(text.value ?? '') || null) : text;
}

function parseNote(cell: Cell): Parsed<OpeningValues['note']> {
  if (isNothing(cell)) return parsed({ text: null, dropped: 0 });
  const { text, dropped } = withoutIdNumbers(legible(cellText(cell)));
  return text.length > 200 ? wrong('import/cell-too-long') : parsed({ text: text || null, dropped });
}

/** Without the sign that stands where a file was once read in the wrong encoding. */
const legible = (text: string): string => text.replaceAll('\ufffd', '').trim();
