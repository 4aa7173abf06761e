import { z } from 'zod';
import { channels } from '../../rules/drawerShifts.ts';
import { Approval, approvalErrors } from '../approval.ts';
import { command, query, report } from '../procedure.ts';
import { ReceiptId } from '../receipts/ids.ts';
import { StaffId } from '../staff.ts';
import { Day, FenAmount, Instant, line } from '../text.ts';
import { HandInId } from './handIns.ts';
import { drawerLookers } from './shifts.ts';

export const Month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/);

/** What payments and slips say of a month: 实收 ↔ 交款 ↔ 未交, and 实收 ↔ what it was for. */
const CashBridge = z.strictObject({
  /** 本月现金实收 by 收款日期. */
  cashTakenFen: FenAmount,
  /** 应交 of the slips made out in the month, less that of those called back in it. */
  handedInFen: FenAmount,
  /** Cash on no slip when the month began and when it ended, the open shift's too. */
  notHandedInBeforeFen: FenAmount,
  notHandedInAfterFen: FenAmount,
  /** 交款 + 月末未交 − 月初未交 − 实收. */
  cashDifferenceFen: FenAmount,
  /** 本月全部实收 without prepaid money, with what finance paid back; and what was paid out of prepaid accounts. */
  takenFen: FenAmount,
  fromPrepaidFen: FenAmount,
  /** What it all was for: charges, prepaid accounts, deposits. */
  settledFen: FenAmount,
  toPrepaidFen: FenAmount,
  toDepositsFen: FenAmount,
  /** 实收 + 预存付 − 结清 − 存入 − 押金. */
  takenDifferenceFen: FenAmount,
});

/** What the fee ledger says of the same month: 欠费, and the receipts' sums as it knows them. */
const OwedBridge = z.strictObject({
  owedBeforeFen: FenAmount,
  /** Charged since for months that were signed: what 期初 is more than the 期末 that was signed. */
  bookedLateFen: FenAmount,
  chargedFen: FenAmount,
  waivedFen: FenAmount,
  /** 收当期 and 收往欠, in money; 冲抵 from prepaid accounts, deposits and what was paid ahead. */
  receivedForChargesFen: FenAmount,
  offsetFen: FenAmount,
  /** As the next month finds it. */
  owedAfterFen: FenAmount,
  /** 期初 + 应收 − 减免 − 收 − 冲抵 − 期末. */
  owedDifferenceFen: FenAmount,
  /** What receipts settled, as the fee ledger tells it: received now and for later periods, and paid out of accounts. */
  settledFen: FenAmount,
  receivedAheadFen: FenAmount,
});
const Bridge = z.strictObject({
  cash: CashBridge,
  owed: OwedBridge,
  /** What receipts say they settled less what the fee ledger says they did. */
  settledDifferenceFen: FenAmount,
});

export const bridgeCells = [
  'cashTaken',
  'handedIn',
  'notHandedInBefore',
  'notHandedInAfter',
  'taken',
  'fromPrepaid',
  'settled',
  'toPrepaid',
  'toDeposits',
  'waived',
  'owedBefore',
  'charged',
  'receivedForCharges',
  'offset',
  'owedAfter',
] as const;

const exceptionKinds = [
  'void',
  'reversal',
  'not-handed-in',
  'variance',
  'dispute',
  'missing-number',
  'channel-open',
  'channel-differs',
  'late-hand-in',
] as const;

/** Something of a month that somebody has to have looked at before it is signed. */
const Exception = z.strictObject({
  /** What is ticked. */
  key: z.string().max(120),
  kind: z.enum(exceptionKinds),
  /** The receipt, shift or slip it is about; of a channel its name. */
  ref: z.string(),
  number: z.string(),
  channel: z.enum(channels).nullable(),
  /** Of a channel: how many days were not compared. */
  days: z.int().nullable(),
  amountFen: FenAmount.nullable(),
  on: Day,
  /** What somebody wrote about it; '' where nobody did. */
  text: z.string(),
  /** What whoever signed the month wrote about it; where nobody had written anything before, she has to. */
  word: z.string().nullable(),
});

const JournalLine = z.strictObject({
  kind: z.enum(['receipts', 'movement', 'variance', 'float', 'hand-in', 'hand-in-cancelled']),
  at: Instant,
  /** Receipts of a book from number to number; a slip's number; of a shift its nth. */
  number: z.string(),
  toNumber: z.string().nullable(),
  count: z.int(),
  text: z.string(),
  inFen: FenAmount,
  outFen: FenAmount,
});
const JournalDay = z.strictObject({
  day: Day,
  lines: z.array(JournalLine),
  inFen: FenAmount,
  outFen: FenAmount,
  balanceFen: FenAmount,
});

