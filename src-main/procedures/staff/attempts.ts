import { refuse } from '../../ledger/refuse.ts';

/** The wrong tries since the last right one. They are counted in the ledger: no restart and no clock forgets them. */
export type Attempts = { readonly failures: number; readonly failed_at: number | null };

/** Whose secret it was, where two people prove themselves at once: the name of the field it was typed in. */
export type Whose = { readonly of?: string };

/** After so many wrong tries nothing is tried any more; an admin's reset, or the recovery code, lets her in again. */
const mostFailures = 10;

export const isLockedOut = (failures: number): boolean => failures >= mostFailures;

/**
 * Refuses a try that comes too soon, before anything is looked at: `staff/wait` with the seconds left, at the tenth
 * wrong one `staff/locked-out`. A clock set back makes the wait longer, never shorter. `whose` goes with the refusal.
 */
export function refuseTooSoon({ failures, failed_at }: Attempts, now: number, whose?: Whose): void {
  if (isLockedOut(failures)) refuse('staff/locked-out', whose);
  const seconds = Math.ceil(((failed_at ?? 0) + delayAfter(failures) - now) / 1000);
  if (failures >= freeFailures && seconds > 0) refuse('staff/wait', { seconds, ...whose });
}

/** How many tries are left after so many wrong ones. */
export const triesLeft = (failures: number): number => Math.max(0, mostFailures - failures);

/** The third wrong try in a row costs a second, each further one twice the last, never more than 300. Milliseconds. */
const delayAfter = (failures: number): number => Math.min(300, 2 ** (failures - freeFailures)) * 1000;

const freeFailures = 3;
