import { z } from 'zod';
import { cashiers } from '../drawer/shifts.ts';
import { ChargeId, FeeItemId, ObjectId } from '../fees/ids.ts';
import { UnitId } from '../households.ts';
import { command, query } from '../procedure.ts';
import { Day, FenAmount, Instant, line } from '../text.ts';
import { AccountId, BookId, lookers, ReceiptId } from './ids.ts';
import { Method, Receipt, ReceiptRow, TakenMethod, TakenReceipt } from './receipt.ts';

const above0 = FenAmount.min(1).max(100_000_000_000);

/** What the money is for; refused where it is more than is owed, or what is charged only now comes to another sum. */
const TakenLine = z.discriminatedUnion('kind', [
  /** A charge, whole or in part. */
  z.strictObject({ kind: z.literal('charge'), chargeId: ChargeId, amountFen: above0 }),
  /** The 违约金 a charge has run up by today; it becomes a charge of its own. */
  z.strictObject({ kind: z.literal('late-fee'), chargeId: ChargeId, amountFen: above0 }),
  /** The next periods of an item that are not charged yet. */
  z.strictObject({
    kind: z.literal('ahead'),
    unitId: UnitId,
    itemId: FeeItemId,
    objectId: ObjectId,
    periods: z.int().min(1).max(36),
    amountFen: above0,
  }),
  /** A fee that comes once, charged and paid at once; `quantity` in 1/1,000, `price` in 1/10,000 yuan or the standard's. */
  z.strictObject({
    kind: z.literal('once'),
    unitId: UnitId,
    itemId: FeeItemId,
    quantity: z.int().min(1).max(1_000_000_000),
    price: z.int().min(1).max(10_000_000_000).nullable(),
    amountFen: above0,
  }),
  /** Into the household's prepaid account, for everything or one item (FEE-07). */
  z.strictObject({
    kind: z.literal('prepaid'),
    unitId: UnitId,
    itemId: FeeItemId.nullable(),
    amountFen: above0,
  }),
  z.strictObject({ kind: z.literal('deposit'), unitId: UnitId, itemId: FeeItemId, amountFen: above0 }),
]);
export type TakenLine = z.output<typeof TakenLine>;

const TakenPayment = z.strictObject({
  method: TakenMethod,
  amountFen: above0,
  /** Of prepaid money: from which account. */
  accountId: AccountId.nullable(),
  /** The channel's own number. */
  reference: line(60).nullable(),
  /** Of a transfer: the day the bank credited it. */
  valueOn: Day.nullable(),
});

export const taking = {
  /**
   * FEE-02: takes money: one receipt with its number, what it settles, how it was paid, its paper in the outbox.
   * Lines and payments come to the same sum. Several times the usual bill (the office says how many) asks again (`confirmed`).
   */
  take: command({
    roles: cashiers,
    input: z.strictObject({
      /** When the clerk began (K5). */
      startedAt: Instant,
      unitId: UnitId.nullable(),
      payer: line(40),
      lines: z.array(TakenLine).min(1).max(200),
      payments: z.array(TakenPayment).min(1).max(6),
      /** Cash handed over; at least the cash payment. */
      tenderedFen: FenAmount.min(0).max(100_000_000_000).nullable(),
      /** The payer agrees that what is over stays as prepaid money. */
      prepaidAgreed: z.boolean(),
      confirmed: z.boolean(),
      /** The book, and of a form with numbers of its own the one that lies in the printer; `null` for the clerk's book. */
      bookId: BookId.nullable(),
      no: z.int().min(1).nullable(),
      /** 补录: written by hand on that day, under `no` of a hand book. */
      handwrittenOn: Day.nullable(),
      note: line(60).nullable(),
    }),
    output: TakenReceipt,
    errors: [
      'drawer/not-open',
      'drawer/not-yours',
      'receipt/no-book',
      'receipt/book-unknown',
      'receipt/book-closed',
      'receipt/book-not-yours',
      'receipt/number-not-next',
      'receipt/not-a-hand-book',
      'receipt/hand-date',
      'receipt/month-signed',
      'receipt/started-in-future',
      'receipt/started-long-ago',
      'receipt/sums-differ',
      'receipt/short-cash',
      'receipt/absurd',
      'receipt/prepaid-not-agreed',
      'receipt/line-twice',
      'receipt/too-many-lines',
      'receipt/ahead-changed',
      'receipt/account-twice',
      'receipt/prepaid-unfit',
      'receipt/prepaid-short',
      'receipt/value-date',
      'receipt/nothing-new',
      'charge/unknown',
      'charge/withdrawn',
      'charge/more-than-owed',
      'charge/unit-unknown',
      'charge/item-not-once',
      'charge/no-price',
      'charge/nothing',
      'item/unknown',
      'item/not-a-deposit',
    ],
    topics: ['receipts', 'fees', 'papers', 'drawer'],
  }),
  receipt: query({
    roles: lookers,
    input: z.strictObject({ id: ReceiptId }),
    output: Receipt,
    errors: ['receipt/unknown'],
  }),
  /** The receipt whose slip was scanned. */
  byCode: query({
    roles: lookers,
    input: z.strictObject({ code: line(20) }),
    output: Receipt,
    errors: ['receipt/code-unknown'],
  }),
  /**
   * The receipts of a day, the latest first, its sums by method, and what came in: without prepaid money and what finance
   * pays back; no sums while her drawer is being counted (I21).
   */
  ofDay: query({
    roles: lookers,
    input: z.strictObject({ day: Day }),
    output: z.strictObject({
      rows: z.array(ReceiptRow),
      byMethod: z.array(z.strictObject({ method: Method, count: z.int(), amountFen: FenAmount })),
      totalFen: FenAmount.nullable(),
    }),
  }),
  /** A household's receipts, the latest first, fifty a page. */
  ofUnit: query({
    roles: lookers,
    input: z.strictObject({ unitId: UnitId, beforeId: ReceiptId.nullable() }),
    output: z.array(ReceiptRow),
  }),
  /** By number or its last digits, or room; the latest first, eight at most. */
  search: query({ roles: lookers, input: z.strictObject({ text: line(60) }), output: z.array(ReceiptRow) }),
  /** K5: how many payments of a span were done within five minutes. */
  counterTime: query({
    roles: lookers,
    input: z.strictObject({ fromOn: Day, toOn: Day }),
    output: z.strictObject({
      payments: z.int(),
      withinFiveMinutes: z.int(),
      medianMs: z.int().nullable(),
      longestMs: z.int().nullable(),
    }),
  }),
};
