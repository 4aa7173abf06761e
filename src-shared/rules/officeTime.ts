import { businessDate } from './businessDate.ts';

/** An instant as the office's papers show it, `2026-11-22 08:10`, in the office's zone and never the computer's. */
export const officeTime = (instant: number, zone: string): string =>
  `${businessDate(instant, zone)} ${clockOf(zone).format(instant)}`;

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
