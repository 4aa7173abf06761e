/** The office's calendar day at an instant, `YYYY-MM-DD`, in the office's zone and never the computer's. */
export function businessDate(instant: number, zone: string): string {
  const minute = Math.floor(instant / 60_000);
  if (minute !== last.minute || zone !== last.zone) {
    last = { minute, zone, day: formatOf(zone).format(instant) };
  }
  return last.day;
}

/** A desk asks again and again within the same minute, and no zone changes its day inside one. */
let last = { minute: Number.NaN, zone: '', day: '' };

/** Whether a zone's name is one the calendar knows. */
export function isZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formats.set(zone, format);
  return format;
}
