import { z } from 'zod';
import { handInStates } from '../../rules/drawerShifts.ts';
import { approvalErrors } from '../approval.ts';
import { PaperId } from '../papers.ts';
import { command, query } from '../procedure.ts';
import { Method } from '../receipts/receipt.ts';
import { StaffId } from '../staff.ts';
import { Day, FenAmount, Instant, line, Secret } from '../text.ts';
import { CashCount, cashiers, drawerLookers, Reception, Shift, ShiftId } from './shifts.ts';

export const HandInId = z.uuid().brand<'HandInId'>();

/** The receipts of one book on a slip; where numbers are missing in between it lists ranges (I18). */
const BookRange = z.strictObject({
  bookCode: z.string(),
  firstNumber: z.string(),
  lastNumber: z.string(),
  valid: z.int(),
  voided: z.array(z.string()),
  reversals: z.array(z.string()),
  /** Numbers spoiled or handed in by another slip within the range. */
  missing: z.array(z.string()),
});

/** 交款单: what the desk hands to finance for one finance day (CSH-01). */
const HandIn = z.strictObject({
  id: HandInId,
  number: z.string(),
  depositOn: Day,
  cutOff: z.string(),
  state: z.enum(handInStates),
  madeAt: Instant,
  madeBy: z.string(),
  shifts: z.array(z.strictObject({ id: ShiftId, nth: z.int(), cashierName: z.string() })),
  byMethod: z.array(
    z.strictObject({ method: Method, count: z.int(), amountFen: FenAmount, reversedFen: FenAmount }),
  ),
  byItem: z.array(z.strictObject({ item: z.string(), amountFen: FenAmount })),
  books: z.array(BookRange),
  /** 应交: the cash lines it lists. */
  dueFen: FenAmount,
  overFen: FenAmount,
  shortFen: FenAmount,
  movementsFen: FenAmount,
  floatChangeFen: FenAmount,
  /** What earlier slips could not settle: below 0 what finance has had already, above 0 what there were no coins for. */
  carriedInFen: FenAmount,
  /** 实交, never below 0, as its notes and coins make it; the rest is carried on. */
  turnedInFen: FenAmount,
  carriedOutFen: FenAmount,
  turnedInWords: z.string(),
  pieces: CashCount,
  /** Made after the cut-off of its own day. */
  late: z.boolean(),
  lateReason: z.string().nullable(),
  /** Eight signs over lines, totals and ranges: finance compares them with no network. */
  checkCode: z.string(),
  handedAt: Instant.nullable(),
  handedTo: z.string().nullable(),
  handedToId: StaffId.nullable(),
  receivedAt: Instant.nullable(),
  receivedBy: z.string().nullable(),
  receivedFen: FenAmount.nullable(),
  differenceFen: FenAmount.nullable(),
  disputeReason: z.string().nullable(),
  cancelledAt: Instant.nullable(),
  cancelReason: z.string().nullable(),
  paperId: PaperId,
});

const HandInRow = HandIn.pick({
  id: true,
  number: true,
  depositOn: true,
  state: true,
  madeAt: true,
  madeBy: true,
  dueFen: true,
  turnedInFen: true,
  late: true,
  handedTo: true,
  receivedBy: true,
  differenceFen: true,
  checkCode: true,
});

/** What lies where, for the strip: only what the count has made known (I21). */
const Strip = z.strictObject({
  now: Instant,
  cutOff: z.string(),
  /** Seconds until the cut-off of today; `null` on days finance is not there. */
  secondsLeft: z.int().nullable(),
  remindFrom: z.string(),
  /** Cash receipts of the live shift: how many, before and after the cut-off. */
  drawerReceipts: z.int(),
  afterCutOffReceipts: z.int(),
  /** 保险柜: cash of closed shifts that is on no slip yet. */
  safeFen: FenAmount,
  /** Finance days up to today whose money was not handed in. */
  overdueDays: z.array(Day),
  handedInToday: z.boolean(),
});

/** Who may take a slip with its money: whoever carries it to finance, or finance itself. */
export const handInReceivers = ['finance', 'supervisor', 'manager'] as const;

const Receiver = z.strictObject({ staffId: StaffId, secret: Secret });

