import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { whyNotVoid } from '../../../../src-shared/rules/receiptCorrections.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { receiptNamed, receiptNow } from '../receiptNow.ts';
import { standingOf } from '../toReceipt.ts';
import { giveBack } from './giveBack.ts';
import { movingNow } from '../movingNow.ts';
import { takeToNothing } from '../takeToNothing.ts';

type Void = Contract['receipts']['void'];

/**
 * 作废: in its own shift, with all copies back. The number stays and the receipt comes to nothing (I11): the same lines
 * and payments the other way, so that what is owed, the drawer and the accounts are as if it had not been.
 */
export function voidReceipt(scene: Scene, { id, reason, copiesBack }: Input<Void>): Output<Void> {
  const { tx } = scene;
  const moving = movingNow(scene);
  const receipt = tx.first(receiptNamed, { id }) ?? refuse('receipt/unknown');
  const why = whyNotVoid(standingOf(receipt));
  if (why !== null) refuse(why, { number: receipt.number });
  // the one drawer there is: another open shift than hers cannot be
  if (receipt.shift_id !== moving.shift_id) refuse('receipt/shift-over', { number: receipt.number });
  if (!copiesBack) refuse('receipt/copies-missing');

  const taken = takeToNothing(scene, { id, paperId: receipt.paper_id, reason, moving });
  giveBack(scene, { receiptId: id, takenAt: receipt.taken_at, ...taken });
  return receiptNow(scene, id);
}
