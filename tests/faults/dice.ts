/** Chance that can be had again: the same seed throws the same numbers on every machine. */
export type Dice = {
  /** A whole number from 0 to n - 1. */
  below: (n: number) => number;
  /** Whether something happens that happens with this probability. */
  chance: (probability: number) => boolean;
  pick: <T>(from: readonly T[]) => T;
};

/** The dice of one campaign (mulberry32). */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    below: (n) => Math.floor(next() * n),
    chance: (probability) => next() < probability,
    pick: (from) => from[Math.floor(next() * from.length)]!,
  };
}
