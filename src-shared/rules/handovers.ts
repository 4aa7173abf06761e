import { dayFrom, officeInstant } from './officeInstant.ts';
import type { Half } from './workLog.ts';

/** What the desk writes down besides its registers: 夜班记录, 岗位记事本, 重要通知, 有待解决, 临时性工作. */
export const noteKinds = ['night', 'abnormal', 'notice', 'open-issue', 'task'] as const;
export type NoteKind = (typeof noteKinds)[number];

/** The parts of a handover card, in the order they are read; a part without anything in it is not shown. */
export const handoverSections = [
  'money',
  'hand-ins',
  'night',
  'notices',
  'repairs',
  'visitors',
  'fees',
  'papers',
  'tasks',
  'duties',
  'own',
] as const;
export type HandoverSection = (typeof handoverSections)[number];

/** What is looked after before leaving that no record proves (c.9, CSH-05). */
export const closingItems = ['safe-scrambled', 'receipts-counted', 'desk-tidy', 'notices-passed-on'] as const;
export type ClosingItem = (typeof closingItems)[number];

/** What is looked after before leaving that the ledger proves itself. */
export const provedItems = [
  'repair-book',
  'cash-handed-in',
  'drawer-closed',
  'visitors-out',
  'work-log',
  'handover-prepared',
] as const;
export type ProvedItem = (typeof provedItems)[number];

/** A shift of the desk by its clock times (SHF-04); over midnight where it ends before it begins. */
export type ShiftTimes = { readonly from: string; readonly to: string };

/** From when until when a shift lasts that begins on a day. */
export const shiftSpan = (shift: ShiftTimes, day: string, zone: string): { begin: number; end: number } => ({
  begin: officeInstant(day, shift.from, zone),
  end: officeInstant(isOverMidnight(shift) ? dayFrom(day, 1) : day, shift.to, zone),
});

/** The day a shift belongs to for whoever comes for it now: of one over midnight the day before, until it ends. */
export function dayOfShift(shift: ShiftTimes, now: number, today: string, zone: string): string {
  const before = dayFrom(today, -1);
  return isOverMidnight(shift) && now < shiftSpan(shift, before, zone).end ? before : today;
}

/** The half of the day whose log a shift closes before it leaves (SHF-05, SHF-06); a night shift closes none. */
export function halfOfShift(shift: ShiftTimes): Half | null {
  if (isOverMidnight(shift)) return null;
  return shift.to <= endOfMorning ? 'morning' : 'afternoon';
}

export const isOverMidnight = ({ from, to }: ShiftTimes): boolean => to < from;

/** Whether a shift is at the desk in a half of the day. */
export const coversHalf = (shift: ShiftTimes, half: Half): boolean =>
  !isOverMidnight(shift) && (half === 'morning' ? shift.from < '12:00' : shift.to > endOfMorning);

/** A shift that is over by then worked in the morning only. */
const endOfMorning = '14:00';

/** SHF-01: how long before the time of sign-in (07:50) one can sign in already, in ms. */
export const signInAheadMs = 60 * 60_000;

/** More blanks than this are of a book the program numbers itself: it has no last number to be counted to. */
export const longestBook = 1_000_000;

/** A notice whose end nobody said stands so many days. */
export const noticeDays = 7;

/** SHF-14: why somebody has a shift that is not hers: 轮休, 请假, or one more on a holiday. */
export const arrangedWhys = ['rest', 'leave', 'extra'] as const;
export type ArrangedWhy = (typeof arrangedWhys)[number];
