import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { negate } from '../../../../src-shared/rules/fen.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { payoutNow } from './payoutRow.ts';
import { writePayout } from './writePayout.ts';

type TakeBackPayout = Contract['receipts']['takeBackPayout'];

/** It was confirmed by mistake: a row below 0 says so, and the refund waits for finance again. */
export function takeBackPayout(scene: Scene, input: Input<TakeBackPayout>): Output<TakeBackPayout> {
  const { tx, staff, now, newId } = scene;
  const { kind, id, reason } = input;
  const due = payoutNow(tx, kind, id) ?? refuse('payout/unknown');
  const { paid } = due;
  if (paid === null) refuse('payout/not-paid', { number: due.number });

  tx.run(writePayout, {
    id: newId(),
    kind,
    subject_id: id,
    amount_fen: negate(due.amountFen),
    undoes: paid.id,
    paid_on: null,
    paid_by: null,
    voucher: null,
    reason,
    made_at: now,
    made_by: staff.id,
  });
  return payoutNow(tx, kind, id)!;
}
