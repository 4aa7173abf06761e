import { parseCode, parseDay, parsed, parseText, parseWhole } from '../cells.ts';
import { rosterColumns } from '../roster/columns.ts';
import type { Column } from '../source.ts';
import { parseThousandths } from './thousandths.ts';

/** One row of a sheet of meters, cell by cell. */
export type MeterValues = {
  building: string;
  entrance: string;
  room: string;
  project: string | null;
  serial: string;
  kind: string | null;
  name: string | null;
  feeItem: string | null;
  place: string | null;
  multiplier: number | null;
  dialDigits: number | null;
  firstReading: number | null;
  installedOn: string | null;
  notImported: null;
};

/** What says where a row belongs: the roster's own columns, and what meter programs add to them. */
export const whereColumns = {
  project: rosterColumns.project,
  building: rosterColumns.building,
  entrance: rosterColumns.entrance,
  room: rosterColumns.room,
} as const;

/** The number on a meter. */
export const serialColumn: Column<string> = {
  titles: `表号 表编号 表具编号 表具号 仪表编号 仪表号 水表号 电表号 水表编号 电表编号 气表号 燃气表号 热水表号
    智能表号 表地址 智能表地址 表码 表身号 出厂编号 设备编号`,
  absent: '',
  parse: parseCode(30, (text) => text),
};

/** What a row is about: 电表, 水费. */
export const kindColumn: Column<string | null> = {
  titles: '表类型 表类别 表种类 表计类型 仪表类型 抄表类型 费用类型 类型 表型 表种',
  absent: null,
  parse: parseText(40),
};

/** Titles of meter sheets that say nothing this ledger keeps. */
export const uselessTitles =
  '序号 编号 行号 模式 厂家 生产厂家 采集器id 采集器 采集器编号 商业区编号 商铺区域 业主姓名 业主 姓名 住户姓名 户名';

/** The columns of a sheet of meters (表具) and what other programs call them. */
export const meterColumns: { readonly [Key in keyof MeterValues]: Column<MeterValues[Key]> } = {
  ...whereColumns,
  serial: { ...serialColumn, required: true },
  kind: kindColumn,
  name: { titles: '名称 表名称 智能表名称 表名 仪表名称', absent: null, parse: parseText(60) },
  feeItem: { titles: '费用项 费用项名称 收费项目 费用名称 收费项', absent: null, parse: parseText(60) },
  place: { titles: '位置 安装位置 表位置 表位 安装地点 装表位置', absent: null, parse: parseText(30) },
  multiplier: {
    titles: '倍率 表倍率 变比 倍数 互感倍率 互感器倍率 电表倍率',
    absent: null,
    parse: parseThousandths('import/cell-multiplier', 1),
  },
  dialDigits: {
    titles: '位数 表位数 表盘位数 整数位数 最大位数',
    absent: null,
    parse: parseWhole(1, 9, /位$/u),
  },
  firstReading: {
    titles: '底数 表底数 初始读数 起始读数 初始度数 起始度数 表底 起度 起数 初始底数 期初读数 装表底数',
    absent: null,
    parse: parseThousandths('import/cell-reading', 0),
  },
  installedOn: {
    titles: '安装日期 安装时间 装表日期 装表时间 启用日期 启用时间',
    absent: null,
    parse: parseDay,
  },
  notImported: {
    titles: `${uselessTitles} 备注 说明 状态`,
    absent: null,
    parse: () => parsed(null),
    join: () => null,
  },
};
