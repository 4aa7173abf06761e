import { z } from 'zod';
import { closingItems, noteKinds, provedItems } from '../../rules/handovers.ts';
import { command, query, roles } from '../procedure.ts';
import { StaffId } from '../staff.ts';
import { Day, Instant, line, note } from '../text.ts';
import { desk } from './log.ts';

export const DutyShiftId = z.string().min(1).max(60).brand<'DutyShiftId'>();
export const AttendanceId = z.uuid().brand<'AttendanceId'>();
export const NoteId = z.uuid().brand<'NoteId'>();

const Time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

/** SHF-04: a shift of the desk, 08:00–12:00; over midnight where it ends before it begins. */
export const DutyShift = z.strictObject({
  id: DutyShiftId,
  name: z.string(),
  from: Time,
  to: Time,
  earlyMinutes: z.int(),
  active: z.boolean(),
});

const Attendance = z.strictObject({
  id: AttendanceId,
  staffId: StaffId,
  staffName: z.string(),
  dutyShiftId: DutyShiftId,
  dutyShiftName: z.string(),
  day: Day,
  signedInAt: Instant,
  /** After the shift had begun. */
  late: z.boolean(),
  ready: z.boolean(),
  signedOutAt: Instant.nullable(),
  /** Before the shift was over. */
  early: z.boolean(),
});

const Absence = z.strictObject({
  staffId: StaffId,
  staffName: z.string(),
  leftAt: Instant,
  reason: z.string(),
  /** The leader who was told; `null` where she is the only one herself. */
  toldName: z.string().nullable(),
  reliefName: z.string(),
  backAt: Instant.nullable(),
});

const Note = z.strictObject({
  id: NoteId,
  kind: z.enum(noteKinds),
  day: Day,
  notedAt: Instant,
  notedBy: z.string(),
  happenedAt: Instant,
  text: z.string(),
  handling: z.string().nullable(),
  givenBy: z.string().nullable(),
  dueOn: Day.nullable(),
  untilOn: Day.nullable(),
  needsAction: z.boolean(),
  assignedTo: z.string().nullable(),
  doneAt: Instant.nullable(),
  doneBy: z.string().nullable(),
  doneHow: z.string().nullable(),
});

const Check = z.strictObject({
  item: z.enum([...provedItems, ...closingItems]),
  /** Proved by the ledger: nothing to tick. */
  proved: z.boolean(),
  left: z.int(),
  done: z.strictObject({ at: Instant, by: z.string() }).nullable(),
});

/** The post: who is there, who is away, what is noted, and what is looked after before leaving. */
export const post = {
  dutyShifts: query({ roles, input: z.strictObject({}), output: z.array(DutyShift) }),
  saveDutyShift: command({
    roles: ['supervisor', 'manager'],
    input: z.strictObject({
      id: DutyShiftId.nullable(),
      name: line(20),
      from: Time,
      to: Time,
      earlyMinutes: z.int().min(0).max(240),
      active: z.boolean(),
    }),
    output: DutyShift,
    errors: ['duty-shift/unknown', 'duty-shift/name-taken', 'duty-shift/no-length', 'duty-shift/last-one'],
    topics: ['handover'],
  }),
  /** SHF-01, SHF-05: 签到 for a shift; which one is told by the clock unless it is chosen. */
  signIn: command({
    roles: desk,
    input: z.strictObject({ dutyShiftId: DutyShiftId, ready: z.boolean() }),
    output: Attendance,
    errors: [
      'duty-shift/unknown',
      'attendance/signed-in',
      'attendance/too-early',
      'attendance/shift-over',
      'attendance/covered',
    ],
    topics: ['handover', 'duties'],
  }),
  /** SHF-05: 签退. The drawer is not left open, and the shift's log is closed first. */
  signOut: command({
    roles: desk,
    input: z.strictObject({}),
    output: Attendance,
    errors: ['attendance/not-here', 'attendance/drawer-yours', 'attendance/log-open', 'attendance/away'],
    topics: ['handover', 'duties'],
  }),
  /** A day's 签到表 and absences. */
  attendance: query({
    roles,
    input: z.strictObject({ day: Day }),
    output: z.strictObject({
      rows: z.array(Attendance),
      absences: z.array(Absence),
      own: Attendance.nullable(),
      away: Absence.nullable(),
    }),
  }),
  /** SHF-13: leaving the post, told to the leader, who sent somebody; the only leader there is tells nobody. */
  leavePost: command({
    roles: desk,
    input: z.strictObject({ reason: line(60), toldId: StaffId.nullable(), reliefId: StaffId }),
    output: Absence,
    errors: [
      'staff/unknown',
      'absence/not-told',
      'absence/told-yourself',
      'absence/relief-yourself',
      'absence/not-a-leader',
      'absence/away',
      'attendance/not-here',
    ],
    topics: ['handover'],
  }),
  backAtPost: command({
    roles: desk,
    input: z.strictObject({}),
    output: Absence,
    errors: ['absence/not-away'],
    topics: ['handover'],
  }),
  /**
   * 夜班记录, 岗位记事本, 通知, 有待解决, 临时工作: one line each, with what is still to be done about it. A task needs who
   * gave it, something unusual how it was handled; a notice without an end stands a week.
   */
  addNote: command({
    roles: desk,
    input: z.strictObject({
      kind: z.enum(noteKinds),
      happenedAt: Instant.nullable(),
      text: note(500).min(1),
      handling: note(500).nullable(),
      givenBy: line(40).nullable(),
      dueOn: Day.nullable(),
      untilOn: Day.nullable(),
      needsAction: z.boolean(),
    }),
    output: Note,
    errors: ['note/in-future', 'note/giver-missing', 'note/due-past', 'note/handling-missing'],
    topics: ['handover', 'duties'],
  }),
  /** SHF-02: who sees to it. */
  assignNote: command({
    roles: desk,
    input: z.strictObject({ id: NoteId, to: line(40) }),
    output: Note,
    errors: ['note/unknown', 'note/done'],
    topics: ['handover', 'duties'],
  }),
  finishNote: command({
    roles: desk,
    input: z.strictObject({ id: NoteId, how: line(200) }),
    output: Note,
    errors: ['note/unknown', 'note/done', 'note/nothing-to-do'],
    topics: ['handover', 'duties'],
  }),
  /** Of a day, or all that still wait and all notices that stand. */
  notes: query({
    roles,
    input: z.strictObject({ day: Day.nullable(), kind: z.enum(noteKinds).nullable() }),
    output: z.array(Note),
  }),
  /** c.9: what is looked after before leaving; done is proved by the record where there is one. */
  closing: query({
    roles: desk,
    input: z.strictObject({}),
    output: z.strictObject({ dutyShiftId: DutyShiftId.nullable(), checks: z.array(Check) }),
  }),
  check: command({
    roles: desk,
    input: z.strictObject({ item: z.enum(closingItems), done: z.boolean() }),
    output: z.strictObject({}),
    errors: ['attendance/not-here', 'check/done', 'check/not-done'],
    topics: ['handover', 'duties'],
  }),
};
