import type { ClosingItem } from '../../../../src-shared/rules/handovers.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Tx } from '../../../ledger/tx.ts';
import type { AttendanceRow } from './attendanceRow.ts';

/** What was ticked for a shift and not taken back. */
export const checksOf = (tx: Tx, { business_date, duty_shift_id }: AttendanceRow) =>
  tx.all(checksOfShift, { day: business_date, shiftId: duty_shift_id });

/** The last time an item was ticked on a day. */
export const lastCheck = (tx: Tx, day: string, item: ClosingItem): { at: number; by: string } | undefined =>
  tx.first(lastOfItem, { day, item });

const checks = tables
  .selectFrom('closing_checks')
  .innerJoin('staff', 'staff.id', 'closing_checks.checked_by')
  .where('closing_checks.unchecked_at', 'is', null);

const checksOfShift = query<{ day: string; shiftId: string }>()(({ day, shiftId }) =>
  checks
    .select(['closing_checks.id', 'closing_checks.item', 'closing_checks.checked_at', 'staff.name as by'])
    .where('closing_checks.business_date', '=', day)
    .where('closing_checks.duty_shift_id', '=', shiftId),
);

const lastOfItem = query<{ day: string; item: ClosingItem }>()(({ day, item }) =>
  checks
    .select(['closing_checks.checked_at as at', 'staff.name as by'])
    .where('closing_checks.business_date', '=', day)
    .where('closing_checks.item', '=', item)
    .orderBy('closing_checks.checked_at', 'desc')
    .limit(1),
);
