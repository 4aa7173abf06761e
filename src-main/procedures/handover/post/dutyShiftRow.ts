import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Tx } from '../../../ledger/tx.ts';

export type DutyShift = Output<Contract['handover']['saveDutyShift']>;

/** The shifts of the desk, those in use first, by the clock. */
export const dutyShiftsNow = (tx: Tx): DutyShift[] => tx.all(everyShift, {}).map(toShift);

/** A shift by its id, in use or not. */
export function dutyShiftNamed(tx: Tx, id: string): DutyShift | undefined {
  const row = tx.first(shiftOfId, { id });
  return row && toShift(row);
}

type Row = NonNullable<(typeof shiftOfId)['row']>;

const toShift = (row: Row): DutyShift => ({
  id: row.id as DutyShift['id'],
  name: row.name,
  from: row.from_time,
  to: row.to_time,
  earlyMinutes: row.early_minutes,
  active: row.active === 1,
});

const shifts = tables.selectFrom('duty_shifts').selectAll();

const everyShift = query()(() => shifts.orderBy('active', 'desc').orderBy('from_time').orderBy('name'));
const shiftOfId = query<{ id: string }>()(({ id }) => shifts.where('id', '=', id));
