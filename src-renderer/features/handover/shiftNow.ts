import {
  dayOfShift,
  type ShiftTimes,
  shiftSpan,
  signInAheadMs,
} from '../../../src-shared/rules/handovers.ts';

/**
 * The shift one most likely signs in for at an instant: the next one shortly before people come for it, else the one that
 * lasts, else the next one whose sign-in is open; `undefined` where none is.
 */
export function shiftNow<S extends ShiftTimes & { readonly earlyMinutes: number }>(
  shifts: readonly S[],
  now: number,
  today: string,
  zone: string,
): S | undefined {
  const spans = shifts.map((shift) => ({
    shift,
    ...shiftSpan(shift, dayOfShift(shift, now, today, zone), zone),
  }));
  const within = (aheadMs: number) =>
    spans
      .filter(({ shift, begin, end }) => now >= begin - shift.earlyMinutes * 60_000 - aheadMs && now < end)
      .toSorted((one, other) => other.begin - one.begin)[0]?.shift;
  return within(comingMs) ?? within(signInAheadMs);
}

/** So long before they have to be there people come for a shift. */
const comingMs = 20 * 60_000;
