import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import { halfOfShift } from '../../../../src-shared/rules/handovers.ts';
import { officeInstant } from '../../../../src-shared/rules/officeInstant.ts';
import { closesFrom } from '../../../../src-shared/rules/workLog.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { liveShift } from '../../drawer/shiftRow.ts';
import { compiledHalf } from '../log/compiledRow.ts';
import { absentNow } from './absenceRow.ts';
import { attendanceNow, type AttendanceRow, attendancesOn, hereNow, timesOf } from './attendanceRow.ts';
import { isLeftWell } from './isLeftWell.ts';

type SignOut = Contract['handover']['signOut'];

/**
 * SHF-05: 签退. Nobody goes home with a drawer that is hers and not sealed; over midday she may leave it locked (暂离). The
 * last one of a shift closes its half-day's log first, once it can be closed: who has to go earlier leaves it to whoever
 * comes after.
 */
export function signOut(scene: Scene): Output<SignOut> {
  const { tx, staff, now } = scene;
  const here = hereNow(tx, staff.id) ?? refuse('attendance/not-here');
  if (absentNow(tx, staff.id)) refuse('attendance/away');
  const drawer = tx.first(liveShift, {});
  if (drawer?.cashier_id === staff.id && !isLeftWell(drawer, halfOfShift(timesOf(here))))
    refuse('attendance/drawer-yours');
  if (leavesLogOpen(scene, here)) refuse('attendance/log-open');

  tx.run(writeSignOut, { id: here.id, now });
  return attendanceNow(tx, here.id);
}

function leavesLogOpen({ tx, staff, now, today, counter }: Scene, here: AttendanceRow): boolean {
  const half = halfOfShift(timesOf(here));
  // a day before this one is closed as it is
  if (half === null || here.business_date !== today) return false;
  if (now < officeInstant(today, closesFrom[half], counter.zone) || compiledHalf(tx, today, half))
    return false;
  return !attendancesOn(tx, today).some(
    ({ staff_id, signed_out_at }) => staff_id !== staff.id && signed_out_at === null,
  );
}

const writeSignOut = query<{ id: string; now: number }>()(({ id, now }) =>
  tables.updateTable('attendances').set({ signed_out_at: now }).where('id', '=', id),
);
