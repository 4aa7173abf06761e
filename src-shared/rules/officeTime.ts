import { businessDate } from './businessDate.ts';

/** An instant as the office's papers show it, `2026-11-22 08:10`, in the office's zone and never the computer's. */
export function officeTime(instant: number, zone: string): string {
  const minute = Math.floor(instant / 60_000);
  if (minute !== last.minute || zone !== last.zone) {
    last = { minute, zone, text: `${businessDate(instant, zone)} ${clockOf(zone).format(instant)}` };
  }
  return last.text;
}

/** The same minute is asked for again and again, and looks the same from its beginning to its end. */
let last = { minute: Number.NaN, zone: '', text: '' };

/** A time agreed on, `2026-11-22 14:00–16:00`; the day a second time only where it ends on another one. */
export function officeSpan(from: number, to: number, zone: string): string {
  const begin = officeTime(from, zone);
  if (from === to) return begin;
  const isSameDay = businessDate(from, zone) === businessDate(to, zone);
  return `${begin}–${isSameDay ? clockOf(zone).format(to) : officeTime(to, zone)}`;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  clocks.set(zone, clock);
  return clock;
}
