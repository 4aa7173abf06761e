import { z } from 'zod';
import { command, query } from '../procedure.ts';
import { Day, FenAmount, Instant, line } from '../text.ts';
import { lookers, overseers, ReceiptId } from './ids.ts';
import { Method } from './receipt.ts';

/** FEE-10: one day of the week's slips in one book. */
const WeekLine = z.strictObject({
  day: Day,
  bookCode: z.string(),
  firstNumber: z.string(),
  lastNumber: z.string(),
  receipts: z.int(),
  /** Slips an earlier register has already, voided or paid another way since: they are not counted again. */
  registeredBefore: z.boolean(),
  voided: z.array(z.string()),
  /** Whose 改方式 came after they had been registered. */
  changed: z.array(z.string()),
  reversals: z.array(z.string()),
  byItem: z.array(z.strictObject({ item: z.string(), amountFen: FenAmount })),
  byMethod: z.array(z.strictObject({ method: Method, amountFen: FenAmount })),
  totalFen: FenAmount,
  /** The 交款单 its cash went out on, and the cash that is on none; of a register of before 交款单 were written here nothing. */
  handIns: z.array(z.strictObject({ number: z.string(), depositOn: Day })).default([]),
  notHandedInFen: FenAmount.nullable().default(null),
});

const exceptionKinds = ['void', 'reversal', 'changed', 'not-handed-in', 'missing-number'] as const;

/** Something of a week that whoever registers it has to have looked at. */
const WeekException = z.strictObject({
  /** What is ticked. */
  key: z.string().max(120),
  kind: z.enum(exceptionKinds),
  receiptId: ReceiptId.nullable(),
  /** Of a receipt or a spoiled number; '' of cash that was due and is on no slip. */
  number: z.string(),
  /** Of overdue cash the day it was due. */
  on: Day,
  amountFen: FenAmount.nullable(),
  text: z.string(),
});
const WeekData = z.strictObject({
  lines: z.array(WeekLine),
  /** Prepaid money and deposits stand under names of their own: `prepaid`, `deposit`. */
  byItem: z.array(z.strictObject({ item: z.string(), count: z.int(), amountFen: FenAmount })),
  byMethod: z.array(z.strictObject({ method: Method, count: z.int(), amountFen: FenAmount })),
  receipts: z.int(),
  totalFen: FenAmount,
  exceptions: z.array(WeekException).default([]),
});
const Register = z.strictObject({
  fromOn: Day,
  toOn: Day,
  data: WeekData,
  registeredAt: Instant.nullable(),
  registeredBy: z.string().nullable(),
  checkedAt: Instant.nullable(),
  checkedBy: z.string().nullable(),
  checkNote: z.string().nullable(),
});

/** The week's fee slips, written down every Saturday and looked through by whoever leads the desk. */
export const registers = {
  /** The week a day is in: as it was registered, or as it would be. */
  week: query({
    roles: lookers,
    input: z.strictObject({ day: Day }),
    output: Register,
    errors: ['drawer/being-counted'],
  }),
  /** The registered weeks, the latest first, a year of them. */
  weeks: query({
    roles: lookers,
    input: z.strictObject({}),
    output: z.array(Register.omit({ data: true }).extend({ receipts: z.int(), totalFen: FenAmount })),
    errors: ['drawer/being-counted'],
  }),
  /** FEE-10: the week is written down and reported, each exception looked at; the figures stay as they are at this moment. */
  registerWeek: command({
    roles: ['receptionist', 'supervisor', 'manager'],
    input: z.strictObject({ day: Day, looked: z.array(z.string().max(120)).max(2_000) }),
    output: Register,
    errors: ['week/registered', 'week/not-over', 'week/exception-unseen', 'drawer/being-counted'],
    topics: ['receipts', 'duties'],
  }),
  /** FEE-13: a supervisor has looked the collected fees of a week through. */
  checkWeek: command({
    roles: overseers,
    input: z.strictObject({ fromOn: Day, note: line(120).nullable() }),
    output: Register,
    errors: ['week/not-registered', 'week/checked', 'week/own-work'],
    topics: ['receipts'],
  }),
};
