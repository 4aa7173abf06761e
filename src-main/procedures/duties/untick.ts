import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import { dutyToTick } from './tick.ts';

type Untick = Contract['duties']['untick'];

/** Takes back the tick of a duty that is still asked for; that it had been ticked stays written. */
export function untick(scene: Scene, { name, dueOn }: Input<Untick>): Output<Untick> {
  dutyToTick(scene, name, dueOn);
  const takenBack = scene.tx.run(takeBack, { dueOn, name, now: scene.now, staffId: scene.staff.id });
  if (takenBack === 0) refuse('duty/not-ticked');
  return {};
}

const takeBack = query<{ dueOn: string; name: string; now: number; staffId: string }>()((slots) =>
  tables
    .updateTable('duty_ticks')
    .set({ unticked_at: slots.now, unticked_by: slots.staffId })
    .where('business_date', '=', slots.dueOn)
    .where('name', '=', slots.name)
    .where('unticked_at', 'is', null),
);
