import { sql } from 'kysely';
import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { isOpen } from '../openCharges.ts';
import { runOrRefuse } from './runRow.ts';

type Withdraw = Contract['fees']['withdrawRun'];

/**
 * Takes a whole run back: nobody owes it or doubts it any more, and its days can be charged anew. Only while nothing of
 * it is settled.
 */
export function withdrawRun({ tx, staff, now }: Scene, { id, reason }: Input<Withdraw>): Output<Withdraw> {
  const run = runOrRefuse(tx, id);
  if (run.withdrawnAt !== null) refuse('run/withdrawn');
  if (run.settledFen > 0 || tx.first(lateFeeOf, { id })) refuse('run/partly-paid', { run: run.number });
  const after = tx.first(goesOn, { id });
  if (after) refuse('run/gone-on', { unit: after.code, run: after.number ?? '' });
  tx.run(endDisputes, { id, now, staffId: staff.id, outcome: `已撤回出账 ${run.number}：${reason}` });
  tx.run(withdrawCharges, { id, now });
  tx.run(withdraw, { id, now, staffId: staff.id, reason });
  return runOrRefuse(tx, id);
}

/** While nothing of a run is settled, all of it is open. */
const chargesOf = (id: string) => tables.selectFrom('charges').where(isOpen).where('charges.run_id', '=', id);

const lateFeeOf = query<{ id: string }>()(({ id }) =>
  tables
    .selectFrom('charges as late')
    .innerJoin('charges', 'charges.id', 'late.late_of')
    .select('late.id')
    .where('late.late_of', 'is not', null)
    .where('late.withdrawn_at', 'is', null)
    .where('charges.run_id', '=', id)
    .limit(1),
);

/** A later charge counts from the readings of this one: without it a part of what was used would be charged to nobody. */
const goesOn = query<{ id: string }>()(({ id }) =>
  chargesOf(id)
    .innerJoin('charge_readings as used', 'used.charge_id', 'charges.id')
    .innerJoin('charge_readings as later', (join) =>
      join.onRef('later.meter_id', '=', 'used.meter_id').onRef('later.read_on', '>=', 'used.read_on'),
    )
    .innerJoin('charges as after', 'after.id', 'later.charge_id')
    .innerJoin('units', 'units.id', 'charges.unit_id')
    .leftJoin('billing_runs', 'billing_runs.id', 'after.run_id')
    .select(['units.code', 'billing_runs.number'])
    .whereRef('after.item_id', '=', 'charges.item_id')
    .where('after.withdrawn_at', 'is', null)
    .where(sql<boolean>`after.run_id IS NOT charges.run_id`)
    .limit(1),
);

type Ending = { id: string; now: number; staffId: string; outcome: string };

const endDisputes = query<Ending>()(({ id, now, staffId, outcome }) =>
  tables
    .updateTable('charge_disputes')
    .set({ outcome, settled_at: now, settled_by: staffId })
    .where('settled_at', 'is', null)
    .where(sql<string>`(SELECT run_id FROM charges WHERE charges.id = charge_id)`, '=', id),
);

export const withdrawCharges = query<{ id: string; now: number }>()(({ id, now }) =>
  tables
    .updateTable('charges')
    .set({ withdrawn_at: now, disputed: 0 })
    .where('id', 'in', chargesOf(id).select('charges.id')),
);

const withdraw = query<{ id: string; now: number; staffId: string; reason: string }>()(
  ({ id, now, staffId, reason }) =>
    tables
      .updateTable('billing_runs')
      .set({ withdrawn_at: now, withdrawn_by: staffId, withdraw_reason: reason })
      .where('id', '=', id),
);
