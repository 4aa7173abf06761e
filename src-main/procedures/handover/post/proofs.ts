import { coversHalf, halfOfShift } from '../../../../src-shared/rules/handovers.ts';
import type { Half } from '../../../../src-shared/rules/workLog.ts';
import type { Proof } from '../../duties/contribution.ts';
import { attendancesOn, timesOf } from './attendanceRow.ts';
import { lastCheck } from './checkRow.ts';

/** SHF-01, SHF-05: somebody signed in for the half-day; where who asks did so herself, by her own signature. */
export const signedIn =
  (half: Half): Proof =>
  ({ tx, staff }, { on }) => {
    const here = attendancesOn(tx, on).filter((row) => coversHalf(timesOf(row), half));
    const first = here.find(({ staff_id }) => staff_id === staff.id) ?? here[0];
    return first
      ? { left: 0, done: { at: first.signed_in_at, by: first.staff_name } }
      : { left: 1, done: null };
  };

/** SHF-05: everybody who came for the morning only has signed out. */
export const signedOut: Proof = ({ tx }, { on }) => {
  const morning = attendancesOn(tx, on).filter((row) => halfOfShift(timesOf(row)) === 'morning');
  const left = morning.filter(({ signed_out_at }) => signed_out_at === null).length;
  const last = morning.toSorted((one, other) => (one.signed_out_at ?? 0) - (other.signed_out_at ?? 0)).at(-1);
  if (left > 0 || !last) return { left, done: null };
  return { left, done: { at: last.signed_out_at!, by: last.staff_name } };
};

/** CSH-05: the safe was looked after and its combination scrambled. */
export const safeChecked: Proof = ({ tx }, { on }) => {
  const check = lastCheck(tx, on, 'safe-scrambled');
  return check ? { left: 0, done: check } : { left: 1, done: null };
};
