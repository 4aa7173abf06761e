import { fen } from '../../../../src-shared/rules/fen.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Schema } from '../../../ledger/schema.ts';
import { settle } from '../../fees/settle.ts';
import { opensFor, writeLine } from '../writeRows.ts';
import { accountOf, moveBalance } from '../prepaidAccounts.ts';
import type { Line } from './takenLines.ts';

/** A line with where its money stays. */
export type Held = Line & { accountId: string | null; depositId: string | null };

/** Where the money of a line stays that settles nothing: in a prepaid account, or as a deposit of its own. */
export function holding(scene: Scene, line: Line): Pick<Held, 'accountId' | 'depositId'> {
  return {
    accountId: line.kind === 'prepaid' ? accountOf(scene, line.unit_id, line.item_id) : null,
    depositId: line.kind === 'deposit' ? scene.newId() : null,
  };
}

/** The lines of a receipt that is written, each with what it moves: a charge settled, an account filled, a deposit held. */
export function writeLines(
  scene: Scene,
  receipt: { code: number; id: string; payer: string; received_on: string; taken_at: number },
  lines: readonly Held[],
): void {
  const opensAt = opensFor(lines, receipt.taken_at);
  lines.forEach((line, at) => {
    const { accountId, depositId, amount } = line;
    if (depositId !== null) hold(scene, receipt, line, depositId);
    scene.tx.run(writeLine, {
      code: receipt.code,
      nth: at + 1,
      kind: line.kind,
      unit_id: line.unit_id,
      item_id: line.item_id,
      charge_id: line.charge_id,
      account_id: accountId,
      deposit_id: depositId,
      amount_fen: amount,
      voids: 0,
      opens_at: opensAt(at),
    });
    if (accountId !== null) moveBalance(scene, { accountId, amount, receiptId: receipt.id });
    if (line.charge_id !== null) settle(scene, line.charge_id, amount);
  });
}

const hold = (
  { tx }: Scene,
  receipt: { id: string; payer: string; received_on: string },
  { unit_id, item_id, amount }: Held,
  depositId: string,
): number =>
  tx.run(writeDeposit, {
    id: depositId,
    unit_id,
    item_id: item_id!,
    receipt_id: receipt.id,
    payer: receipt.payer,
    amount_fen: amount,
    taken_on: receipt.received_on,
  });

const writeDeposit = query<Omit<Schema['deposits'], 'refunded_fen' | 'deducted_fen' | 'cancelled_at'>>()(
  (row) =>
    tables.insertInto('deposits').values({
      id: row.id,
      unit_id: row.unit_id,
      item_id: row.item_id,
      receipt_id: row.receipt_id,
      payer: row.payer,
      amount_fen: row.amount_fen,
      refunded_fen: fen(0),
      deducted_fen: fen(0),
      taken_on: row.taken_on,
      cancelled_at: null,
    }),
);