const MonthPage = z.strictObject({
  month: Month,
  /** The last entry of the journal it was reckoned with; handed back when it is signed. */
  seq: z.int().min(0),
  bridge: Bridge,
  exceptions: z.array(Exception),
  /** 现金日记账 at the month's end: drawer and safe of the shifts that are over. */
  journalBalanceFen: FenAmount,
  /** A drawer that is not over yet and began in it, or before. */
  openShift: z.boolean(),
  isOver: z.boolean(),
  signed: z
    .strictObject({ at: Instant, by: z.string(), approvedBy: z.string(), approvedById: StaffId })
    .nullable(),
});

const reconciled = [
  'charges-settled',
  'prepaid-balances',
  'deposits-held',
  'safe-cash',
  'drawer-cash',
] as const;
const ReconciledLine = z.strictObject({
  what: z.enum(reconciled),
  bookFen: FenAmount,
  ledgerFen: FenAmount,
  differenceFen: FenAmount,
});
const Reconciliation = z.strictObject({
  at: Instant,
  by: z.string(),
  safeCountedFen: FenAmount,
  /** Counted less what should be in the safe. */
  differenceFen: FenAmount,
  explanation: z.string().nullable(),
  lines: z.array(ReconciledLine),
});

export const months = {
  /** The month-end page: reckoned on the read-only process; of a signed month as it was signed (CSH-03). */
  month: report({
    roles: drawerLookers,
    input: z.strictObject({ month: Month }),
    output: MonthPage,
    errors: ['drawer/being-counted', 'month/not-begun'],
  }),
  /** The receipts, slips, waivers, or of the fee ledger's sums the fee items behind one cell: together they come to it. */
  bridgeRows: report({
    roles: drawerLookers,
    input: z.strictObject({ month: Month, cell: z.enum(bridgeCells) }),
    output: z.array(
      z.strictObject({
        receiptId: ReceiptId.nullable(),
        handInId: HandInId.nullable(),
        number: z.string(),
        on: Day,
        who: z.string(),
        amountFen: FenAmount,
      }),
    ),
    errors: ['drawer/being-counted'],
  }),
  /**
   * Signed by one and agreed to by another, only where every difference is 0 and each exception was looked at; from then
   * on its days are shut. Cash is reckoned anew; the fee part is handed over as the page reckoned it.
   */
  signMonth: command({
    roles: ['receptionist', 'supervisor', 'finance'],
    input: z.strictObject({
      month: Month,
      seq: z.int().min(0),
      owed: OwedBridge,
      looked: z.array(z.strictObject({ key: z.string().max(120), word: line(60).nullable() })).max(2_000),
      approval: Approval,
    }),
    output: MonthPage,
    errors: [
      ...approvalErrors,
      'month/not-over',
      'month/signed',
      'month/earlier-open',
      'month/differs',
      'month/exception-unseen',
      'month/word-missing',
      'month/shift-open',
      'month/moved',
      'drawer/being-counted',
    ],
    secret: ['approval'],
    topics: ['drawer', 'receipts', 'fees', 'duties'],
  }),
  /** The months since the first receipt, the latest first, and which are signed. */
  monthList: query({
    roles: drawerLookers,
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({ month: Month, signedAt: Instant.nullable(), signedBy: z.string().nullable() }),
    ),
  }),
  /** 现金日记账 of a month, day by day: only of shifts that are over, each after somebody else counted it (I21). */
  cashJournal: report({
    roles: drawerLookers,
    input: z.strictObject({ month: Month }),
    output: z.strictObject({ openingFen: FenAmount, days: z.array(JournalDay), closingFen: FenAmount }),
    errors: ['drawer/being-counted'],
  }),
  /** CSH-04: cash, receipts and the fee ledger against each other now, with the explanation of each difference kept. */
  reconciliation: report({
    roles: drawerLookers,
    input: z.strictObject({}),
    output: z.strictObject({
      seq: z.int().min(0),
      safeFen: FenAmount,
      lines: z.array(ReconciledLine),
      last: Reconciliation.nullable(),
    }),
    errors: ['drawer/being-counted'],
  }),
  /** What was compared is kept, with the safe as it was counted and the explanation of every difference. */
  reconcile: command({
    roles: ['receptionist', 'supervisor', 'finance'],
    input: z.strictObject({
      seq: z.int().min(0),
      lines: z.array(ReconciledLine).length(reconciled.length),
      safeCountedFen: FenAmount.min(0).max(100_000_000_000),
      explanation: line(200).nullable(),
    }),
    output: Reconciliation,
    errors: ['reconciliation/explanation-missing', 'reconciliation/moved', 'drawer/being-counted'],
    topics: ['drawer', 'duties'],
  }),
};
