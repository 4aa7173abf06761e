import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { sum } from '../../../../src-shared/rules/fen.ts';
import { dayFrom } from '../../../../src-shared/rules/officeInstant.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { payoutsOpen, payoutsPaid, toPayout } from './payoutRow.ts';

type Payouts = Contract['receipts']['payouts'];

/** 待财务退款: deposits, prepaid money and reversed receipts that finance pays back, the waiting ones first. */
export function payouts({ tx, today }: Scene, { openOnly }: Input<Payouts>): Output<Payouts> {
  const open = tx.all(payoutsOpen, {}).map(toPayout);
  const paid = openOnly ? [] : tx.all(payoutsPaid, { since: dayFrom(today, -365) }).map(toPayout);
  return { rows: [...open, ...paid], openFen: sum(open.map(({ amountFen }) => amountFen)) };
}
