import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { depositNow } from './depositRow.ts';

type ConfirmRefund = Contract['receipts']['confirmRefund'];

/** 财务退款: finance has paid it out. */
export function confirmRefund(scene: Scene, { id }: Input<ConfirmRefund>): Output<ConfirmRefund> {
  const { tx, staff, now } = scene;
  const refund = tx.first(refundNamed, { id }) ?? refuse('refund/unknown');
  if (refund.paid_at !== null) refuse('refund/paid', { number: refund.number });

  tx.run(writePaid, { id, now, staffId: staff.id });
  return depositNow(tx, refund.deposit_id)!;
}

const refundNamed = query<{ id: string }>()(({ id }) =>
  tables.selectFrom('deposit_refunds').select(['number', 'deposit_id', 'paid_at']).where('id', '=', id),
);

const writePaid = query<{ id: string; now: number; staffId: string }>()(({ id, now, staffId }) =>
  tables.updateTable('deposit_refunds').set({ paid_at: now, paid_by: staffId }).where('id', '=', id),
);
