import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { type Absence, absencesOn, absentNow } from './absenceRow.ts';
import { attendancesOn, hereNow, toAttendance } from './attendanceRow.ts';

type AttendanceOfDay = Contract['handover']['attendance'];

/** SHF-01, SHF-05, SHF-13: 签到表 of a day, who was away when, and whether who asks is here. */
export function attendance(scene: Scene, { day }: Input<AttendanceOfDay>): Output<AttendanceOfDay> {
  const { tx, staff } = scene;
  const here = hereNow(tx, staff.id);
  return {
    rows: attendancesOn(tx, day).map(toAttendance),
    absences: absencesOn(tx, day),
    own: here ? toAttendance(here) : null,
    away: awayNow(scene),
  };
}

function awayNow({ tx, staff }: Scene): Absence | null {
  const absent = absentNow(tx, staff.id);
  if (!absent) return null;
  const { id: _, ...absence } = absent;
  return absence;
}
