import { z } from 'zod';
import { refundWays } from '../../rules/paymentMethods.ts';
import { Approval, approvalErrors } from '../approval.ts';
import { cashiers } from '../drawer/shifts.ts';
import { ChargeId, FeeItemId } from '../fees/ids.ts';
import { UnitId } from '../households.ts';
import { PaperId } from '../papers.ts';
import { command, query } from '../procedure.ts';
import { Day, FenAmount, Instant, line } from '../text.ts';
import { DepositId, lookers, ReceiptId, RefundId } from './ids.ts';

const Refund = z.strictObject({
  id: RefundId,
  number: z.string(),
  refundedFen: FenAmount,
  deductedFen: FenAmount,
  deductedFor: z.string().nullable(),
  /** The fee item it was kept as, and the charge it settled; none of what was kept before there were any. */
  keptAs: z.string().nullable(),
  chargeId: ChargeId.nullable(),
  reason: z.string(),
  way: z.enum(refundWays),
  payee: z.string(),
  madeAt: Instant,
  madeBy: z.string(),
  approvedBy: z.string(),
  /** Paid by the desk, or by finance; `null` while finance has it before it. */
  paidAt: Instant.nullable(),
  undoneAt: Instant.nullable(),
  paperId: PaperId,
});
const Deposit = z.strictObject({
  id: DepositId,
  unitId: UnitId,
  unitCode: z.string(),
  itemId: FeeItemId,
  itemName: z.string(),
  receiptId: ReceiptId,
  receiptNumber: z.string(),
  payer: z.string(),
  amountFen: FenAmount,
  refundedFen: FenAmount,
  deductedFen: FenAmount,
  heldFen: FenAmount,
  takenOn: Day,
  cancelledAt: Instant.nullable(),
  refunds: z.array(Refund),
});

/** 押金: kept apart from income, refunded against the receipt it came with (FEE-12). */
export const deposits = {
  /** The deposit ledger: of a household, or all that are still held or were touched in a year. */
  deposits: query({
    roles: lookers,
    input: z.strictObject({ unitId: UnitId.nullable(), heldOnly: z.boolean() }),
    output: z.strictObject({ rows: z.array(Deposit), heldFen: FenAmount }),
  }),
  /** FEE-12: back to whoever paid, less what is kept and why. By finance; in cash only where the office decided so. */
  refundDeposit: command({
    roles: cashiers,
    input: z.strictObject({
      id: DepositId,
      refundedFen: FenAmount.min(0).max(100_000_000_000),
      deductedFen: FenAmount.min(0).max(100_000_000_000),
      deductedFor: line(60).nullable(),
      /** The fee item what is kept becomes a charge of, settled by it. */
      deductedItemId: FeeItemId.nullable(),
      reason: line(60),
      payee: line(40),
      way: z.enum(refundWays),
      /** The payer's copy of the receipt was handed in. */
      receiptBack: z.boolean(),
      approval: Approval,
    }),
    output: Deposit,
    errors: [
      ...approvalErrors,
      'deposit/unknown',
      'deposit/cancelled',
      'deposit/more-than-held',
      'deposit/nothing',
      'deposit/deduction-why',
      'deposit/deduction-item',
      'deposit/item-not-once',
      'deposit/receipt-missing',
      'receipt/cash-refunds-off',
      'receipt/no-own-book',
      'drawer/not-open',
      'drawer/not-yours',
      'drawer/not-enough-cash',
    ],
    secret: ['approval'],
    topics: ['receipts', 'fees', 'papers', 'drawer'],
  }),
};

/** What stands on a printed 押金退款单. */
export const RefundSlip = z.strictObject({
  officeName: z.string(),
  number: z.string(),
  unitCode: z.string(),
  payee: z.string(),
  item: z.string(),
  receiptNumber: z.string(),
  takenOn: z.string(),
  amount: z.string(),
  deducted: z.string(),
  deductedFor: z.string(),
  refunded: z.string(),
  refundedInWords: z.string(),
  way: z.enum(refundWays),
  reason: z.string(),
  madeAt: z.string(),
  madeBy: z.string(),
  approvedBy: z.string(),
});
