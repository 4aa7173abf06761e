import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { chargeNow, standingCharge } from './chargeRows.ts';
import { markDisputed } from './dispute.ts';

type SettleDispute = Contract['fees']['settleDispute'];

/** FEE-03: how the doubt ended. What is still owed is dunned again from now on. */
export function settleDispute(scene: Scene, { id, outcome }: Input<SettleDispute>): Output<SettleDispute> {
  if (standingCharge(scene, id).disputed === 0) refuse('charge/not-disputed');

  endDispute(scene, id, outcome);
  return chargeNow(scene, id);
}

/** Ends the dispute of a charge that has one. */
export function endDispute({ tx, staff, now }: Scene, id: string, outcome: string): void {
  tx.run(writeOutcome, { chargeId: id, outcome, now, staffId: staff.id });
  tx.run(markDisputed, { id, disputed: 0 });
}

type Outcome = { chargeId: string; outcome: string; now: number; staffId: string };

const writeOutcome = query<Outcome>()(({ chargeId, outcome, now, staffId }) =>
  tables
    .updateTable('charge_disputes')
    .set({ outcome, settled_at: now, settled_by: staffId })
    .where('charge_id', '=', chargeId)
    .where('settled_at', 'is', null),
);
