import { z } from 'zod';
import { denominations, movementKinds, shiftStates } from '../../rules/drawerShifts.ts';
import { Approval, approvalErrors, approvers } from '../approval.ts';
import { command, query } from '../procedure.ts';
import { StaffId } from '../staff.ts';
import { FenAmount, Instant, line } from '../text.ts';

export const ShiftId = z.uuid().brand<'ShiftId'>();

/** CSH-06: only the desk takes money, and who takes it has the drawer. */
export const cashiers = ['receptionist'] as const;

/** Who may look at the drawer's business. */
export const drawerLookers = [...cashiers, 'supervisor', 'finance', 'manager'] as const;

/** Every note and coin, with how many there are (分币: how many fen): a blank one is no count. */
export const CashCount = z
  .array(z.strictObject({ denominationFen: z.literal(denominations), pieces: z.int().min(0).max(100_000) }))
  .length(denominations.length)
  .refine((lines) => new Set(lines.map(({ denominationFen }) => denominationFen)).size === lines.length);

export const Shift = z.strictObject({
  id: ShiftId,
  nth: z.int(),
  state: z.enum(shiftStates),
  cashierId: StaffId,
  cashierName: z.string(),
  openedAt: Instant,
  /** Receipts of it so far. What should be in the drawer is nobody's to read before it is counted (I21). */
  receipts: z.int(),
  /** 暂离: since when the clerk is away from an open drawer. */
  suspendedAt: Instant.nullable(),
  /** Where its cash lies in a numbered bag until somebody counts it. */
  bagNumber: z.string().nullable(),
  /** A count was handed in before: from here it is counted to its end, and the count is not called off. */
  isCounted: z.boolean(),
});

/** The end of a shift: who received it, what stays in the drawer and what leaves it, and what both signed for. */
export const Reception = z.strictObject({
  shiftId: ShiftId,
  receivedBy: StaffId,
  receivedAt: Instant,
  turnInFen: FenAmount,
  retainedFen: FenAmount,
  /** SHA-256 over all that the shift was, as both signed it (I10). */
  digest: z.string(),
});

/** Cash that went in or out besides receipts: 补零, 其他存入, 特批支出, and the difference found at the opening. */
export const Movement = z.strictObject({
  id: z.uuid(),
  kind: z.enum(['opening-difference', ...movementKinds]),
  /** Below 0 where it went out. */
  amountFen: FenAmount,
  reason: z.string(),
  at: Instant,
  movedBy: z.string(),
  approvedBy: z.string().nullable(),
  approvedById: StaffId.nullable(),
  /** Whose difference it is. */
  belongsTo: z.string().nullable(),
});

const ownShiftErrors = ['drawer/not-open', 'drawer/not-yours'] as const;

export const shifts = {
  /** The shift that has the drawer now; `null` where nobody has. */
  current: query({ roles: drawerLookers, input: z.strictObject({}), output: Shift.nullable() }),
  /**
   * Takes the drawer over: the float counted note by note. What it differs from what the last shift left in it is
   * booked before the first receipt, and belongs to whoever had it before (I3, I3b). A bag that waits is accepted first.
   */
  open: command({
    roles: cashiers,
    input: z.strictObject({ counts: CashCount, reason: line(60).nullable() }),
    output: z.strictObject({ ...Shift.shape, countedFen: FenAmount, differenceFen: FenAmount }),
    errors: ['drawer/taken', 'drawer/reason-missing', 'drawer/bag-waits', 'drawer/not-trained'],
    topics: ['drawer', 'receipts'],
  }),
  /** Gives it back untouched: a shift in which nothing happened. */
  cancel: command({
    roles: cashiers,
    input: z.strictObject({}),
    output: Shift,
    errors: [...ownShiftErrors, 'drawer/not-empty'],
    topics: ['drawer'],
  }),
  /** 暂离: the drawer is locked while the clerk is away; no money moves. */
  suspend: command({
    roles: cashiers,
    input: z.strictObject({ reason: line(60) }),
    output: Shift,
    errors: ownShiftErrors,
    topics: ['drawer'],
  }),
  resume: command({
    roles: cashiers,
    input: z.strictObject({}),
    output: Shift,
    errors: ['drawer/not-suspended', 'drawer/not-yours'],
    topics: ['drawer'],
  }),
  /** 补零, 其他存入, 特批支出: with its reason; what goes out needs a second person and the cash in the drawer. */
  move: command({
    roles: cashiers,
    input: z.strictObject({
      kind: z.enum(movementKinds),
      /** Always above 0: the kind says which way it goes. */
      amountFen: FenAmount.min(1).max(100_000_000),
      reason: line(60),
      approval: Approval,
    }),
    output: Movement,
    errors: [...ownShiftErrors, ...approvalErrors, 'drawer/not-enough-cash'],
    secret: ['approval'],
    topics: ['drawer'],
  }),
  /** The movements of the shift that has the drawer: no sum of them says what should be in it. */
  movements: query({ roles: drawerLookers, input: z.strictObject({}), output: z.array(Movement) }),
  /** 备用金定额, who may agree to a difference, and from when the strip reminds of handing in. */
  settings: query({
    roles: drawerLookers,
    input: z.strictObject({}),
    output: z.strictObject({
      floatFen: FenAmount,
      /** A difference up to this a supervisor may agree to, above it the manager. */
      toleranceFen: FenAmount,
      remindFrom: z.string(),
      cutOff: z.string(),
    }),
  }),
  changeSettings: command({
    roles: approvers,
    input: z.strictObject({
      floatFen: FenAmount.min(0).max(2_000_000),
      toleranceFen: FenAmount.min(0).max(2_000_000),
      remindFrom: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/),
    }),
    output: z.strictObject({}),
    topics: ['drawer'],
  }),
};
