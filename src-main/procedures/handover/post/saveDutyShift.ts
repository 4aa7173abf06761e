import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Schema } from '../../../ledger/schema.ts';
import { dutyShiftNamed, dutyShiftsNow } from './dutyShiftRow.ts';

type SaveDutyShift = Contract['handover']['saveDutyShift'];

/** SHF-04: a shift is changed, added (`id` null) or put out of use; those who signed in for it stay with it. */
export function saveDutyShift({ tx, newId }: Scene, input: Input<SaveDutyShift>): Output<SaveDutyShift> {
  const id = input.id ?? newId();
  if (input.id !== null && !dutyShiftNamed(tx, id)) refuse('duty-shift/unknown');
  const others = dutyShiftsNow(tx).filter((other) => other.id !== id);
  if (others.some(({ name }) => name === input.name)) refuse('duty-shift/name-taken', { name: input.name });
  if (input.from === input.to) refuse('duty-shift/no-length');
  if (!input.active && !others.some(({ active }) => active)) refuse('duty-shift/last-one');

  tx.run(writeShift, {
    id,
    name: input.name,
    from_time: input.from,
    to_time: input.to,
    early_minutes: input.earlyMinutes,
    active: input.active ? 1 : 0,
  });
  return dutyShiftNamed(tx, id)!;
}

const writeShift = query<Schema['duty_shifts']>()((row) =>
  tables
    .insertInto('duty_shifts')
    .values({
      id: row.id,
      name: row.name,
      from_time: row.from_time,
      to_time: row.to_time,
      early_minutes: row.early_minutes,
      active: row.active,
    })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({
        name: row.name,
        from_time: row.from_time,
        to_time: row.to_time,
        early_minutes: row.early_minutes,
        active: row.active,
      }),
    ),
);
