import { type Fen, fen, negate } from '../../../../src-shared/rules/fen.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Schema } from '../../../ledger/schema.ts';
import { settle } from '../../fees/settle.ts';
import { withdrawAhead } from '../../fees/withdrawAhead.ts';
import { moveBalance } from '../prepaidAccounts.ts';

type Line = Pick<Schema['receipt_lines'], 'kind' | 'charge_id' | 'account_id' | 'deposit_id' | 'amount_fen'>;
type Paid = { method: Schema['receipt_payments']['method']; account_id: string | null; amount_fen: Fen };

type TakenBack = { receiptId: string; takenAt: number; lines: readonly Line[]; paid: readonly Paid[] };

/**
 * Takes back what a receipt did: its prepaid money flows back to the accounts it came from, its charges are owed again,
 * what it topped up leaves the accounts, its deposits are cancelled; periods it paid ahead are charged no more.
 * `receiptId` is the receipt that carries it: the same one where it is voided, the negative one where it is reversed. Its
 * rows are written already. `takenAt` is when the receipt was written that is taken back.
 */
export function giveBack(scene: Scene, { receiptId, takenAt, lines, paid }: TakenBack): void {
  for (const { account_id: accountId, amount_fen: amount } of paid)
    if (accountId !== null) moveBalance(scene, { accountId, amount, receiptId });
  for (const line of lines) {
    const back = negate(line.amount_fen);
    if (line.charge_id !== null) settle(scene, line.charge_id, back);
    // what was topped up has to be there still: whoever spent it has to pay for that first
    if (line.account_id !== null)
      moveBalance(scene, { accountId: line.account_id, amount: back, receiptId }, 'receipt/prepaid-spent');
    if (line.deposit_id !== null) cancelDeposit(scene, line.deposit_id);
  }
  withdrawAhead(
    scene,
    lines.flatMap((line) => line.charge_id ?? []),
    takenAt,
  );
}

function cancelDeposit({ tx, now }: Scene, depositId: string): void {
  const isCancelled = tx.run(writeCancelled, { depositId, now }) === 1;
  if (!isCancelled) refuse('receipt/deposit-refunded');
}

const writeCancelled = query<{ depositId: string; now: number }>()(({ depositId, now }) =>
  tables
    .updateTable('deposits')
    .set({ cancelled_at: now })
    .where('id', '=', depositId)
    .where('cancelled_at', 'is', null)
    .where((eb) => eb(eb('refunded_fen', '+', eb.ref('deducted_fen')), '=', fen(0))),
);
