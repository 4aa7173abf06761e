import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { dayOfShift, shiftSpan, signInAheadMs } from '../../../../src-shared/rules/handovers.ts';
import { officeTime } from '../../../../src-shared/rules/officeTime.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { arrangedFor } from '../roster/arrangedRow.ts';
import { attendanceNow, attendancesOn, hereNow } from './attendanceRow.ts';
import { dutyShiftNamed } from './dutyShiftRow.ts';

type SignIn = Contract['handover']['signIn'];

/** SHF-01, SHF-05: 签到 for a shift, once a shift; who comes after it began is late, who comes for one that is over is too. */
export function signIn(scene: Scene, { dutyShiftId, ready }: Input<SignIn>): Output<SignIn> {
  const { tx, staff, now, today, counter, newId } = scene;
  const shift = dutyShiftNamed(tx, dutyShiftId);
  if (!shift?.active) refuse('duty-shift/unknown');
  const here = hereNow(tx, staff.id);
  if (here) refuse('attendance/signed-in', { shift: here.shift_name });
  const day = dayOfShift(shift, now, today, counter.zone);
  const { begin, end } = shiftSpan(shift, day, counter.zone);
  const from = begin - shift.earlyMinutes * 60_000 - signInAheadMs;
  if (now < from) refuse('attendance/too-early', { from: clock(from, counter.zone) });
  if (now >= end) refuse('attendance/shift-over', { to: shift.to });
  const covered = arrangedFor(tx, { day, shiftId: shift.id }).find((one) => one.instead_of === staff.id);
  if (covered) refuse('attendance/covered', { name: covered.staff_name });
  const isHers = attendancesOn(tx, day).some(
    ({ staff_id, duty_shift_id }) => staff_id === staff.id && duty_shift_id === shift.id,
  );
  if (isHers) refuse('attendance/signed-in', { shift: shift.name });

  const id = newId();
  tx.run(writeAttendance, {
    id,
    staffId: staff.id,
    shiftId: shift.id,
    day,
    begin,
    end,
    now,
    ready: ready ? 1 : 0,
  });
  return attendanceNow(tx, id);
}

const clock = (instant: number, zone: string): string => officeTime(instant, zone).slice(11);

type NewAttendance = {
  id: string;
  staffId: string;
  shiftId: string;
  day: string;
  begin: number;
  end: number;
  now: number;
  ready: 0 | 1;
};

const writeAttendance = query<NewAttendance>()((row) =>
  tables.insertInto('attendances').values({
    id: row.id,
    staff_id: row.staffId,
    duty_shift_id: row.shiftId,
    business_date: row.day,
    begins_at: row.begin,
    ends_at: row.end,
    signed_in_at: row.now,
    ready: row.ready,
    signed_out_at: null,
  }),
);
