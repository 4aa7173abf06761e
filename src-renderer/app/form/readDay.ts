/**
 * A day as people type it, in the ledger's form: 20261122, 2026-11-22, 2026.11.22, 2026年11月22日, and 1122 or 11-22
 * for the year of `today`. `null` when it is none, or none that the calendar has.
 */
export function readDay(typed: string, today: string): string | null {
  const text = typed.normalize('NFKC').trim();
  const match =
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/u.exec(text) ??
    /^()(\d{2})(\d{2})$/.exec(text) ??
    /^()(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/u.exec(text);
  if (match === null) return null;
  const [, year = '', month = '', day = ''] = match;
  const iso = `${year || today.slice(0, 4)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : null;
}

/** Whether a text is a day of the calendar in the form of the ledger. */
export function isDay(iso: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return false;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}
