import type { z } from 'zod';
import type { Contract, Input } from '../../../../src-shared/contract/index.ts';
import type { PrepaidSlip } from '../../../../src-shared/contract/receipts/refunds.ts';
import { provenWords } from '../../../../src-shared/rules/capitalAmount.ts';
import { fenText, minus } from '../../../../src-shared/rules/fen.ts';
import { officeTime } from '../../../../src-shared/rules/officeTime.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { letterheadOf } from '../../office/letterhead.ts';
import type { Account } from '../prepaid/accountRow.ts';

type Refunded = Pick<
  Input<Contract['receipts']['refundPrepaid']>,
  'amountFen' | 'reason' | 'payee' | 'way'
> & { number: string; approver: string };

/** What stands on the printed 预存退款单, all of it text; the account as it stood before. */
export const prepaidSlip = (
  { tx, staff, now, counter }: Scene,
  account: Account,
  refund: Refunded,
): z.output<typeof PrepaidSlip> => ({
  officeName: letterheadOf(tx).officeName,
  number: refund.number,
  unitCode: account.unitCode,
  payee: refund.payee,
  item: account.itemName ?? '',
  before: fenText(account.balanceFen),
  refunded: fenText(refund.amountFen),
  refundedInWords: provenWords(refund.amountFen),
  left: fenText(minus(account.balanceFen, refund.amountFen)),
  way: refund.way,
  reason: refund.reason,
  madeAt: officeTime(now, counter.zone),
  madeBy: staff.name,
  approvedBy: refund.approver,
});
