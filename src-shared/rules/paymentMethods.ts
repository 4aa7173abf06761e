/** How money comes in. Prepaid money came in earlier; it never is in the drawer. */
export const takenMethods = ['cash', 'wechat', 'alipay', 'card', 'transfer', 'prepaid'] as const;

/** How a receipt's money moved: as it came in, or paid back by finance (财务退款), which the drawer never sees. */
export const paymentMethods = [...takenMethods, 'finance'] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

/** What becomes of the money of a receipt that is reversed: finance pays it back, the desk does, or it stays for the receipt written in its place (重开). */
export const reversalWays = ['finance', 'cash', 'reissue'] as const;
export type ReversalWay = (typeof reversalWays)[number];

/** Why a line of payment stands on a receipt: the money itself, its return by 作废, or 改方式. */
export const paymentCauses = ['taken', 'voided', 'method-changed'] as const;
export type PaymentCause = (typeof paymentCauses)[number];

export const receiptKinds = ['receipt', 'reversal', 'deposit-refund'] as const;
export type ReceiptKind = (typeof receiptKinds)[number];

/** Own numbers printed by us; numbers that stand on the form already (套打); a book written by hand (补录). */
export const bookKinds = ['own', 'pre-printed', 'hand'] as const;
export type BookKind = (typeof bookKinds)[number];

/** 领用, 用完, 交回, 核销. */
export const bookStates = ['issued', 'used-up', 'returned', 'written-off'] as const;
export type BookState = (typeof bookStates)[number];

/** Who pays a deposit back: finance, or the desk out of the drawer where the office decided so (坐支). */
export const refundWays = ['finance', 'cash'] as const;
export type RefundWay = (typeof refundWays)[number];
