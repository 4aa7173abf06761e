import type { z } from 'zod';
import type { Contract, Input } from '../../../../src-shared/contract/index.ts';
import type { RefundSlip } from '../../../../src-shared/contract/receipts/deposits.ts';
import { provenWords } from '../../../../src-shared/rules/capitalAmount.ts';
import { fenText } from '../../../../src-shared/rules/fen.ts';
import { officeTime } from '../../../../src-shared/rules/officeTime.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { letterheadOf } from '../../office/letterhead.ts';
import type { Deposit } from './depositRow.ts';

type Refunded = Pick<
  Input<Contract['receipts']['refundDeposit']>,
  'refundedFen' | 'deductedFen' | 'deductedFor' | 'reason' | 'payee' | 'way'
> & { number: string; approver: string };

/** What stands on the printed 押金退款单 (FEE-12), all of it text. */
export function refundSlip(
  { tx, staff, now, counter }: Scene,
  deposit: Deposit,
  refund: Refunded,
): z.output<typeof RefundSlip> {
  return {
    officeName: letterheadOf(tx).officeName,
    number: refund.number,
    unitCode: deposit.unitCode,
    payee: refund.payee,
    item: deposit.itemName,
    receiptNumber: deposit.receiptNumber,
    takenOn: deposit.takenOn,
    amount: fenText(deposit.amountFen),
    deducted: fenText(refund.deductedFen),
    deductedFor: refund.deductedFen > 0 ? (refund.deductedFor ?? '') : '',
    refunded: fenText(refund.refundedFen),
    refundedInWords: provenWords(refund.refundedFen),
    way: refund.way,
    reason: refund.reason,
    madeAt: officeTime(now, counter.zone),
    madeBy: staff.name,
    approvedBy: refund.approver,
  };
}
