import type { BackupOf } from '../procedures/office/backUp.ts';

/** What is known when the ledger asks itself whether a backup is due; instants are UTC milliseconds. */
export type BackupMoment = {
  now: number;
  /** The office's day. */
  today: string;
  /** Whether something was done that the last copy in the office's folder does not hold. */
  hasMoved: boolean;
  /** When the last copy there was made, and when one was last tried; `null` for never. */
  firstAt: number | null;
  firstTriedAt: number | null;
  /** The clerk has signed out, or the program ends. */
  isLeaving: boolean;
  hasSecondFolder: boolean;
  /** The office's day of the last copy in the second folder. */
  secondOn: string | null;
  secondTriedAt: number | null;
};

/**
 * Which backups the ledger makes of itself now: every 30 minutes and when somebody leaves, if anything was done since;
 * one a day into the second folder. One that failed is tried again after 30 minutes, when somebody leaves at once.
 */
export function dueBackups(moment: BackupMoment): BackupOf[] {
  const { now } = moment;
  const due: BackupOf[] = [];
  if (moment.hasMoved) {
    const isTime = hasPassed(now, moment.firstAt) && hasPassed(now, moment.firstTriedAt);
    if (moment.isLeaving) due.push({ occasion: 'leaving', place: 'first' });
    else if (isTime) due.push({ occasion: 'half-hour', place: 'first' });
  }
  if (moment.hasSecondFolder && moment.secondOn !== moment.today && hasPassed(now, moment.secondTriedAt))
    due.push({ occasion: 'daily', place: 'second' });
  return due;
}

/** A clock that was set back says nothing about how long ago it was: better a backup too many. */
const hasPassed = (now: number, at: number | null): boolean =>
  at === null || now - at >= halfAnHour || now < at;

const halfAnHour = 30 * 60_000;
