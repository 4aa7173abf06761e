import { businessDate } from './businessDate.ts';
import { type OfficeCalendar, officeDayKind, weekdayOf } from './officeCalendar.ts';
import { dayFrom } from './officeInstant.ts';
import { officeTime } from './officeTime.ts';

/**
 * 交款日 (CSH-01, I14): the day finance is due money taken at an instant. Before the cut-off of a finance day (`17:00`)
 * that day itself; from 17:00:00 on, and on days finance is not there by the office's calendar, the next finance day.
 */
export function depositDay(instant: number, zone: string, cutOff: string, calendar: OfficeCalendar): string {
  const minute = Math.floor(instant / 60_000);
  const isLast = minute === last.minute && calendar === last.calendar;
  if (!isLast || zone !== last.zone || cutOff !== last.cutOff) {
    last = { minute, zone, cutOff, calendar, day: dayDue(instant, zone, cutOff, calendar) };
  }
  return last.day;
}

/** Monday to Friday and makeup workdays without the holidays; of a year whose calendar is not known every Monday to Friday. */
export function isFinanceDay(day: string, calendar: OfficeCalendar): boolean {
  const { kind } = officeDayKind(day, calendar);
  if (kind === 'unknown') return weekdayOf(day) <= 5;
  return kind === 'workday' || kind === 'makeup-workday';
}

function dayDue(instant: number, zone: string, cutOff: string, calendar: OfficeCalendar): string {
  const today = businessDate(instant, zone);
  const clock = officeTime(instant, zone).slice(-cutOff.length);
  let day = clock < cutOff ? today : dayFrom(today, 1);
  for (let left = longestClosed; !isFinanceDay(day, calendar) && left > 0; left -= 1) day = dayFrom(day, 1);
  return day;
}

/** A desk asks again and again within the same minute, and a cut-off falls on a whole one. */
let last: { minute: number; zone: string; cutOff: string; calendar: OfficeCalendar | null; day: string } = {
  minute: Number.NaN,
  zone: '',
  cutOff: '',
  calendar: null,
  day: '',
};

/** No office is closed longer: a calendar entered wrongly ends somewhere. */
const longestClosed = 62;
