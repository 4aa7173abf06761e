import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { registerAround } from './registerAround.ts';
import { weekAround } from './weekAround.ts';

type CheckWeek = Contract['receipts']['checkWeek'];

/** FEE-13: whoever supervises has looked a week's fees through; not whoever registered them. */
export function checkWeek(scene: Scene, { fromOn, note }: Input<CheckWeek>): Output<CheckWeek> {
  const { tx, staff, now, today } = scene;
  const { register } = weekAround(tx, fromOn);
  if (!register) return refuse('week/not-registered');
  if (register.checked_at !== null) refuse('week/checked', { by: register.checked_by_name ?? '' });
  if (register.registered_by === staff.id) refuse('week/own-work');

  tx.run(writeCheck, { fromOn: register.from_on, now, staffId: staff.id, note });
  return registerAround(tx, register.from_on, today);
}

const writeCheck = query<{ fromOn: string; now: number; staffId: string; note: string | null }>()((slots) =>
  tables
    .updateTable('week_registers')
    .set({ checked_at: slots.now, checked_by: slots.staffId, check_note: slots.note })
    .where('from_on', '=', slots.fromOn),
);
