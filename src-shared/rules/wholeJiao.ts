import { type Fen, fen, minus } from './fen.ts';

/** A sum that no coins in use make: the next whole jiao with what is over, and the one below with what is left. */
export type WholeJiao = { up: Fen; over: Fen; down: Fen; left: Fen };

/**
 * Between which whole jiao a sum of cash lies; `null` where it is one. Nothing is rounded away: what is over stays as prepaid
 * money, what is left stays owed (docs/decisions/0025).
 */
export function wholeJiao(amount: Fen): WholeJiao | null {
  const left = fen(amount % aJiao);
  if (left === 0) return null;
  const down = minus(amount, left);
  const up = fen(down + aJiao);
  return { up, over: minus(up, amount), down, left };
}

const aJiao = 10;
