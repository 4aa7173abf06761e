import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { payoutNow } from './payoutRow.ts';
import { writePayout } from './writePayout.ts';

type ConfirmPayout = Contract['receipts']['confirmPayout'];

/** 财务已退: on which day, by whom in finance, by which voucher. */
export function confirmPayout(scene: Scene, input: Input<ConfirmPayout>): Output<ConfirmPayout> {
  const { tx, staff, now, today, newId } = scene;
  const { kind, id, paidOn } = input;
  const due = payoutNow(tx, kind, id) ?? refuse('payout/unknown');
  if (due.paid !== null) refuse('payout/paid', { number: due.number });
  if (paidOn > today) refuse('payout/day-ahead');
  if (paidOn < due.madeOn) refuse('payout/before-refund', { on: due.madeOn });

  tx.run(writePayout, {
    id: newId(),
    kind,
    subject_id: id,
    amount_fen: due.amountFen,
    undoes: null,
    paid_on: paidOn,
    paid_by: input.paidBy,
    voucher: input.voucher,
    reason: null,
    made_at: now,
    made_by: staff.id,
  });
  return payoutNow(tx, kind, id)!;
}
