import { z } from 'zod';
import { paymentCauses, paymentMethods, receiptKinds, takenMethods } from '../../rules/paymentMethods.ts';
import { ChargeId, FeeItemId } from '../fees/ids.ts';
import { UnitId } from '../households.ts';
import { PaperId } from '../papers.ts';
import { Day, FenAmount, Instant } from '../text.ts';
import { AccountId, BookId, DepositId, ReceiptId } from './ids.ts';

export const Method = z.enum(paymentMethods);
export const TakenMethod = z.enum(takenMethods);

export const ReceiptLine = z.strictObject({
  nth: z.int(),
  kind: z.enum(['charge', 'prepaid', 'deposit']),
  unitId: UnitId,
  unitCode: z.string(),
  itemId: FeeItemId.nullable(),
  itemName: z.string(),
  chargeId: ChargeId.nullable(),
  accountId: AccountId.nullable(),
  depositId: DepositId.nullable(),
  fromOn: Day.nullable(),
  toOn: Day.nullable(),
  calculation: z.string(),
  amountFen: FenAmount,
  voids: z.boolean(),
});
export const ReceiptPayment = z.strictObject({
  nth: z.int(),
  method: Method,
  amountFen: FenAmount,
  cause: z.enum(paymentCauses),
  reference: z.string().nullable(),
  valueOn: Day.nullable(),
  receivedOn: Day,
  depositOn: Day,
  takenBy: z.string(),
});

/** One line of a list of receipts. */
export const ReceiptRow = z.strictObject({
  id: ReceiptId,
  number: z.string(),
  kind: z.enum(receiptKinds),
  payer: z.string(),
  /** Every room it is for. */
  rooms: z.string(),
  items: z.string(),
  totalFen: FenAmount,
  methods: z.array(Method),
  takenAt: Instant,
  receivedOn: Day,
  takenBy: z.string(),
  handwritten: z.boolean(),
  voidedAt: Instant.nullable(),
  /** The receipt that reversed it. */
  reversedBy: z.string().nullable(),
  invoiceNumber: z.string().nullable(),
});
export const Receipt = z.strictObject({
  ...ReceiptRow.shape,
  bookId: BookId,
  bookCode: z.string(),
  no: z.int(),
  /** Under the bar code. */
  code: z.string(),
  unitId: UnitId.nullable(),
  totalInWords: z.string(),
  startedAt: Instant,
  depositOn: Day,
  tenderedFen: FenAmount.nullable(),
  changeFen: FenAmount.nullable(),
  note: z.string().nullable(),
  reason: z.string().nullable(),
  /** Who agreed that money goes back; nobody has to where it is taken. */
  approvedBy: z.string().nullable(),
  reversalOf: z.strictObject({ id: ReceiptId, number: z.string() }).nullable(),
  paperId: PaperId.nullable(),
  voidReason: z.string().nullable(),
  voidedBy: z.string().nullable(),
  invoicedAt: Instant.nullable(),
  lines: z.array(ReceiptLine),
  payments: z.array(ReceiptPayment),
  /** What can be done with it now: 作废 and 改方式 only while its shift is open, 红冲 then and after. */
  canVoid: z.boolean(),
  canReverse: z.boolean(),
  canChangeMethod: z.boolean(),
});

/** What taking money answers: what was not in the question. All that stands on the receipt is asked for by its id. */
export const TakenReceipt = z.strictObject({
  ...Receipt.pick({
    id: true,
    number: true,
    bookId: true,
    no: true,
    unitId: true,
    paperId: true,
    totalFen: true,
    changeFen: true,
    receivedOn: true,
    depositOn: true,
  }).shape,
  lines: z.array(ReceiptLine.omit({ nth: true, unitCode: true, itemName: true, voids: true })),
});
