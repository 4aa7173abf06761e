import { dayFrom } from '../../src-shared/rules/officeInstant.ts';

/** Days a charge is for, as short as they can be said: `2026-01`, `2026-01 至 2026-03`, `2026-01-15 至 2026-03-31`. */
export function periodText(fromOn: string, toOn: string): string {
  if (fromOn === toOn) return fromOn;
  const isWhole = fromOn.endsWith('-01') && dayFrom(toOn, 1).endsWith('-01');
  if (!isWhole) return `${fromOn} 至 ${toOn}`;
  const [first, last] = [fromOn.slice(0, 7), toOn.slice(0, 7)];
  return first === last ? first : `${first} 至 ${last}`;
}
