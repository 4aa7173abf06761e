import type { z } from 'zod';
import type { Receipt } from '../../../src-shared/contract/receipts/receipt.ts';
import { capitalAmount } from '../../../src-shared/rules/capitalAmount.ts';
import type { ShiftState } from '../../../src-shared/rules/drawerShifts.ts';
import type { ChargeSource } from '../../../src-shared/rules/feeItems.ts';
import { type Fen, minus, sum } from '../../../src-shared/rules/fen.ts';
import {
  type ReceiptStanding,
  whyNotChangeMethod,
  whyNotReverse,
  whyNotVoid,
} from '../../../src-shared/rules/receiptCorrections.ts';
import { receiptCode } from '../../../src-shared/rules/slipCode.ts';
import type { Schema } from '../../ledger/schema.ts';
import { lineName } from './lineName.ts';
import { toHead } from './receiptRows.ts';

/** A receipt as it stands, with every line and payment that was ever added to it. */
export type FullReceipt = z.output<typeof Receipt>;
type Line = FullReceipt['lines'][number];
type Payment = FullReceipt['payments'][number];

/** A receipt's row with what stands beside it in other tables: people by their names. */
export type ReceiptRow = Omit<Schema['receipts'], 'code' | 'shift_id' | 'invoiced_by'> & {
  book_nth: number;
  book_code: string;
  shift_state: ShiftState;
  month_signed: 0 | 1;
  reversed_by: string | null;
  reversal_of_number: string | null;
};
export type LineRow = Omit<Schema['receipt_lines'], 'receipt_id'> & {
  unit_code: string;
  item_name: string | null;
  source: ChargeSource | null;
  from_on: string | null;
  to_on: string | null;
  calculation: string | null;
};
export type PaymentRow = Omit<
  Schema['receipt_payments'],
  'receipt_id' | 'account_id' | 'shift_id' | 'moved_at'
>;

/** A receipt as a screen gets it. */
export function toReceipt(
  row: ReceiptRow,
  lineRows: readonly LineRow[],
  paymentRows: readonly PaymentRow[],
): FullReceipt {
  const lines = lineRows.map(toLine);
  const payments = paymentRows.map(toPayment);
  const cash = sum(
    payments.filter((one) => one.method === 'cash' && one.cause === 'taken').map((one) => one.amountFen),
  );
  const standing = standingOf(row);
  // what was handed over is of interest while it is paid in cash after all
  const tendered = cashNow(payments) > 0 ? row.tendered_fen : null;
  return {
    ...toHead(row),
    rooms: namesOf(lines, ({ unitCode }) => unitCode),
    items: namesOf(lines, ({ itemName }) => itemName),
    methods: methodsOf(payments),
    bookId: row.book_id as FullReceipt['bookId'],
    bookCode: row.book_code,
    no: row.no,
    code: receiptCode(row.book_nth, row.no),
    unitId: row.unit_id as FullReceipt['unitId'],
    totalInWords: capitalAmount(row.total_fen),
    startedAt: row.started_at,
    depositOn: row.deposit_on,
    tenderedFen: tendered,
    changeFen: tendered === null ? null : minus(tendered, cash),
    note: row.note,
    reason: row.reason,
    approvedBy: row.approved_by,
    reversalOf:
      row.reversal_of === null || row.reversal_of_number === null
        ? null
        : { id: row.reversal_of as FullReceipt['id'], number: row.reversal_of_number },
    paperId: row.paper_id as FullReceipt['paperId'],
    voidReason: row.void_reason,
    voidedBy: row.voided_by,
    invoicedAt: row.invoiced_at,
    lines,
    payments,
    canVoid: whyNotVoid(standing) === null,
    canReverse: whyNotReverse(standing) === null,
    canChangeMethod: whyNotChangeMethod(standing) === null,
  };
}

type Standing = Pick<
  ReceiptRow,
  'kind' | 'voided_at' | 'reversed_by' | 'invoiced_at' | 'shift_state' | 'month_signed'
>;

/** What decides how a receipt can still be corrected. */
export const standingOf = (row: Standing): ReceiptStanding => ({
  kind: row.kind,
  isVoided: row.voided_at !== null,
  isReversed: row.reversed_by !== null,
  isInvoiced: row.invoiced_at !== null,
  shift: row.shift_state,
  isMonthSigned: row.month_signed === 1,
});

const cashNow = (payments: readonly Payment[]): Fen =>
  sum(payments.filter(({ method }) => method === 'cash').map(({ amountFen }) => amountFen));

const namesOf = (lines: readonly Line[], nameOf: (line: Line) => string): string =>
  [...new Set(lines.filter(({ voids }) => !voids).map(nameOf))].join('、');

/** The methods it was paid by after all; of a voided one those it had been paid by. */
function methodsOf(payments: readonly Payment[]): Payment['method'][] {
  const taken = payments.filter(({ cause }) => cause !== 'voided');
  const methods = [...new Set(taken.map(({ method }) => method))];
  return methods.filter(
    (method) => sum(taken.filter((one) => one.method === method).map((one) => one.amountFen)) !== 0,
  );
}

const toLine = (row: LineRow): Line => ({
  nth: row.nth,
  kind: row.kind,
  unitId: row.unit_id as Line['unitId'],
  unitCode: row.unit_code,
  itemId: row.item_id as Line['itemId'],
  itemName: lineName(row),
  chargeId: row.charge_id as Line['chargeId'],
  accountId: row.account_id as Line['accountId'],
  depositId: row.deposit_id as Line['depositId'],
  fromOn: row.from_on,
  toOn: row.to_on,
  calculation: row.calculation ?? '',
  amountFen: row.amount_fen,
  voids: row.voids === 1,
});

const toPayment = (row: PaymentRow): Payment => ({
  nth: row.nth,
  method: row.method,
  amountFen: row.amount_fen,
  cause: row.cause,
  reference: row.reference,
  valueOn: row.value_on,
  receivedOn: row.received_on,
  depositOn: row.deposit_on,
  takenBy: row.taken_by,
});
