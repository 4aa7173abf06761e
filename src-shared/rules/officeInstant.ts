/**
 * The instant, UTC milliseconds, at which the office's clock shows `clock` (`17:30`) on `day` (`2026-11-22`), in the
 * office's zone and never the computer's. A clock time that comes twice, when summer time ends, means the first; one
 * that is left out when summer time begins, as much later as the clock was put forward.
 */
export function officeInstant(day: string, clock: string, zone: string): number {
  const shown = Date.parse(`${day}T${clock}:00Z`);
  const before = shown - offsetAt(shown - dayMs, zone);
  const after = shown - offsetAt(shown + dayMs, zone);
  const isShown = (instant: number) => instant + offsetAt(instant, zone) === shown;
  return isShown(before) || !isShown(after) ? before : after;
}

/** From when until before when it is `day` at the office. */
export const officeDay = (day: string, zone: string): { from: number; to: number } => ({
  from: officeInstant(day, '00:00', zone),
  to: officeInstant(dayFrom(day, 1), '00:00', zone),
});

/** The day so many days after another: `2026-12-01` is one after `2026-11-30`. */
export const dayFrom = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** How many days a day comes after another; negative before it. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);

/** By how much the clock of a zone is ahead of UTC at an instant, in ms. */
function offsetAt(instant: number, zone: string): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(instant)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  });
  formats.set(zone, format);
  return format;
}

const dayMs = 86_400_000;
