import { type Cell, type CellStyle, type DataValidation, writeXlsx } from 'hucre/xlsx';
import { columnLetter } from '../workbook.ts';
import { rosterColumns, type RosterValues } from './columns.ts';

/** The empty roster that the office hands out: titles, one example row that is never imported, and how to fill it. */
export function rosterTemplate(): Promise<Uint8Array> {
  const titles = columns.map(({ key, isNeeded }) => titleOf(key) + (isNeeded === true ? '*' : ''));
  const blankRows = Array.from({ length: 500 }, () => columns.map(() => null));
  const cells = new Map<string, Partial<Cell>>();
  for (const [at, { format }] of columns.entries()) {
    cells.set(`0,${at}`, { style: headStyle });
    if (format === undefined) continue;
    for (let row = 1; row <= blankRows.length + 1; row += 1)
      cells.set(`${row},${at}`, { style: { numFmt: format } });
  }
  return writeXlsx({
    sheets: [
      {
        name: '业主名册',
        columns: columns.map(({ width }) => ({ width })),
        rows: [titles, columns.map(({ example }) => example), ...blankRows],
        cells,
        freezePane: { rows: 1 },
        dataValidations: columns.flatMap((column, at) => choicesOf(column, at, blankRows.length + 2)),
      },
      {
        name: '填写说明',
        columns: [{ width: 14 }, { width: 8 }, { width: 22 }, { width: 76 }],
        rows: [
          ['列名', '必填', '示例', '怎么填'],
          ...columns.map(({ key, isNeeded, example, hint }) => [
            titleOf(key),
            isNeeded === true ? '是' : '',
            key === 'project' ? '和园小区' : example,
            hint,
          ]),
          [],
          ...remarks.map((remark) => [remark]),
        ],
      },
    ],
    properties: { created: new Date('2026-01-01T00:00:00Z'), modified: new Date('2026-01-01T00:00:00Z') },
  });
}

interface TemplateColumn {
  readonly key: keyof RosterValues;
  readonly width: number;
  readonly example: string | number;
  readonly hint: string;
  readonly isNeeded?: true;
  /** Text, so that the spreadsheet makes no number of 0502 and no date of 3-1. */
  readonly format?: '@' | 'yyyy-mm-dd' | '0.00';
  readonly choices?: readonly string[];
}

const columns: readonly TemplateColumn[] = [
  { key: 'project', width: 14, example: '示例', format: '@', hint: '只管一个小区时可以不填' },
  {
    key: 'building',
    width: 8,
    example: '3',
    format: '@',
    isNeeded: true,
    hint: '3、3号楼、3栋 都可以；11号楼和1号楼是两栋楼',
  },
  { key: 'entrance', width: 8, example: '1', format: '@', hint: '没有单元的（如商铺）填 0 或不填' },
  {
    key: 'room',
    width: 10,
    example: '502',
    format: '@',
    isNeeded: true,
    hint: '门牌上的房号；也可以写成 3-1-502，这时楼号和单元可以不填',
  },
  { key: 'floor', width: 8, example: 5, hint: '地下一层填 -1' },
  { key: 'totalFloors', width: 8, example: 18, hint: '整栋楼的层数' },
  { key: 'hasLift', width: 12, example: '有', choices: ['有', '无'], hint: '有 或 无' },
  {
    key: 'usage',
    width: 10,
    example: '住宅',
    choices: ['住宅', '办公室', '商铺', '宿舍', '车库', '其他'],
    hint: '住宅、办公室、商铺、宿舍、车库、其他',
  },
  { key: 'area', width: 10, example: 94.56, format: '0.00', hint: '平方米，最多两位小数；物业费按它计算' },
  { key: 'innerArea', width: 10, example: 75.65, format: '0.00', hint: '套内面积，平方米；没有可以不填' },
  {
    key: 'occupancy',
    width: 10,
    example: '已入住',
    choices: ['已入住', '未销售', '已交房', '未入住', '已装修', '装修中', '已出租', '已出售', '空置'],
    hint: '已入住、未销售、已交房、未入住、已装修、装修中、已出租、已出售、空置',
  },
  {
    key: 'names',
    width: 12,
    example: '张三',
    format: '@',
    hint: '一人一行，同一套房有几个人就写几行，房号照抄；还没有业主的不填',
  },
  { key: 'sex', width: 6, example: '男', choices: ['男', '女'], hint: '男 或 女' },
  {
    key: 'phones',
    width: 16,
    example: '13800000000',
    format: '@',
    hint: '手机 11 位；座机带区号 0755-1234567；几个号码用分号隔开；没有就空着',
  },
  { key: 'sparePhones', width: 16, example: '0755-1234567', format: '@', hint: '本人的其他号码' },
  {
    key: 'relation',
    width: 10,
    example: '业主',
    choices: ['业主', '家庭成员', '租客', '临时人员'],
    hint: '业主、家庭成员、租客、临时人员；不填当作业主',
  },
  {
    key: 'movedInOn',
    width: 12,
    example: '2020-06-10',
    format: 'yyyy-mm-dd',
    hint: '年-月-日，如 2020-06-10',
  },
  { key: 'handedOverOn', width: 12, example: '2019-12-28', format: 'yyyy-mm-dd', hint: '年-月-日' },
  {
    key: 'warrantyUntil',
    width: 12,
    example: '2024-12-28',
    format: 'yyyy-mm-dd',
    hint: '年-月-日；判断维修是否在质保期内',
  },
  { key: 'plates', width: 14, example: '粤B12345', format: '@', hint: '几辆车用分号隔开' },
  { key: 'parkingSpaces', width: 12, example: 'B1-023', format: '@', hint: '几个车位用分号隔开' },
  {
    key: 'note',
    width: 24,
    example: '老人独居，上门请先打电话',
    format: '@',
    hint: '不超过 500 字；请不要写身份证号',
  },
];

const remarks = [
  '带 * 的列必须有；其他列可以留空，也可以整列删掉，列的先后不限。',
  '第 2 行是示例，不会导入，留着或删掉都可以。',
  '身份证号不需要：就算写了，导入时也不会保存。',
  '导入前会先给您看每一行的结果，确认以后才写入；同一份表再导入一次，什么都不会变。',
  '重新导入时，空着的格子不会清掉已有的内容。',
];

const headStyle: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF4' } },
};

const titleOf = (key: keyof RosterValues): string => rosterColumns[key].titles.split(/\s+/)[0] ?? '';

function choicesOf({ choices }: TemplateColumn, at: number, lastRow: number): DataValidation[] {
  if (choices === undefined) return [];
  const letter = columnLetter(at);
  return [{ type: 'list', values: [...choices], range: `${letter}2:${letter}${lastRow}`, allowBlank: true }];
}
