/** How money comes in. Prepaid money came in earlier; it never is in the drawer. */
export const takenMethods = ['cash', 'wechat', 'alipay', 'card', 'transfer', 'prepaid'] as const;

/** How a receipt's money moved: as it came in, or paid back by finance (财务退款), which the drawer never sees. */
export const paymentMethods = [...takenMethods, 'finance'] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

/** Whether money came in by it, or went out by it, at the desk: not what lay here already, nor what finance pays back. */
export const isTakings = (method: PaymentMethod): boolean => method !== 'prepaid' && method !== 'finance';

/** What becomes of the money of a receipt that is reversed: finance pays it back, the desk does, or it stays for the receipt written in its place (重开). */
export const reversalWays = ['finance', 'cash', 'reissue'] as const;
export type ReversalWay = (typeof reversalWays)[number];

/** Why a line of payment stands on a receipt: the money itself, its return by 作废, or 改方式. */
export const paymentCauses = ['taken', 'voided', 'method-changed'] as const;
export type PaymentCause = (typeof paymentCauses)[number];

/** Money taken, a receipt taken back (红冲), money the desk paid back of a deposit or of what was left here. */
export const receiptKinds = ['receipt', 'reversal', 'deposit-refund', 'prepaid-refund'] as const;
export type ReceiptKind = (typeof receiptKinds)[number];

/** Own numbers printed by us; numbers that stand on the form already (套打); a book written by hand (补录). */
export const bookKinds = ['own', 'pre-printed', 'hand'] as const;
export type BookKind = (typeof bookKinds)[number];

/** 领用, 用完, 交回, 核销. */
export const bookStates = ['issued', 'used-up', 'returned', 'written-off'] as const;
export type BookState = (typeof bookStates)[number];

/** What is refunded that was never income: 押金, 预存. */
export const refundKinds = ['deposit', 'prepaid'] as const;
export type RefundKind = (typeof refundKinds)[number];

/** What finance pays out for the desk: a deposit, prepaid money, the cash of a reversed receipt. */
export const payoutKinds = ['deposit', 'prepaid', 'reversal'] as const;
export type PayoutKind = (typeof payoutKinds)[number];

/** Who pays a refund: finance, or the desk out of the drawer where the office decided so (坐支). */
export const refundWays = ['finance', 'cash'] as const;
export type RefundWay = (typeof refundWays)[number];
