import { z } from 'zod';

export const ReceiptId = z.uuid().brand<'ReceiptId'>();
export const BookId = z.uuid().brand<'BookId'>();
export const LayoutId = z.uuid().brand<'LayoutId'>();
export const AccountId = z.uuid().brand<'AccountId'>();
export const DepositId = z.uuid().brand<'DepositId'>();
export const RefundId = z.uuid().brand<'RefundId'>();
export const PayoutId = z.uuid().brand<'PayoutId'>();

/** Who may look at receipts. */
export const lookers = ['receptionist', 'supervisor', 'finance', 'manager'] as const;
/** Who gives out books, settles and checks them. */
export const overseers = ['supervisor', 'finance', 'manager', 'admin'] as const;
