import { idsFrom } from '../../ledger/newId.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Tx } from '../../ledger/tx.ts';

/** A duty ticked by hand, by the day it was due on: who, and when; `null` while it is not. */
export function tickOf(tx: Tx, name: string, dueOn: string): { at: number; by: string; byHand: true } | null {
  const tick = tx.first(tickFor, { dueOn, name });
  return tick ? { at: tick.ticked_at, by: tick.ticked_by, byHand: true } : null;
}

/** The ticks made in a span of time that were not taken back, in the order they were made. */
export const ticksBetween = (tx: Tx, { from, to }: { from: number; to: number }) =>
  tx.all(ticksMade, { from: idsFrom(from), to: idsFrom(to) });

const ticks = tables
  .selectFrom('duty_ticks')
  .innerJoin('staff', 'staff.id', 'duty_ticks.ticked_by')
  .leftJoin('duty_rules', 'duty_rules.name', 'duty_ticks.name')
  .select(['duty_ticks.name', 'duty_rules.title', 'duty_ticks.ticked_at', 'staff.name as ticked_by'])
  .where('duty_ticks.unticked_at', 'is', null);

const tickFor = query<{ dueOn: string; name: string }>()(({ dueOn, name }) =>
  ticks.where('duty_ticks.business_date', '=', dueOn).where('duty_ticks.name', '=', name),
);

// ids follow the clock
export const ticksMade = query<{ from: string; to: string }>()(({ from, to }) =>
  ticks.where('duty_ticks.id', '>=', from).where('duty_ticks.id', '<', to).orderBy('duty_ticks.ticked_at'),
);
