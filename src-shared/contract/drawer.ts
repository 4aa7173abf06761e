import { z } from 'zod';
import { denominations, shiftStates } from '../rules/drawerShifts.ts';
import { command, query } from './procedure.ts';
import { StaffId } from './staff.ts';
import { FenAmount, Instant, line } from './text.ts';

export const ShiftId = z.uuid().brand<'ShiftId'>();

/** CSH-06: only the desk takes money, and who takes it has the drawer. */
export const cashiers = ['receptionist'] as const;

/** Every note and coin, with how many there are: a blank one is no count. */
export const CashCount = z
  .array(z.strictObject({ denominationFen: z.literal(denominations), pieces: z.int().min(0).max(100_000) }))
  .length(denominations.length)
  .refine((lines) => new Set(lines.map(({ denominationFen }) => denominationFen)).size === lines.length);

const Shift = z.strictObject({
  id: ShiftId,
  nth: z.int(),
  state: z.enum(shiftStates),
  cashierId: StaffId,
  cashierName: z.string(),
  openedAt: Instant,
  /** Receipts of it so far. What should be in the drawer is nobody's to read before it is counted. */
  receipts: z.int(),
});

export const drawer = {
  /** The shift that has the drawer now; `null` where nobody has. */
  current: query({
    roles: [...cashiers, 'supervisor', 'finance', 'manager'],
    input: z.strictObject({}),
    output: Shift.nullable(),
  }),
  /**
   * Takes the drawer over: the float counted note by note. What it differs from what the last shift left in it is
   * booked before the first receipt, and belongs to whoever had it before.
   */
  open: command({
    roles: cashiers,
    input: z.strictObject({ counts: CashCount, reason: line(60).nullable() }),
    output: z.strictObject({ ...Shift.shape, countedFen: FenAmount, differenceFen: FenAmount }),
    errors: ['drawer/taken', 'drawer/reason-missing'],
    topics: ['drawer', 'receipts'],
  }),
  /** Gives it back untouched: a shift in which nothing happened. */
  cancel: command({
    roles: cashiers,
    input: z.strictObject({}),
    output: Shift,
    errors: ['drawer/not-open', 'drawer/not-yours', 'drawer/not-empty'],
    topics: ['drawer'],
  }),
};
