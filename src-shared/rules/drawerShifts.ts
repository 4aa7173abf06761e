/** The life of a cash-drawer shift: open, left for a moment, being counted, looked into, sealed, and over. */
export const shiftStates = [
  'open',
  'suspended',
  'counting',
  'review',
  'sealed',
  'closed',
  'cancelled',
] as const;
export type ShiftState = (typeof shiftStates)[number];

/**
 * Notes and coins in fen, the largest first: the order in which they are counted. The last is 分币: coins of 5, 2 and 1 fen,
 * counted together as so many fen.
 */
export const denominations = [10_000, 5_000, 2_000, 1_000, 500, 100, 50, 10, 1] as const;

/** 分币 among the denominations: few see them, so the others are typed and these begin at 0. */
export const fenCoins = 1;

/** Why a drawer is counted: taken over, counted at its end, counted by whoever receives it. */
export const countPurposes = ['opening', 'closing', 'receiving'] as const;
export type CountPurpose = (typeof countPurposes)[number];

/** Cash that goes in or out besides receipts: 补零 (more small change from finance), 其他存入, 特批支出. */
export const movementKinds = ['change-in', 'paid-in', 'paid-out'] as const;
export type MovementKind = (typeof movementKinds)[number];

/** Why a drawer held more or less than it should, as finance sorts it. */
export const varianceReasons = [
  'change-given-wrong',
  'method-mixed-up',
  'counterfeit',
  'receipt-missing',
  'not-found',
  'other',
] as const;
export type VarianceReason = (typeof varianceReasons)[number];

/** The life of a 交款单: made out, handed over, received by finance; or disputed first, or called back before. */
export const handInStates = ['prepared', 'handed', 'received', 'disputed', 'cancelled'] as const;
export type HandInState = (typeof handInStates)[number];

/** Methods whose money comes by a channel with a statement of its own. */
export const channels = ['wechat', 'alipay', 'card', 'transfer'] as const;
export type Channel = (typeof channels)[number];
