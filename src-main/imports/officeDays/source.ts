import type { OwnDay } from '../../../src-shared/rules/officeCalendar.ts';
import { parseChoice, parseDay, parsed, parseText } from '../cells.ts';
import type { Assembled, Column, FileRow, PlaceOf, RowPlace, Settled, Source } from '../source.ts';

/** One day of a year's notice: what it is, and the holiday it belongs to. */
export type OfficeDayRow = FileRow & { readonly day: string } & OwnDay;

type Values = { day: string | null; kind: OwnDay['kind'] | null; name: string | null; notImported: null };

const columns: { readonly [Key in keyof Values]: Column<Values[Key]> } = {
  day: { titles: '日期 放假日期 日子 时间 date', required: true, absent: null, parse: parseDay },
  kind: {
    titles: '类型 安排 性质 放假或上班 日期类型 类别 状态 type',
    required: true,
    absent: null,
    parse: parseChoice<OwnDay['kind']>('import/cell-day-kind', {
      workday: '工作日 平日 正常上班 workday',
      weekend: '周末 双休日 公休日 公休 weekend',
      holiday: '放假 节假日 法定节假日 假日 休息 休息日 休 放假日 holiday',
      'makeup-workday': '调休 调休上班 补班 上班 班 调班 调休补班 makeup-workday makeup',
    }),
  },
  name: { titles: '名称 节日 节日名称 假日名称 假期 说明 备注 name', absent: null, parse: parseText(20) },
  notImported: {
    titles: '序号 编号 星期 周几 天数 年份',
    absent: null,
    parse: () => parsed(null),
    join: () => null,
  },
};

/** A year's notice of holidays and makeup workdays (节假日安排): a row is a day. */
export const officeDaySheet: Source<Values, OfficeDayRow> = {
  name: 'office-days',
  columns,
  leastTitles: 2,
  identity: ['day'],
  assemble: ({ day, kind, name }, at): Assembled<OfficeDayRow> => ({
    rows: day === null || kind === null ? [] : [{ sheet: at.sheet, row: at.row, day, kind, name }],
    problems: [
      ...(day === null ? [at.problem('import/cell-date', ['day'])] : []),
      ...(kind === null ? [at.problem('import/cell-day-kind', ['kind'])] : []),
    ],
    idNumbersDropped: 0,
  }),
  settle,
};

/** A notice is of one year, and names each day once. */
function settle(rows: readonly OfficeDayRow[], at: PlaceOf<keyof Values>): Settled<OfficeDayRow> {
  const year = yearOf(rows);
  const isStray = ({ day }: OfficeDayRow) => yearIn(day) !== year;
  const told = new Set<string>();
  const problems = rows.flatMap((row) => {
    const place: RowPlace<keyof Values> = at(row);
    if (isStray(row)) return [place.problem('import/day-other-year', ['day'], { year: year ?? 0 })];
    if (told.has(row.day)) return [place.problem('import/day-twice', ['day'], { day: row.day })];
    told.add(row.day);
    return [];
  });
  const first = rows.filter(
    (row, nth) => !isStray(row) && rows.findIndex(({ day }) => day === row.day) === nth,
  );
  return { rows: first, problems, notices: [] };
}

/** The year that most of the days are in; `null` where there are none. */
export function yearOf(rows: readonly { readonly day: string }[]): number | null {
  const years = Map.groupBy(rows, ({ day }) => yearIn(day));
  const [most] = [...years].toSorted(([, one], [, other]) => other.length - one.length);
  return most?.[0] ?? null;
}

const yearIn = (day: string): number => Number(day.slice(0, 4));
