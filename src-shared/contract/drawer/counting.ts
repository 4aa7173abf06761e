import { z } from 'zod';
import { varianceReasons } from '../../rules/drawerShifts.ts';
import { Approval, approvalErrors, approvers } from '../approval.ts';
import { command, query } from '../procedure.ts';
import { Secret, Day, FenAmount, Instant, line } from '../text.ts';
import { StaffId } from '../staff.ts';
import { cashiers, CashCount, drawerLookers, Reception, Shift, ShiftId } from './shifts.ts';

/** One count of a drawer that was handed in: what was in it, what should have been, and the difference. */
const Reckoning = z.strictObject({
  countedFen: FenAmount,
  expectedFen: FenAmount,
  varianceFen: FenAmount,
  countedAt: Instant,
  countedBy: z.string(),
});

/** 差异侦探: where a difference may come from; never a proof, at most three. */
const Lead = z.discriminatedUnion('kind', [
  /** A receipt of just this amount paid by another method: cash ↔ WeChat mixed up. */
  z.strictObject({
    kind: z.literal('method-swapped'),
    number: z.string(),
    method: z.string(),
    amount: z.string(),
  }),
  /** Can be divided by 9: two digits of this receipt changed places. */
  z.strictObject({
    kind: z.literal('digits-swapped'),
    number: z.string().nullable(),
    as: z.string().nullable(),
  }),
  /** One note of 50 or 100 too many or too few. */
  z.strictObject({ kind: z.literal('one-note'), note: z.string() }),
  /** A voided receipt whose copies may not be all here. */
  z.strictObject({ kind: z.literal('void-unproved'), number: z.string(), amount: z.string() }),
  /** The change of this receipt was given twice or not at all. */
  z.strictObject({ kind: z.literal('change-wrong'), number: z.string(), amount: z.string() }),
]);

/** A counted drawer: told only once the count is handed in (I21). */
const Sealed = z.strictObject({
  shift: Shift,
  reckonings: z.array(Reckoning),
  reason: z.enum(varianceReasons).nullable(),
  reasonText: z.string().nullable(),
  approvedBy: z.string().nullable(),
  approvedById: StaffId.nullable(),
  /** Counted in the owner's absence: by whom, before whom, and why. */
  forced: z
    .strictObject({ by: z.string(), byId: StaffId, witness: z.string(), witnessId: StaffId, why: z.string() })
    .nullable(),
  leads: z.array(Lead),
});

/** How a shift ended, for the register of 长短款 and the page of one shift. */
const ShiftRecord = z.strictObject({
  id: ShiftId,
  nth: z.int(),
  state: Shift.shape.state,
  cashierName: z.string(),
  openedAt: Instant,
  endedAt: Instant.nullable(),
  openingFloatFen: FenAmount,
  /** `null` until it was counted (I21). */
  reckoning: Reckoning.nullable(),
  reason: z.enum(varianceReasons).nullable(),
  reasonText: z.string().nullable(),
  approvedBy: z.string().nullable(),
  forcedBy: z.string().nullable(),
  receivedBy: z.string().nullable(),
  turnInFen: FenAmount.nullable(),
  retainedFen: FenAmount.nullable(),
  handInNumber: z.string().nullable(),
});

const counted = ['drawer/not-counting', 'drawer/not-yours'] as const;

