import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import type { DutyName } from '../../../src-shared/rules/today.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import { dutiesFor } from './collect.ts';
import type { DutyRule } from './contribution.ts';
import { tickOf } from './tickRow.ts';

type Tick = Contract['duties']['tick'];

/** A duty of today that leaves no record of its own was done: by whom and when. */
export function tick(scene: Scene, { name }: Input<Tick>): Output<Tick> {
  if (dutyAsked(scene, name).look) refuse('duty/proved-by-records');
  if (tickOf(scene, name)) refuse('duty/already-done');

  scene.tx.run(writeTick, {
    id: scene.newId(),
    business_date: scene.today,
    name,
    ticked_at: scene.now,
    ticked_by: scene.staff.id,
  });
  return {};
}

/** The duty as it is asked today of the person who asks; refuses one that is not hers. */
export const dutyAsked = (scene: Scene, name: DutyName): DutyRule =>
  dutiesFor(scene).find((rule) => rule.name === name) ?? refuse('auth/role-missing');

type NewTick = { id: string; business_date: string; name: string; ticked_at: number; ticked_by: string };

const writeTick = query<NewTick>()((row) =>
  tables.insertInto('duty_ticks').values({
    id: row.id,
    business_date: row.business_date,
    name: row.name,
    ticked_at: row.ticked_at,
    ticked_by: row.ticked_by,
  }),
);
