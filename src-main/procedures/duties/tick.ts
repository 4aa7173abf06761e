import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import { holdsOneOf } from '../../ledger/staffOnDuty.ts';
import { proofOf } from './collect.ts';
import type { Duty } from './contribution.ts';
import { dutyAsked } from './dutiesNow.ts';
import { dutyNamed } from './dutyRow.ts';

type Tick = Contract['duties']['tick'];

/** A duty that leaves no record of its own was done: by whom and when. */
export function tick(scene: Scene, { name, dueOn }: Input<Tick>): Output<Tick> {
  const { done } = dutyToTick(scene, name, dueOn);
  if (proofOf(name)) refuse('duty/proved-by-records');
  if (done) refuse('duty/already-done');

  scene.tx.run(writeTick, {
    id: scene.newId(),
    business_date: dueOn,
    name,
    ticked_at: scene.now,
    ticked_by: scene.staff.id,
  });
  return {};
}

/** The duty as it is asked now of the person who asks; refuses one that is not hers, or not asked on such a day. */
export function dutyToTick(scene: Scene, name: string, dueOn: string): Duty {
  const rule = dutyNamed(scene.tx, name);
  if (!rule?.active) refuse('duty/unknown');
  if (!holdsOneOf(scene.staff, rule.roles)) refuse('auth/role-missing');
  return dutyAsked(scene, name, dueOn) ?? refuse('duty/unknown');
}

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
