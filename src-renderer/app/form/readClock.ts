/**
 * A time of day as people type it, in the office's form `HH:MM`: 17:00, 1700, 900, 9点30, １７：００. `null` when it is
 * none.
 */
export function readClock(typed: string): string | null {
  const text = typed.normalize('NFKC').trim();
  const match =
    /^(\d{1,2})(?:\s*[:.点點时時]\s*)?(\d{2})分?$/u.exec(text) ?? /^(\d{1,2})\s*[点點时時]()$/u.exec(text);
  if (match === null) return null;
  const [, hour = '', minute = ''] = match;
  const clock = `${hour.padStart(2, '0')}:${minute || '00'}`;
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(clock) ? clock : null;
}
