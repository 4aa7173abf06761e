import { z } from 'zod';
import { reversalWays } from '../../rules/paymentMethods.ts';
import { Approval, approvalErrors } from '../approval.ts';
import { cashiers } from '../drawer/shifts.ts';
import { command } from '../procedure.ts';
import { line } from '../text.ts';
import { AccountId, ReceiptId } from './ids.ts';
import { Receipt, TakenMethod } from './receipt.ts';

const drawerErrors = ['drawer/not-open', 'drawer/not-yours'] as const;

/** What was wrong is never rewritten: it is voided while its shift is open, reversed after. */
export const corrections = {
  /** 作废: all copies are back; the number stays, the money goes back, the charges are owed again. */
  void: command({
    roles: cashiers,
    input: z.strictObject({
      id: ReceiptId,
      reason: line(60),
      /** All three copies lie before the clerk (联次收齐). */
      copiesBack: z.boolean(),
    }),
    output: Receipt,
    errors: [
      ...drawerErrors,
      'receipt/unknown',
      'receipt/voided',
      'receipt/reversed',
      'receipt/not-voidable',
      'receipt/shift-over',
      'receipt/month-signed',
      'receipt/copies-missing',
      'receipt/prepaid-spent',
      'receipt/deposit-refunded',
      'receipt/invoiced',
    ],
    topics: ['receipts', 'fees', 'papers', 'drawer'],
  }),
  /**
   * 红冲: a negative receipt in the shift of today that names the one it takes back: one of an earlier shift, or one whose
   * copies did not all come back. It may be reversed while its own shift is still open, too.
   */
  reverse: command({
    roles: cashiers,
    input: z.strictObject({
      id: ReceiptId,
      reason: line(60),
      /** Of its cash part; what came another way goes back that way. */
      way: z.enum(reversalWays),
      approval: Approval,
    }),
    output: Receipt,
    errors: [
      ...drawerErrors,
      ...approvalErrors,
      'receipt/unknown',
      'receipt/voided',
      'receipt/reversed',
      'receipt/not-reversible',
      'receipt/no-own-book',
      'receipt/prepaid-spent',
      'receipt/deposit-refunded',
      'receipt/cash-refunds-off',
      'drawer/not-enough-cash',
    ],
    secret: ['approval'],
    topics: ['receipts', 'fees', 'papers', 'drawer'],
  }),
  /** 改方式 (I25): the same money, by another method; only while its shift is open. */
  changeMethod: command({
    roles: cashiers,
    input: z.strictObject({
      id: ReceiptId,
      from: TakenMethod,
      to: TakenMethod,
      accountId: AccountId.nullable(),
      reference: line(60).nullable(),
    }),
    output: Receipt,
    errors: [
      ...drawerErrors,
      'receipt/unknown',
      'receipt/voided',
      'receipt/reversed',
      'receipt/shift-over',
      'receipt/month-signed',
      'receipt/not-voidable',
      'receipt/no-such-method',
      'receipt/same-method',
      'receipt/changed-too-often',
      'receipt/prepaid-method',
      'receipt/account-twice',
      'receipt/prepaid-short',
    ],
    topics: ['receipts', 'drawer'],
  }),
  /** 收据换发票: the payer's copy comes back, the invoice's number is written down. */
  exchange: command({
    roles: ['receptionist', 'finance', 'supervisor', 'manager'],
    input: z.strictObject({ id: ReceiptId, invoiceNumber: line(40), copyBack: z.boolean() }),
    output: Receipt,
    errors: [
      'receipt/unknown',
      'receipt/voided',
      'receipt/reversed',
      'receipt/not-exchangeable',
      'receipt/invoiced',
      'receipt/copies-missing',
      'receipt/invoice-taken',
    ],
    topics: ['receipts'],
  }),
};
