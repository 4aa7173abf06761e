import type { contract, Output } from '../../../src-shared/contract/index.ts';
import { officeTime } from '../../../src-shared/rules/officeTime.ts';

export type Strip = Output<typeof contract.drawer.strip>;
type StripTone = 'calm' | 'soon' | 'late';

/**
 * How 交款 stands: late where money of a day that is over was not handed in, soon from a quarter of an hour before the cut-off,
 * calm before. `null` where there is nothing to remind of: before the time the office set, on days finance is not there, with
 * nothing that is due.
 */
export function stripTone(strip: Strip, zone: string): StripTone | null {
  if (strip.overdueDays.length > 0) return 'late';
  if (strip.secondsLeft === null || officeTime(strip.now, zone).slice(-5) < strip.remindFrom) return null;
  if (strip.drawerReceipts === 0 && strip.afterCutOffReceipts === 0 && strip.safeFen <= 0) return null;
  const isDue = strip.secondsLeft > 0 && (strip.drawerReceipts > 0 || strip.safeFen > 0);
  return isDue && strip.secondsLeft <= soonSeconds ? 'soon' : 'calm';
}

const soonSeconds = 15 * 60;
