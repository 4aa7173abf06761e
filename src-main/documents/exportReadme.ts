import { tableNames } from './tableNames.ts';

export type ExportFacts = {
  officeName: string;
  counterCode: string;
  zone: string;
  /** When it was made, `2026-11-22 08:10`, in the office's zone. */
  madeAt: string;
  schemaVersion: number;
  head: { seq: number; hash: string };
  rows: ReadonlyMap<string, number>;
};

/** What an export tells whoever opens it in twenty years, with no program of ours at hand. */
export function exportReadme(facts: ExportFacts): string {
  const files = [...facts.rows].map(
    ([table, rows]) => `  ${`${table}.csv`.padEnd(24)} ${rows} 行  ${nameOf(table)}`,
  );
  return [
    '当值：全部数据导出',
    '',
    `办公室：${facts.officeName}　柜台：${facts.counterCode}`,
    `导出时间：${facts.madeAt}（${facts.zone}）`,
    `数据结构版本：${facts.schemaVersion}`,
    `流水到第 ${facts.head.seq} 条，校验值 ${facts.head.hash}`,
    '',
    '这些数据属于本办公室。里面有姓名、电话等个人信息，请妥善保管，用完删除。',
    '',
    '一、文件',
    '  schema.sql               各表、索引和视图的定义（SQLite）',
    '  triggers.sql             防改防删的触发器；数据装好之后再执行',
    ...files,
    '',
    '二、怎样读',
    '  · 每个 CSV 是一张表，第一行是列名，UTF-8 带 BOM，行尾 CRLF，按 RFC 4180 书写。',
    '  · 文字都在双引号里；没有引号的是整数；什么也没有是“空值”，两个引号 "" 是“空文字”。',
    '  · 时间是从 1970-01-01 00:00（UTC）起的毫秒数：名为 at 或以 _at 结尾的列，',
    '    以及 arrive_by、fix_by、appointment_from、appointment_to、now_ms。',
    '    在 Excel 里换成北京时间：=A2/86400000+DATE(1970,1,1)+8/24。',
    '  · 日期是文字 YYYY-MM-DD：business_date 和以 _on 结尾的列，按办公室的时区。',
    '  · 以 _fen 结尾的是分（100 分 = 1 元）；_cm2 是平方厘米（10000 = 1 平方米）；_um 是微米。',
    '  · 1 表示是，0 表示否。',
    '  · 内容照原样写出，为的是能够原样装回；以 = + - @ 开头的文字没有改动。',
    '    用 Excel 看时请用“数据 → 从文本/CSV”并把各列设为文本，不要直接双击打开。',
    '',
    '三、没有导出的',
    '  · 员工 PIN 的校验值（staff_secrets 的 salt、hash）和恢复码的校验值',
    '    （office 的 recovery_salt、recovery_hash）一律留空：它们只能用来冒充人。',
    '',
    '四、装回一个空的 SQLite 数据库',
    '  先执行 PRAGMA foreign_keys = OFF 和 schema.sql，再逐个装入 CSV，最后执行 triggers.sql。',
    '  要恢复使用请用备份文件，不要用这份导出：PIN 不在里面。',
    '',
  ].join('\r\n');
}

const nameOf = (table: string): string =>
  Object.hasOwn(tableNames, table) ? tableNames[table as keyof typeof tableNames] : '';
