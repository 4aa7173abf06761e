import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import { officeDayKind } from '../../../../src-shared/rules/officeCalendar.ts';
import { calendarOf } from '../../../ledger/officeCalendar.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Tx } from '../../../ledger/tx.ts';

export type Arranged = Output<Contract['handover']['arranged']>[number];
type Days = { fromOn: string; toOn: string };
type OfShift = { day: string; shiftId: string };

/** What was arranged for some days and still stands, in their order. */
export function arrangedOn(tx: Tx, days: Days): Arranged[] {
  const calendar = calendarOf(tx);
  return tx.all(arrangedBetween, days).map((row) => ({
    id: row.id as Arranged['id'],
    day: row.day,
    dayKind: officeDayKind(row.day, calendar).kind,
    dutyShiftId: row.duty_shift_id as Arranged['dutyShiftId'],
    dutyShiftName: row.shift_name,
    staffId: row.staff_id as Arranged['staffId'],
    staffName: row.staff_name,
    insteadOf: row.instead_name,
    why: row.why,
    note: row.note,
    arrangedAt: row.arranged_at,
    arrangedBy: row.arranged_name,
  }));
}

/** Who has a shift of a day that is not hers, and whose it would have been. */
export const arrangedFor = (tx: Tx, shift: OfShift) => tx.all(arrangedOfShift, shift);

/** What leaders arranged in a span of time, taken back since or not. */
export const arrangedIn = (tx: Tx, span: { from: number; to: number }) => tx.all(arrangedThen, span);

const rows = tables
  .selectFrom('arranged_shifts')
  .innerJoin('duty_shifts', 'duty_shifts.id', 'arranged_shifts.duty_shift_id')
  .innerJoin('staff', 'staff.id', 'arranged_shifts.staff_id')
  .leftJoin('staff as absent', 'absent.id', 'arranged_shifts.instead_of')
  .innerJoin('staff as leader', 'leader.id', 'arranged_shifts.arranged_by')
  .selectAll('arranged_shifts')
  .select([
    'duty_shifts.name as shift_name',
    'staff.name as staff_name',
    'absent.name as instead_name',
    'leader.name as arranged_name',
  ]);

const arrangedBetween = query<Days>()(({ fromOn, toOn }) =>
  rows
    .where('arranged_shifts.cancelled_at', 'is', null)
    .where('arranged_shifts.day', '>=', fromOn)
    .where('arranged_shifts.day', '<=', toOn)
    .orderBy('arranged_shifts.day')
    .orderBy('duty_shifts.from_time')
    .orderBy('arranged_shifts.arranged_at'),
);

const arrangedOfShift = query<OfShift>()(({ day, shiftId }) =>
  rows
    .where('arranged_shifts.cancelled_at', 'is', null)
    .where('arranged_shifts.day', '=', day)
    .where('arranged_shifts.duty_shift_id', '=', shiftId),
);

const arrangedThen = query<{ from: number; to: number }>()(({ from, to }) =>
  rows
    .where('arranged_shifts.arranged_at', '>=', from)
    .where('arranged_shifts.arranged_at', '<', to)
    .orderBy('arranged_shifts.arranged_at')
    .orderBy('arranged_shifts.day'),
);
