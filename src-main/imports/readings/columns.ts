import { parseDay, parsed, parseText } from '../cells.ts';
import { kindColumn, serialColumn, uselessTitles, whereColumns } from '../meters/columns.ts';
import { parseThousandths } from '../meters/thousandths.ts';
import type { Column } from '../source.ts';

/** One row of a sheet of readings, cell by cell. */
export type ReadingValues = {
  building: string;
  entrance: string;
  room: string;
  project: string | null;
  serial: string;
  kind: string | null;
  before: number | null;
  beforeOn: string | null;
  value: number | null;
  readOn: string | null;
  note: string | null;
  notImported: null;
};

/** The columns of a sheet of readings (抄表) and what other programs call them. */
export const readingColumns: { readonly [Key in keyof ReadingValues]: Column<ReadingValues[Key]> } = {
  ...whereColumns,
  // a meter's own number says it as well
  room: { titles: whereColumns.room.titles, absent: '', parse: whereColumns.room.parse },
  serial: serialColumn,
  kind: { ...kindColumn, titles: `${kindColumn.titles} 费用项 费用项名称 收费项目 收费项名称 费用名称` },
  before: {
    titles: '上期度数 上期读数 上次读数 上次度数 上月读数 上月度数 上期止度 上期表底 起度 起数 上期',
    absent: null,
    parse: parseThousandths('import/cell-reading', 0),
  },
  beforeOn: {
    titles: '上期读表时间 上期抄表时间 上期抄表日期 上次抄表日期 上次抄表时间 上次读表时间 上期日期',
    absent: null,
    parse: parseDay,
  },
  value: {
    titles: `本次读数 本期度数 本期读数 本次度数 本月读数 本月度数 当前读数 现读数 本期止度 止度 止数 读数 表读数
      抄表读数 度数 本期表底 本期`,
    required: true,
    absent: null,
    parse: parseThousandths('import/cell-reading', 0),
  },
  readOn: {
    titles:
      '本期读表时间 本期抄表时间 本期抄表日期 抄表日期 抄表时间 读表时间 读表日期 本次抄表日期 本期日期',
    absent: null,
    parse: parseDay,
  },
  note: { titles: '备注 附注 说明 备注信息', absent: null, parse: parseText(200) },
  // multiplier and loss are the meter's and the item's own, usage and amounts are calculated
  notImported: {
    titles: `${uselessTitles} 名称 表名称 倍率 损耗 用量 本期用量 实用量 使用量 单价 金额 应收金额 费用 楼层`,
    absent: null,
    parse: () => parsed(null),
    join: () => null,
  },
};
