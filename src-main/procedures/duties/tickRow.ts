import type { DutyName } from '../../../src-shared/rules/today.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import type { Tx } from '../../ledger/tx.ts';

/** A duty ticked by hand today: who, and when; `null` while it is not. */
export function tickOf(
  { tx, today }: Scene,
  name: DutyName,
): { at: number; by: string; byHand: true } | null {
  const tick = tx.first(tickOn, { day: today, name });
  return tick ? { at: tick.ticked_at, by: tick.ticked_by, byHand: true } : null;
}

/** The ticks of a day that were not taken back, in the order they were made. */
export const ticksOn = (tx: Tx, day: string) => tx.all(ticksOfDay, { day });

const ticks = tables
  .selectFrom('duty_ticks')
  .innerJoin('staff', 'staff.id', 'duty_ticks.ticked_by')
  .select(['duty_ticks.name', 'duty_ticks.ticked_at', 'staff.name as ticked_by'])
  .where('duty_ticks.unticked_at', 'is', null);

const tickOn = query<{ day: string; name: string }>()(({ day, name }) =>
  ticks.where('duty_ticks.business_date', '=', day).where('duty_ticks.name', '=', name),
);

const ticksOfDay = query<{ day: string }>()(({ day }) =>
  ticks.where('duty_ticks.business_date', '=', day).orderBy('duty_ticks.ticked_at'),
);