export const counting = {
  /** 盘点: the drawer is frozen; from here until the count is handed in nobody reads what should be in it. */
  startCount: command({
    roles: cashiers,
    input: z.strictObject({}),
    output: Shift,
    errors: ['drawer/not-open', 'drawer/not-yours'],
    topics: ['drawer', 'receipts'],
  }),
  /** 取消盘点: back to work, as long as nothing was handed in. */
  stopCount: command({
    roles: cashiers,
    input: z.strictObject({}),
    output: Shift,
    errors: [...counted, 'drawer/already-counted'],
    topics: ['drawer', 'receipts'],
  }),
  /** Hands a count in: every note and coin, 0 allowed, blank not. Without a difference the drawer is sealed by it. */
  submitCount: command({
    roles: cashiers,
    input: z.strictObject({ counts: CashCount }),
    output: Sealed,
    errors: counted,
    topics: ['drawer', 'receipts'],
  }),
  /** Counts again after a difference; what was counted before stays written. */
  recount: command({
    roles: cashiers,
    input: z.strictObject({}),
    output: Shift,
    errors: ['drawer/not-in-review', 'drawer/not-yours'],
    topics: ['drawer'],
  }),
  /**
   * I7: a difference is agreed to by somebody else, with its reason; how large it is decides who may. Asked by whoever has
   * the drawer, or by whoever counted it in her absence.
   */
  approveVariance: command({
    roles: [...cashiers, ...approvers],
    input: z.strictObject({ reason: z.enum(varianceReasons), text: line(120), approval: Approval }),
    output: Sealed,
    errors: [...approvalErrors, 'drawer/not-in-review', 'drawer/not-yours'],
    secret: ['approval'],
    topics: ['drawer'],
  }),
  /** Where the counting of the drawer stands, for whoever counts; what was expected only after it was handed in. */
  standing: query({ roles: drawerLookers, input: z.strictObject({}), output: Sealed.nullable() }),
  /** I10: the receiver counts alone and proves herself; only where she counts the same is the shift over. */
  receive: command({
    roles: cashiers,
    input: z.strictObject({
      shiftId: ShiftId,
      counts: CashCount,
      receiver: z.strictObject({ staffId: StaffId, secret: Secret }),
    }),
    output: z.strictObject({ shift: Shift, ...Reception.shape }),
    errors: [...approvalErrors, 'drawer/not-sealed', 'drawer/receiver-is-cashier', 'drawer/counts-differ'],
    secret: ['receiver'],
    topics: ['drawer', 'receipts', 'handover'],
  }),
  /** The receiver does not agree: her count is kept, and the drawer is counted again. */
  reject: command({
    roles: cashiers,
    input: z.strictObject({
      shiftId: ShiftId,
      counts: CashCount,
      note: line(120),
      receiver: z.strictObject({ staffId: StaffId, secret: Secret }),
    }),
    output: z.strictObject({ ...Shift.shape, rejectedBy: StaffId }),
    errors: [...approvalErrors, 'drawer/not-sealed', 'drawer/receiver-is-cashier'],
    secret: ['receiver'],
    topics: ['drawer'],
  }),
  /** A lone clerk puts the sealed cash into a numbered safe bag; the next morning begins with accepting it. */
  bag: command({
    roles: cashiers,
    input: z.strictObject({ number: line(20) }),
    output: Shift,
    errors: ['drawer/not-sealed', 'drawer/not-yours', 'drawer/bag-used'],
    topics: ['drawer', 'handover'],
  }),
  /** The owner is not there: a supervisor counts with a witness; a difference stays with the owner. */
  forceCount: command({
    roles: approvers,
    input: z.strictObject({
      counts: CashCount,
      why: line(120),
      witness: z.strictObject({ staffId: StaffId, secret: Secret }),
    }),
    output: Sealed,
    errors: [...approvalErrors, 'drawer/not-open', 'drawer/owner-counts-herself'],
    secret: ['witness'],
    topics: ['drawer', 'receipts'],
  }),
  /** The shifts of the drawer, the latest first, a page of fifty; `before` is the nth of the last one shown. */
  shifts: query({
    roles: drawerLookers,
    input: z.strictObject({ before: z.int().nullable(), differencesOnly: z.boolean() }),
    output: z.array(ShiftRecord),
  }),
  /** One shift with its movements and counts; of one that is still counted nothing of what should be in it. */
  shift: query({
    roles: drawerLookers,
    input: z.strictObject({ id: ShiftId }),
    output: z.strictObject({
      ...ShiftRecord.shape,
      reckonings: z.array(Reckoning),
      rejections: z.array(
        z.strictObject({ at: Instant, by: z.string(), countedFen: FenAmount, note: z.string() }),
      ),
      firstDay: Day,
      byMethod: z.array(z.strictObject({ method: z.string(), count: z.int(), amountFen: FenAmount })),
      digest: z.string().nullable(),
    }),
    errors: ['drawer/unknown'],
  }),
};
