import { desk } from '../../../../src-shared/contract/handover/log.ts';
import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { dayFrom } from '../../../../src-shared/rules/officeInstant.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Member, Scene } from '../../../ledger/scene.ts';
import type { Schema } from '../../../ledger/schema.ts';
import { holdsOneOf, staffOnDuty } from '../../../ledger/staffOnDuty.ts';
import type { Tx } from '../../../ledger/tx.ts';
import { dutyShiftNamed } from '../post/dutyShiftRow.ts';
import { arrangedFor, arrangedOn } from './arrangedRow.ts';

type Arrange = Contract['handover']['arrange'];

/**
 * SHF-14: a leader covers 轮休 or leave ahead of it, day by day; SHF-04: or has somebody there on a holiday. Who stands in
 * for whom is written once, and whoever is off that day stands in for nobody.
 */
export function arrange(scene: Scene, input: Input<Arrange>): Output<Arrange> {
  const { tx, staff, now, today, newId } = scene;
  const { fromOn, toOn, why, note } = input;
  const shift = dutyShiftNamed(tx, input.dutyShiftId);
  if (!shift?.active) refuse('duty-shift/unknown');
  const comes = atDesk(tx, input.staffId);
  const stays = input.insteadOfId === null ? null : atDesk(tx, input.insteadOfId);
  if ((why === 'extra') !== (stays === null)) refuse('arranged/for-whom');
  if (comes.id === stays?.id) refuse('arranged/oneself');
  if (fromOn < today) refuse('arranged/past');
  if (toOn < fromOn || toOn > dayFrom(fromOn, longest)) refuse('arranged/days');

  for (let day = fromOn; day <= toOn; day = dayFrom(day, 1)) {
    const standing = arrangedFor(tx, { day, shiftId: shift.id });
    const covered = standing.find((one) => stays !== null && one.instead_of === stays.id);
    if (covered) refuse('arranged/covered', { day, name: stays!.name, by: covered.staff_name });
    if (standing.some((one) => one.staff_id === comes.id)) {
      refuse('arranged/has-it', { day, name: comes.name });
    }
    if (standing.some((one) => one.instead_of === comes.id)) {
      refuse('arranged/is-away', { day, name: comes.name });
    }
    tx.run(writeArranged, {
      id: newId(),
      day,
      duty_shift_id: shift.id,
      staff_id: comes.id,
      instead_of: stays?.id ?? null,
      why,
      note,
      arranged_at: now,
      arranged_by: staff.id,
    });
  }
  return arrangedOn(tx, { fromOn, toOn });
}

function atDesk(tx: Tx, id: string): Member {
  const member = staffOnDuty(tx, id);
  return member && holdsOneOf(member, desk) ? member : refuse('staff/unknown');
}

/** Days after the first one: a month at a time. */
const longest = 30;

type NewArranged = Omit<Schema['arranged_shifts'], 'cancelled_at' | 'cancelled_by'>;

const writeArranged = query<NewArranged>()((row) =>
  tables.insertInto('arranged_shifts').values({
    id: row.id,
    day: row.day,
    duty_shift_id: row.duty_shift_id,
    staff_id: row.staff_id,
    instead_of: row.instead_of,
    why: row.why,
    note: row.note,
    arranged_at: row.arranged_at,
    arranged_by: row.arranged_by,
    cancelled_at: null,
    cancelled_by: null,
  }),
);
