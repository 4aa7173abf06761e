import { officeInstant } from './officeInstant.ts';

/** SHF-05: the desk works from 8 to 12 and from 14 to 18 o'clock; each half-day has its own log. */
export const halves = ['morning', 'afternoon'] as const;
export type Half = (typeof halves)[number];

/**
 * From when, by the office's clock, a half-day's log may be closed: half an hour before the desk stops at noon, an
 * hour and a half before it stops in the evening (SHF-04), so that it is not signed over work still to come.
 */
export const closesFrom: Readonly<Record<Half, string>> = { morning: '11:30', afternoon: '16:30' };

/** The half of a day an instant falls in; they part in the middle of the noon break, as the last call may run over. */
export const halfOf = (instant: number, day: string, zone: string): Half =>
  instant < officeInstant(day, '13:00', zone) ? 'morning' : 'afternoon';
