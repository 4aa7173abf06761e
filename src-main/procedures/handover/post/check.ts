import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Schema } from '../../../ledger/schema.ts';
import { hereNow } from './attendanceRow.ts';
import { checksOf } from './checkRow.ts';

type Check = Contract['handover']['check'];

/** CSH-05, SHF-15: an item of the closing checklist is ticked for the shift of whoever asks, or its tick taken back. */
export function check(scene: Scene, { item, done }: Input<Check>): Output<Check> {
  const { tx, staff, now, newId } = scene;
  const here = hereNow(tx, staff.id) ?? refuse('attendance/not-here');
  const before = checksOf(tx, here).find((one) => one.item === item);
  if (done && before) refuse('check/done', { by: before.by });
  if (!done) {
    const { id } = before ?? refuse('check/not-done');
    tx.run(takeBack, { id, now });
    return {};
  }
  tx.run(writeCheck, {
    id: newId(),
    business_date: here.business_date,
    duty_shift_id: here.duty_shift_id,
    item,
    checked_at: now,
    checked_by: staff.id,
  });
  return {};
}

const writeCheck = query<Omit<Schema['closing_checks'], 'unchecked_at'>>()((row) =>
  tables.insertInto('closing_checks').values({
    id: row.id,
    business_date: row.business_date,
    duty_shift_id: row.duty_shift_id,
    item: row.item,
    checked_at: row.checked_at,
    checked_by: row.checked_by,
    unchecked_at: null,
  }),
);

const takeBack = query<{ id: string; now: number }>()(({ id, now }) =>
  tables.updateTable('closing_checks').set({ unchecked_at: now }).where('id', '=', id),
);
