import type { ShiftState } from './drawerShifts.ts';
import type { ReceiptKind } from './paymentMethods.ts';

/** What decides how a receipt that turns out wrong can still be put right. */
export type ReceiptStanding = {
  kind: ReceiptKind;
  isVoided: boolean;
  isReversed: boolean;
  /** An invoice took its place (换票). */
  isInvoiced: boolean;
  /** How far the drawer's shift is that it was taken in. */
  shift: ShiftState;
  /** The month it is dated in was signed (CSH-03): what was written by hand may be of one. */
  isMonthSigned: boolean;
};

type Why<Code extends string> = Code | null;

/** 作废, only in its own shift: why not, or `null`. That all its copies are back only the clerk can say. */
export function whyNotVoid(
  receipt: ReceiptStanding,
): Why<
  | 'receipt/voided'
  | 'receipt/reversed'
  | 'receipt/not-voidable'
  | 'receipt/shift-over'
  | 'receipt/month-signed'
  | 'receipt/invoiced'
> {
  const why = whyNotChangeMethod(receipt);
  if (why !== null) return why;
  return receipt.isInvoiced ? 'receipt/invoiced' : null;
}

/** 红冲: why not, or `null`. A reversal is never reversed, nothing is reversed twice (I12). */
export function whyNotReverse(
  receipt: Omit<ReceiptStanding, 'shift' | 'isMonthSigned'>,
): Why<'receipt/voided' | 'receipt/reversed' | 'receipt/not-reversible'> {
  if (receipt.isVoided) return 'receipt/voided';
  if (receipt.isReversed) return 'receipt/reversed';
  if (receipt.kind !== 'receipt') return 'receipt/not-reversible';
  return null;
}

/** 改方式, only in its own shift: why not, or `null`. */
export function whyNotChangeMethod(
  receipt: ReceiptStanding,
): Why<
  | 'receipt/voided'
  | 'receipt/reversed'
  | 'receipt/not-voidable'
  | 'receipt/shift-over'
  | 'receipt/month-signed'
> {
  if (receipt.isVoided) return 'receipt/voided';
  if (receipt.isReversed) return 'receipt/reversed';
  if (receipt.kind !== 'receipt') return 'receipt/not-voidable';
  if (receipt.shift !== 'open') return 'receipt/shift-over';
  return receipt.isMonthSigned ? 'receipt/month-signed' : null;
}

/** 换票: why the receipt cannot be exchanged for an invoice, or `null`; a deposit is not income and never has one. */
export function whyNotExchange(
  receipt: Omit<ReceiptStanding, 'shift' | 'isMonthSigned'>,
  lines: readonly { kind: string }[],
): Why<'receipt/voided' | 'receipt/reversed' | 'receipt/not-exchangeable' | 'receipt/invoiced'> {
  if (receipt.isVoided) return 'receipt/voided';
  if (receipt.isReversed) return 'receipt/reversed';
  if (receipt.kind !== 'receipt' || lines.every(({ kind }) => kind === 'deposit'))
    return 'receipt/not-exchangeable';
  return receipt.isInvoiced ? 'receipt/invoiced' : null;
}
