import { usePreferences } from './preferences.ts';
import { useOffice } from './useOffice.ts';

/** Instants and days as the office writes them, in the office's zone and never the computer's. */
export function useOfficeTime() {
  const locale = usePreferences(({ locale }) => locale);
  const office = useOffice();
  const zone = office?.zone ?? 'Asia/Shanghai';
  return {
    zone,
    /** The business date, `2026-11-22`; undefined until the office is known. */
    today: office?.today,
    /** 16:31 */
    time: (instant: number) => formatOf(locale, zone, time).format(instant),
    /** 11-22 16:31 */
    dayAndTime: (instant: number) =>
      `${isoDay(zone, instant).slice(5)} ${formatOf(locale, zone, time).format(instant)}`,
    /** 2026-11-22 16:31 */
    fullTime: (instant: number) => `${isoDay(zone, instant)} ${formatOf(locale, zone, time).format(instant)}`,
    /** 2026年11月22日 星期日, from `2026-11-22` */
    longDay: (day: string) => formatOf(locale, 'UTC', longDay).format(Date.parse(`${day}T00:00:00Z`)),
    /** 11-28 周六, from `2026-11-28` */
    shortDay: (day: string) =>
      `${day.slice(5)} ${formatOf(locale, 'UTC', weekday).format(Date.parse(`${day}T00:00:00Z`))}`,
  };
}

const weekday: Intl.DateTimeFormatOptions = { weekday: 'short' };
const time: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
const longDay: Intl.DateTimeFormatOptions = {
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  weekday: 'long',
};

const isoDay = (zone: string, instant: number): string =>
  formatOf('en-CA', zone, { year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant);

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${locale} ${zone} ${Object.keys(options).join()}`;
  const known = formats.get(name);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
  formats.set(name, format);
  return format;
}
