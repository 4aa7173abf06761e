import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Tx } from '../../../ledger/tx.ts';

export type Attendance = Output<Contract['handover']['signIn']>;

/** An attendance with the clock times of its shift. */
export type AttendanceRow = NonNullable<(typeof attendanceHere)['row']>;

/** Where somebody is signed in now; `undefined` where she is not. */
export const hereNow = (tx: Tx, staffId: string): AttendanceRow | undefined =>
  tx.first(attendanceHere, { staffId });

/** Who signed in for the shifts of a day, in the order they came. */
export const attendancesOn = (tx: Tx, day: string): AttendanceRow[] => tx.all(attendancesOfDay, { day });

/** An attendance that was just written. */
export const attendanceNow = (tx: Tx, id: string): Attendance =>
  toAttendance(tx.first(attendanceOfId, { id })!);

/** As the sheet of signatures shows it: late after the shift began, early before it was over. */
export const toAttendance = (row: AttendanceRow): Attendance => ({
  id: row.id as Attendance['id'],
  staffId: row.staff_id as Attendance['staffId'],
  staffName: row.staff_name,
  dutyShiftId: row.duty_shift_id as Attendance['dutyShiftId'],
  dutyShiftName: row.shift_name,
  day: row.business_date,
  signedInAt: row.signed_in_at,
  late: row.signed_in_at > row.begins_at,
  ready: row.ready === 1,
  signedOutAt: row.signed_out_at,
  early: row.signed_out_at !== null && row.signed_out_at < row.ends_at,
});

/** The clock times of the shift somebody signed in for. */
export const timesOf = ({ from_time: from, to_time: to }: Pick<AttendanceRow, 'from_time' | 'to_time'>) => ({
  from,
  to,
});

const attendances = tables
  .selectFrom('attendances')
  .innerJoin('staff', 'staff.id', 'attendances.staff_id')
  .innerJoin('duty_shifts', 'duty_shifts.id', 'attendances.duty_shift_id')
  .selectAll('attendances')
  .select([
    'staff.name as staff_name',
    'duty_shifts.name as shift_name',
    'duty_shifts.from_time',
    'duty_shifts.to_time',
  ]);

const attendanceHere = query<{ staffId: string }>()(({ staffId }) =>
  attendances
    .where('attendances.staff_id', '=', staffId)
    .where('attendances.signed_out_at', 'is', null)
    .orderBy('attendances.signed_in_at', 'desc'),
);

const attendanceOfId = query<{ id: string }>()(({ id }) => attendances.where('attendances.id', '=', id));

const attendancesOfDay = query<{ day: string }>()(({ day }) =>
  attendances.where('attendances.business_date', '=', day).orderBy('attendances.signed_in_at'),
);
