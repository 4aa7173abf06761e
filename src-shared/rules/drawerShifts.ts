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

/** Notes and coins in fen, the largest first: the order in which they are counted. */
export const denominations = [10_000, 5_000, 2_000, 1_000, 500, 100, 50, 10] as const;