export const handIns = {
  strip: query({ roles: drawerLookers, input: z.strictObject({}), output: Strip }),
  /** What the next slip would hold: lines of closed shifts, and of a drawer that is sealed, that are due; nothing is written. */
  nextHandIn: query({
    roles: drawerLookers,
    input: z.strictObject({}),
    output: z
      .strictObject({
        depositOn: Day,
        late: z.boolean(),
        dueFen: FenAmount,
        adjustmentFen: FenAmount,
        carriedOutFen: FenAmount,
        /** The whole of it; what there are no coins for is carried on when it is made out. */
        turnedInFen: FenAmount,
        /** What lies in the safe for it, with what leaves the sealed drawer: no more can be handed in. */
        thereFen: FenAmount,
        shifts: z.int(),
        receipts: z.int(),
      })
      .nullable(),
  }),
  /**
   * 16:45 交款 in one step: the sealed shift is received by another person's own count, closed, put on a slip with all
   * that is due, handed over, and the same clerk has the drawer again with the float that stays (CSH-01).
   */
  handInAndReopen: command({
    roles: cashiers,
    input: z.strictObject({
      shiftId: ShiftId,
      /** The receiver's own count of the whole drawer. */
      counts: CashCount,
      /** The notes and coins that stay as the float. */
      stays: CashCount,
      /** The notes and coins that go to finance; all 0 where nothing is due. */
      pieces: CashCount,
      reopen: z.boolean(),
      receiver: Receiver,
      lateReason: line(120).nullable(),
    }),
    output: z.strictObject({ handIn: HandIn.nullable(), shift: Shift.nullable(), reception: Reception }),
    errors: [
      ...approvalErrors,
      'drawer/not-sealed',
      'drawer/receiver-is-cashier',
      'hand-in/receiver-is-maker',
      'drawer/counts-differ',
      'drawer/float-differs',
      'hand-in/late-reason-missing',
      'hand-in/pieces-differ',
      'drawer/taken',
      'drawer/not-trained',
      'drawer/reason-missing',
      'drawer/bag-waits',
    ],
    secret: ['receiver'],
    topics: ['drawer', 'receipts', 'papers', 'handover', 'duties'],
  }),
  /** A slip over what closed shifts left in the safe, prepared first and handed over later. */
  prepareHandIn: command({
    roles: cashiers,
    input: z.strictObject({ pieces: CashCount, lateReason: line(120).nullable() }),
    output: HandIn,
    errors: [
      'hand-in/nothing-due',
      'hand-in/pieces-differ',
      'hand-in/late-reason-missing',
      'hand-in/one-prepared',
    ],
    topics: ['drawer', 'papers'],
  }),
  handOver: command({
    roles: cashiers,
    input: z.strictObject({ id: HandInId, receiver: Receiver }),
    output: HandIn,
    errors: [...approvalErrors, 'hand-in/unknown', 'hand-in/not-prepared', 'hand-in/receiver-is-maker'],
    secret: ['receiver'],
    topics: ['drawer', 'duties'],
  }),
  /** Before it is handed over a slip can be called back: its number stays, its lines are free again. */
  cancelHandIn: command({
    roles: cashiers,
    input: z.strictObject({ id: HandInId, reason: line(120) }),
    output: HandIn,
    errors: ['hand-in/unknown', 'hand-in/not-prepared', 'hand-in/not-the-last'],
    topics: ['drawer', 'papers'],
  }),
  /** 财务签收: finance retypes the check code and counts the same. */
  confirmHandIn: command({
    roles: ['finance'],
    input: z.strictObject({ id: HandInId, checkCode: line(12) }),
    output: HandIn,
    errors: ['hand-in/unknown', 'hand-in/not-handed', 'hand-in/code-differs', 'hand-in/own-work'],
    topics: ['drawer', 'duties'],
  }),
  /** Finance counts another amount: why; it is received with that difference as a record of its own. */
  disputeHandIn: command({
    roles: ['finance'],
    input: z.strictObject({ id: HandInId, reason: line(120) }),
    output: HandIn,
    errors: ['hand-in/unknown', 'hand-in/not-handed', 'hand-in/own-work'],
    topics: ['drawer'],
  }),
  settleDispute: command({
    roles: ['finance'],
    input: z.strictObject({ id: HandInId, receivedFen: FenAmount.min(0), note: line(120) }),
    output: HandIn,
    errors: ['hand-in/unknown', 'hand-in/not-disputed', 'hand-in/own-work'],
    topics: ['drawer'],
  }),
  handIn: query({
    roles: drawerLookers,
    input: z.strictObject({ id: HandInId }),
    output: HandIn,
    errors: ['hand-in/unknown'],
  }),
  /** The slips, the latest first, a page of fifty. */
  handIns: query({
    roles: drawerLookers,
    input: z.strictObject({ beforeId: HandInId.nullable(), openOnly: z.boolean() }),
    output: z.array(HandInRow),
    errors: ['hand-in/unknown'],
  }),
};

/** What stands on a printed 交款单: all of it text, with the ledger's head as it was. */
export const HandInSlip = z.strictObject({
  officeName: z.string(),
  number: z.string(),
  code: z.string(),
  depositOn: z.string(),
  cutOff: z.string(),
  madeAt: z.string(),
  madeBy: z.string(),
  shifts: z.string(),
  late: z.string(),
  methods: z.array(
    z.strictObject({
      method: z.string(),
      count: z.string(),
      due: z.string(),
      reversed: z.string(),
      net: z.string(),
    }),
  ),
  items: z.array(z.strictObject({ item: z.string(), amount: z.string() })),
  books: z.array(
    z.strictObject({
      book: z.string(),
      from: z.string(),
      to: z.string(),
      valid: z.string(),
      voided: z.string(),
      reversals: z.string(),
      missing: z.string(),
    }),
  ),
  pieces: z.array(z.strictObject({ note: z.string(), pieces: z.string(), amount: z.string() })),
  due: z.string(),
  over: z.string(),
  short: z.string(),
  movements: z.string(),
  floatChange: z.string(),
  carried: z.string(),
  turnedIn: z.string(),
  turnedInFen: z.int(),
  turnedInWords: z.string(),
  carriedOut: z.string(),
  checkCode: z.string(),
  ledgerHead: z.string(),
});
