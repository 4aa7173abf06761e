import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { holdsOneOf, staffOnDuty } from '../../../ledger/staffOnDuty.ts';
import { absenceNow, absentNow } from './absenceRow.ts';
import { hereNow } from './attendanceRow.ts';

type LeavePost = Contract['handover']['leavePost'];

/**
 * SHF-13: who leaves the post says so to a leader, who sends somebody to the desk. The only leader there is has nobody to
 * tell; she says only who stands there meanwhile.
 */
export function leavePost(
  { tx, staff, now, today, newId }: Scene,
  { reason, toldId, reliefId }: Input<LeavePost>,
): Output<LeavePost> {
  const relief = staffOnDuty(tx, reliefId) ?? refuse('staff/unknown');
  if (relief.id === staff.id) refuse('absence/relief-yourself');
  const told = whoWasTold({ tx, staff }, toldId);
  if (!hereNow(tx, staff.id)) refuse('attendance/not-here');
  if (absentNow(tx, staff.id)) refuse('absence/away');

  const id = newId();
  tx.run(writeAbsence, { id, staffId: staff.id, today, now, reason, toldId: told, reliefId: relief.id });
  return absenceNow(tx, id);
}

/** The leader she told, by id; nobody where she is the only one herself. */
function whoWasTold({ tx, staff }: Pick<Scene, 'tx' | 'staff'>, toldId: string | null): string | null {
  if (toldId === null) {
    const isOnlyLeader = holdsOneOf(staff, leaders) && !tx.first(otherLeader, { staffId: staff.id });
    return isOnlyLeader ? null : refuse('absence/not-told');
  }
  if (toldId === staff.id) refuse('absence/told-yourself');
  const told = staffOnDuty(tx, toldId) ?? refuse('staff/unknown');
  return holdsOneOf(told, leaders) ? told.id : refuse('absence/not-a-leader', { name: told.name });
}

const leaders = ['supervisor', 'manager'] as const;

const otherLeader = query<{ staffId: string }>()(({ staffId }) =>
  tables
    .selectFrom('staff')
    .innerJoin('staff_roles', 'staff_roles.staff_id', 'staff.id')
    .select('staff.id')
    .where('staff.active', '=', 1)
    .where('staff.id', '<>', staffId)
    .where('staff_roles.role', 'in', leaders)
    .limit(1),
);

type NewAbsence = {
  id: string;
  staffId: string;
  today: string;
  now: number;
  reason: string;
  toldId: string | null;
  reliefId: string;
};

const writeAbsence = query<NewAbsence>()((row) =>
  tables.insertInto('absences').values({
    id: row.id,
    staff_id: row.staffId,
    business_date: row.today,
    left_at: row.now,
    reason: row.reason,
    told_id: row.toldId,
    relief_id: row.reliefId,
    back_at: null,
  }),
);
