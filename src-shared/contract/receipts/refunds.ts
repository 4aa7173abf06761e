import { z } from 'zod';
import { paperStates } from '../../rules/papers.ts';
import { payoutKinds, refundKinds, refundWays } from '../../rules/paymentMethods.ts';
import { Approval, approvalErrors } from '../approval.ts';
import { cashiers } from '../drawer/shifts.ts';
import { UnitId } from '../households.ts';
import { PaperId } from '../papers.ts';
import { command, query } from '../procedure.ts';
import { Day, FenAmount, Instant, line } from '../text.ts';
import { AccountId, lookers, PayoutId, RefundId } from './ids.ts';

const PrepaidRefund = z.strictObject({
  id: RefundId,
  number: z.string(),
  accountId: AccountId,
  amountFen: FenAmount,
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

/** What finance pays out for the desk, whatever it is for. */
const Payout = z.strictObject({
  kind: z.enum(payoutKinds),
  /** The refund, or the negative receipt. */
  id: z.uuid(),
  number: z.string(),
  unitCode: z.string(),
  payee: z.string(),
  amountFen: FenAmount,
  reason: z.string(),
  madeAt: Instant,
  madeOn: Day,
  madeBy: z.string(),
  approvedBy: z.string(),
  paperId: PaperId,
  paperState: z.enum(paperStates),
  /** `null` while it waits. */
  paid: z
    .strictObject({
      id: PayoutId,
      on: Day,
      by: z.string(),
      voucher: z.string().nullable(),
      at: Instant,
      confirmedBy: z.string(),
    })
    .nullable(),
});

/** Money that goes back: prepaid money, what finance has to pay (财务退款), and refunds that should not have been. */
export const refunds = {
  /** 退预存: back to whoever left it here. By finance; in cash only where the office decided so. */
  refundPrepaid: command({
    roles: cashiers,
    input: z.strictObject({
      accountId: AccountId,
      amountFen: FenAmount.min(1).max(100_000_000_000),
      reason: line(60),
      payee: line(40),
      way: z.enum(refundWays),
      approval: Approval,
    }),
    output: PrepaidRefund,
    errors: [
      ...approvalErrors,
      'account/unknown',
      'refund/more-than-balance',
      'receipt/cash-refunds-off',
      'receipt/no-own-book',
      'drawer/not-open',
      'drawer/not-yours',
      'drawer/not-enough-cash',
    ],
    secret: ['approval'],
    topics: ['receipts', 'fees', 'papers', 'drawer'],
  }),
  /** What went back of a household's accounts, the latest first. */
  prepaidRefunds: query({
    roles: lookers,
    input: z.strictObject({ unitId: UnitId }),
    output: z.array(PrepaidRefund),
  }),
  /**
   * A refund that should not have been: in cash while its shift is open and the money lies in the drawer again, by
   * finance while it is not paid. What was held is held again, what was kept is no income.
   */
  undoRefund: command({
    roles: cashiers,
    input: z.strictObject({
      kind: z.enum(refundKinds),
      id: RefundId,
      reason: line(60),
      /** Its slip and receipt lie before the clerk, and so does the cash. */
      papersBack: z.boolean(),
      approval: Approval,
    }),
    output: z.strictObject({
      kind: z.enum(refundKinds),
      id: RefundId,
      number: z.string(),
      undoneAt: Instant,
    }),
    errors: [
      ...approvalErrors,
      'refund/unknown',
      'refund/undone',
      'refund/paid',
      'refund/shift-over',
      'refund/papers-missing',
      'drawer/not-open',
      'drawer/not-yours',
    ],
    secret: ['approval'],
    topics: ['receipts', 'fees', 'papers', 'drawer'],
  }),
  /** 待财务退款: what waits for finance, the oldest first; with what was paid of the last year. */
  payouts: query({
    roles: lookers,
    input: z.strictObject({ openOnly: z.boolean() }),
    output: z.strictObject({ rows: z.array(Payout), openFen: FenAmount }),
  }),
  /** Finance has paid it: which day, who there, by which voucher. */
  confirmPayout: command({
    roles: ['finance', 'manager'],
    input: z.strictObject({
      kind: z.enum(payoutKinds),
      id: z.uuid(),
      paidOn: Day,
      paidBy: line(40),
      voucher: line(40).nullable(),
    }),
    output: Payout,
    errors: ['payout/unknown', 'payout/paid', 'payout/day-ahead', 'payout/before-refund'],
    topics: ['receipts'],
  }),
  /** It was not paid after all: another row, and it waits again. */
  takeBackPayout: command({
    roles: ['supervisor', 'manager'],
    input: z.strictObject({ kind: z.enum(payoutKinds), id: z.uuid(), reason: line(60) }),
    output: Payout,
    errors: ['payout/unknown', 'payout/not-paid'],
    topics: ['receipts'],
  }),
};

/** What stands on a printed 预存退款单. */
export const PrepaidSlip = z.strictObject({
  officeName: z.string(),
  number: z.string(),
  unitCode: z.string(),
  payee: z.string(),
  /** The item the account is for; '' of one for everything. */
  item: z.string(),
  before: z.string(),
  refunded: z.string(),
  refundedInWords: z.string(),
  left: z.string(),
  way: z.enum(refundWays),
  reason: z.string(),
  madeAt: z.string(),
  madeBy: z.string(),
  approvedBy: z.string(),
});
