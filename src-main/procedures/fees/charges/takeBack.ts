import { deciders } from '../../../../src-shared/contract/fees/ids.ts';
import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { negate } from '../../../../src-shared/rules/fen.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { moveBalance } from '../../receipts/prepaidAccounts.ts';
import { approvedBy } from '../../staff/approvedBy.ts';
import { settle } from '../settle.ts';
import { writeAdjustment } from '../writeAdjustment.ts';
import { chargeNow } from './chargeRows.ts';

type TakeBack = Contract['fees']['takeBack'];

/** A 减免 or 冲抵 that should not have been: the charge is owed again, and prepaid money is back in its account. */
export function takeBack(scene: Scene, { id, reason, approval }: Input<TakeBack>): Output<TakeBack> {
  const { tx } = scene;
  const adjustment = tx.first(adjustmentWith, { id }) ?? refuse('adjustment/unknown');
  const { charge_id: chargeId, kind, account_id: accountId } = adjustment;
  if (adjustment.reverses !== null || adjustment.taken_back_by !== null) refuse('adjustment/taken-back');
  if (kind === 'history') refuse('adjustment/history');
  if (kind === 'deposit') refuse('adjustment/deposit');
  const approver = approvedBy(scene, approval, deciders);

  const amount = negate(adjustment.amount_fen);
  const facts = { chargeId, kind, amount, reverses: id, reason, approvedBy: approver };
  const adjustmentId = writeAdjustment(scene, facts);
  if (accountId !== null) moveBalance(scene, { accountId, amount: adjustment.amount_fen, adjustmentId });
  settle(scene, chargeId, amount);
  return chargeNow(scene, chargeId);
}

/** With what took it back, and the household's account it was paid from. */
const adjustmentWith = query<{ id: string }>()(({ id }) =>
  tables
    .selectFrom('charge_adjustments as adjustment')
    .leftJoin('charge_adjustments as reversal', 'reversal.reverses', 'adjustment.id')
    .select([
      'adjustment.charge_id',
      'adjustment.kind',
      'adjustment.amount_fen',
      'adjustment.reverses',
      'reversal.id as taken_back_by',
    ])
    .select((eb) =>
      eb
        .selectFrom('charges')
        .innerJoin('prepaid_accounts', 'prepaid_accounts.unit_id', 'charges.unit_id')
        .innerJoin('prepaid_entries', 'prepaid_entries.account_id', 'prepaid_accounts.id')
        .select('prepaid_accounts.id')
        .whereRef('charges.id', '=', 'adjustment.charge_id')
        .whereRef('prepaid_entries.adjustment_id', '=', 'adjustment.id')
        .limit(1)
        .as('account_id'),
    )
    .where('adjustment.id', '=', id),
);
