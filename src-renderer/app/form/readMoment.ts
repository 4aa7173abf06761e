import { businessDate } from '../../../src-shared/rules/businessDate.ts';
import { dayFrom, officeInstant } from '../../../src-shared/rules/officeInstant.ts';
import { readDay } from './readDay.ts';

/** Where the office's clock stands and in which zone: what "today" and "as soon as possible" are counted from. */
export type OfficeNow = { now: number; zone: string };

/** From when to when, milliseconds UTC. */
export type Period = { from: number; to: number };

/**
 * A time of day as people type it: `15:00`, `1500`, `930`, `9点半`, `下午3点`, with a day before it or none for today:
 * `明天 9:30`, `昨天 1630`, `1123 930`, `11-23 9:30`. `null` when it is none.
 */
export function readMoment(typed: string, { now, zone }: OfficeNow): number | null {
  const text = plain(typed);
  const today = businessDate(now, zone);
  const named = /^(今天|今日|明天|明日|后天|後天|昨天|昨日|前天|今|明|昨)\s*(?=[\d上中下晚早])/u.exec(text);
  if (named) return atTime(dayFrom(today, nearDays[named[1] ?? ''] ?? 0), text.slice(named[0].length), zone);
  const dated = /^(\S+)\s+(.+)$/u.exec(text);
  const day = dated?.[1] === undefined ? null : readDay(dated[1], today);
  if (dated?.[2] !== undefined && day !== null) return atTime(day, dated[2], zone);
  return atTime(today, text, zone);
}

/**
 * An appointment as people say it: a moment (then an hour from it), `15:00-17:00`, `明天 9:00-11:00`, 尽快 (within the two
 * hours of TKT-14), 今天下午, 明天上午, 明天下午. `null` when it is none, or ends before it begins.
 */
export function readPeriod(typed: string, office: OfficeNow): Period | null {
  const text = plain(typed);
  if (/^[尽儘盡]快$/u.test(text)) return { from: office.now, to: office.now + 2 * hourMs };
  const half = /^(今天|今日|明天|明日|后天|後天|今|明)?\s*(上午|下午)$/u.exec(text);
  if (half) return halfDay(nearDays[half[1] ?? '今'] ?? 0, half[2] === '上午', office);
  const [first = '', second, ...rest] = text.split(
    /\s*(?:[~～至到]|(?<=[\d点點半分])\s*-\s*(?=\d{1,2}(?:[:点點]|\d\d\b)))\s*/u,
  );
  const from = readMoment(first, office);
  if (from === null || rest.length > 0) return null;
  if (second === undefined) return { from, to: from + hourMs };
  const to = atTime(businessDate(from, office.zone), second, office.zone);
  return to === null || to <= from ? null : { from, to };
}

/** 上午 8:30–11:30, 下午 14:00–17:30; of one that has begun what is left. */
function halfDay(days: number, isMorning: boolean, { now, zone }: OfficeNow): Period | null {
  const day = dayFrom(businessDate(now, zone), days);
  const [start, end] = isMorning ? morning : afternoon;
  const to = officeInstant(day, end, zone);
  const from = Math.max(officeInstant(day, start, zone), Math.floor(now / minuteMs) * minuteMs);
  return to <= from ? null : { from, to };
}

function atTime(day: string, typed: string, zone: string): number | null {
  const match =
    /^(上午|早上|中午|下午|晚上)?\s*(\d{1,2})(?::(\d{1,2})|[点點时時](?:(\d{1,2})分?|(半))?)$/u.exec(
      typed.trim(),
    ) ?? /^(上午|早上|中午|下午|晚上)?\s*(\d{1,2})(\d{2})$/u.exec(typed.trim());
  if (match === null) return null;
  const [, part, hours, ...after] = match;
  const [colon, spelt, half] = after;
  const minute = half === undefined ? Number(colon ?? spelt ?? 0) : 30;
  const typedHour = Number(hours);
  const hour = (part === '下午' || part === '晚上') && typedHour < 12 ? typedHour + 12 : typedHour;
  return hour > 23 || minute > 59 ? null : officeInstant(day, `${two(hour)}:${two(minute)}`, zone);
}

const plain = (typed: string): string =>
  typed.normalize('NFKC').trim().replace(/\s+/gu, ' ').replace(/[–—]/gu, '-');

const nearDays: Readonly<Record<string, number>> = {
  前天: -2,
  昨天: -1,
  昨日: -1,
  昨: -1,
  今天: 0,
  今日: 0,
  今: 0,
  明天: 1,
  明日: 1,
  明: 1,
  后天: 2,
  後天: 2,
};

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const morning = ['08:30', '11:30'] as const;
const afternoon = ['14:00', '17:30'] as const;

const two = (part: number): string => String(part).padStart(2, '0');
