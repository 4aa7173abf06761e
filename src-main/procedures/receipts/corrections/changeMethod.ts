import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { negate, sum } from '../../../../src-shared/rules/fen.ts';
import { whyNotChangeMethod } from '../../../../src-shared/rules/receiptCorrections.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Tx } from '../../../ledger/tx.ts';
import { moveBalance } from '../prepaidAccounts.ts';
import { receiptNamed, receiptNow } from '../receiptNow.ts';
import { accountsOf, type PaidFrom, prepaidTrouble } from '../prepaidTrouble.ts';
import { standingOf } from '../toReceipt.ts';
import { movingNow } from '../movingNow.ts';
import { nextPayment, paidNow, takenLines } from './takenRows.ts';
import { writePayment } from '../writeRows.ts';

type ChangeMethod = Contract['receipts']['changeMethod'];

/**
 * 改方式 (I25): all of a receipt that came by one method counts as having come by another: as much less of the one as more
 * of the other, so the sum stays. Prepaid money goes back to its account, or comes out of one.
 */
export function changeMethod(scene: Scene, input: Input<ChangeMethod>): Output<ChangeMethod> {
  const { tx, now } = scene;
  const { id: receiptId, from, to, accountId } = input;
  const moving = movingNow(scene);
  const receipt = tx.first(receiptNamed, { id: receiptId }) ?? refuse('receipt/unknown');
  const why = whyNotChangeMethod(standingOf(receipt));
  if (why !== null) refuse(why, { number: receipt.number });
  if (receipt.shift_id !== moving.shift_id) refuse('receipt/shift-over', { number: receipt.number });
  if (from === to) refuse('receipt/same-method');
  if ((to === 'prepaid') !== (accountId !== null)) refuse('receipt/prepaid-method');

  const paid = tx.all(paidNow, { receiptId });
  const wrong = paid.filter(({ method }) => method === from);
  if (wrong.length === 0) refuse('receipt/no-such-method');
  const amount = sum(wrong.map((payment) => payment.amount_fen));
  if (accountId !== null) {
    const stays = paid.flatMap(({ account_id: id, amount_fen }) =>
      id === null ? [] : [{ accountId: id, amount: amount_fen }],
    );
    refuseUnfit(tx, receiptId, [...stays, { accountId, amount }]);
  }

  const { code, nth } = tx.first(nextPayment, { receiptId })!;
  if (nth > mostPayments) refuse('receipt/changed-too-often', { number: receipt.number });
  const cause = 'method-changed';
  wrong.forEach((payment, index) =>
    tx.run(writePayment, {
      ...payment,
      ...moving,
      code,
      nth: nth + index,
      amount_fen: negate(payment.amount_fen),
      cause,
      moved_at: now,
    }),
  );
  tx.run(writePayment, {
    ...moving,
    code,
    nth: nth + wrong.length,
    method: to,
    amount_fen: amount,
    cause,
    moved_at: now,
    account_id: accountId,
    reference: input.reference,
    value_on: null,
  });
  for (const payment of wrong)
    if (payment.account_id !== null)
      moveBalance(scene, { accountId: payment.account_id, amount: payment.amount_fen, receiptId });
  if (accountId !== null) moveBalance(scene, { accountId, amount: negate(amount), receiptId });
  return receiptNow(scene, receiptId);
}

/** A receipt has room for 499, and has to be voided still. */
const mostPayments = 400;

/**
 * All the prepaid money the receipt would be paid by then has to fit its charges, as when it is taken; what it left in an
 * account itself pays nothing of it.
 */
function refuseUnfit(tx: Tx, receiptId: string, used: readonly PaidFrom[]): void {
  const lines = tx.all(takenLines, { receiptId }).map((line) => ({ ...line, amount: line.amount_fen }));
  const tops = lines.some((line) => line.account_id !== null && line.account_id === used.at(-1)?.accountId);
  const trouble = prepaidTrouble(accountsOf(tx, used), used, lines);
  if (trouble === 'receipt/account-twice') refuse(trouble);
  if (tops || trouble !== null) refuse('receipt/prepaid-method');
}
