import { openingWithdrawers } from '../../../../src-shared/contract/fees/ids.ts';
import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { withdrawableSources } from '../../../../src-shared/rules/feeItems.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { holdsOneOf } from '../../../ledger/staffOnDuty.ts';
import { chargeNow, standingCharge } from './chargeRows.ts';
import { endDispute } from './settleDispute.ts';

type Withdraw = Contract['fees']['withdrawCharge'];

/**
 * A charge no run made (typed, paid ahead, 违约金, or from before the office began) is taken back, while nothing of it is
 * settled; why stands in the journal. An opening debt only a supervisor takes away. Whoever doubted it has nothing to
 * doubt any more.
 */
export function withdrawCharge(scene: Scene, { id, reason }: Input<Withdraw>): Output<Withdraw> {
  const { tx, staff, now } = scene;
  const charge = standingCharge(scene, id);
  if (!withdrawableSources.has(charge.source)) refuse('charge/not-manual');
  if (charge.source === 'opening' && !holdsOneOf(staff, openingWithdrawers))
    refuse('charge/opening-by-supervisor');
  if (charge.settled_fen > 0 || tx.first(lateFeeOf, { id })) refuse('charge/partly-paid');
  if (charge.disputed === 1) endDispute(scene, id, `已撤回这笔费用：${reason}`);
  tx.run(withdraw, { id, now });
  return chargeNow(scene, id);
}

const lateFeeOf = query<{ id: string }>()(({ id }) =>
  tables
    .selectFrom('charges')
    .select('id')
    .where('late_of', '=', id)
    .where('withdrawn_at', 'is', null)
    .limit(1),
);

const withdraw = query<{ id: string; now: number }>()(({ id, now }) =>
  tables.updateTable('charges').set({ withdrawn_at: now }).where('id', '=', id),
);
