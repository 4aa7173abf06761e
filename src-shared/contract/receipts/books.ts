import { z } from 'zod';
import { bookKinds, bookStates } from '../../rules/paymentMethods.ts';
import { command, query } from '../procedure.ts';
import { StaffId } from '../staff.ts';
import { Day, Instant, line } from '../text.ts';
import { BookId, LayoutId, lookers, overseers } from './ids.ts';

const Book = z.strictObject({
  id: BookId,
  nth: z.int(),
  code: z.string(),
  kind: z.enum(bookKinds),
  layoutId: LayoutId.nullable(),
  firstNo: z.int(),
  lastNo: z.int(),
  nextNo: z.int(),
  state: z.enum(bookStates),
  /** `null`: the counter's, for whoever has the drawer. */
  issuedTo: z.string().nullable(),
  issuedToId: StaffId.nullable(),
  issuedAt: Instant,
  issuedBy: z.string(),
  /** 领用 = 有效 + 作废 + 红冲 + 报废 + 空白 (I27). */
  valid: z.int(),
  voided: z.int(),
  reversals: z.int(),
  spoiled: z.int(),
  blank: z.int(),
  /** How many days its blanks last, by the numbers of the last two weeks. */
  daysLeft: z.int().nullable(),
  returnedAt: Instant.nullable(),
  writtenOffAt: Instant.nullable(),
  writtenOffBy: z.string().nullable(),
});

/** 票据: books are given out, used up, brought back and written off, every number accounted for (FEE-17). */
export const books = {
  books: query({ roles: [...lookers, 'admin'], input: z.strictObject({}), output: z.array(Book) }),
  /** 领用: numbers from–to, to a clerk or to the counter. */
  issueBook: command({
    roles: overseers,
    input: z.strictObject({
      /** Letters only: digits would run into the numbers, and two books could print the same one. */
      code: z.string().regex(/^[A-Z]{1,4}$/),
      kind: z.enum(bookKinds),
      layoutId: LayoutId.nullable(),
      firstNo: z.int().min(1).max(99_999_999),
      lastNo: z.int().min(1).max(99_999_999),
      issuedTo: StaffId.nullable(),
      /** Of a hand book that was given out before it is entered here: the day, a year back at most; `null`: now. */
      issuedOn: Day.nullable().default(null),
    }),
    output: Book,
    errors: [
      'book/code-taken',
      'book/backwards',
      'book/staff-unknown',
      'book/layout-unknown',
      'book/layout-missing',
      'book/too-many',
      'book/issued-on-unfit',
      'book/issued-on-range',
    ],
    topics: ['receipts'],
  }),
  /** A number of a form that was spoiled before anything was written on it: the next one, with a reason. */
  spoilNumber: command({
    roles: ['receptionist', ...overseers],
    input: z.strictObject({ id: BookId, no: z.int().min(1), reason: line(60) }),
    output: Book,
    errors: ['book/unknown', 'book/closed', 'receipt/number-not-next', 'receipt/book-not-yours'],
    topics: ['receipts'],
  }),
  /** 交回: used up, or with blanks. */
  returnBook: command({
    roles: overseers,
    input: z.strictObject({ id: BookId }),
    output: Book,
    errors: ['book/unknown', 'book/closed'],
    topics: ['receipts'],
  }),
  /** 核销: refused while a number is unaccounted for. */
  writeOffBook: command({
    roles: overseers,
    input: z.strictObject({ id: BookId, stubsSeen: z.int().min(0), blanksSeen: z.int().min(0) }),
    output: Book,
    errors: ['book/unknown', 'book/not-returned', 'book/written-off', 'book/numbers-missing'],
    topics: ['receipts'],
  }),
  /** The numbers of a book one by one, with what became of each; a thousand from `from`. */
  numbers: query({
    roles: [...lookers, 'admin'],
    input: z.strictObject({ id: BookId, from: z.int().min(1) }),
    output: z.array(
      z.strictObject({
        no: z.int(),
        what: z.enum([
          'receipt',
          'reversal',
          'deposit-refund',
          'prepaid-refund',
          'voided',
          'spoiled',
          'blank',
        ]),
        number: z.string(),
        receiptId: z.uuid().nullable(),
        reason: z.string().nullable(),
      }),
    ),
    errors: ['book/unknown'],
  }),
};
