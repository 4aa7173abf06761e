import { denominations, fenCoins } from '../../../src-shared/rules/drawerShifts.ts';

/** Notes and coins as they lie there: how many of each, the largest first. */
export type Pile = readonly number[];

/** What is asked of a count: each note and coin by its name. */
export type Counts = { denominationFen: (typeof denominations)[number]; pieces: number }[];

/** Nothing at all. */
export const empty: Pile = denominations.map(() => 0);

/** What a pile comes to, in fen. */
export const worth = (pile: Pile): number =>
  pile.reduce((total, pieces, at) => total + pieces * denominations[at]!, 0);

export const together = (one: Pile, other: Pile): Pile => one.map((pieces, at) => pieces + other[at]!);

export const less = (pile: Pile, taken: Pile): Pile => pile.map((pieces, at) => pieces - taken[at]!);

/** So many fen in the fewest notes and coins, as far as there are coins for them. */
export function inNotes(amountFen: number): Pile {
  let left = amountFen;
  return denominations.map((denomination) => {
    const pieces = Math.floor(left / denomination);
    left -= pieces * denomination;
    return pieces;
  });
}

export const asCounts = (pile: Pile): Counts =>
  denominations.map((denominationFen, at) => ({ denominationFen, pieces: pile[at]! }));

/** As it is written down in a count: nothing of a pile is below 0. */
export const samePile = (one: Pile, other: Pile): boolean => one.every((pieces, at) => pieces === other[at]);

/** What stays of a pile as the float: all of it where it is no more than that, else what it makes of it without 分币. */
export const floatOf = (pile: Pile, floatFen: number): number =>
  worth(pile) <= floatFen ? worth(pile) : mostInJiao(pile, floatFen);

/** The most that can be handed over out of a pile without going above a sum: the rest in 分币, as far as there are any. */
export function mostOf(pile: Pile, sumFen: number): number {
  const inJiao = mostInJiao(pile, sumFen);
  return inJiao + Math.min(pile[denominations.indexOf(fenCoins)]!, sumFen - inJiao);
}

/** Without 分币, the nearest sum below: every sum its notes and coins can make is a bit of one long number. */
function mostInJiao(pile: Pile, sumFen: number): number {
  const within = (1n << BigInt(Math.floor(sumFen / jiao) + 1)) - 1n;
  let sums = 1n;
  for (const [at, pieces] of pile.entries()) {
    if (denominations[at] === fenCoins) continue;
    const step = denominations[at]! / jiao;
    let left = Math.min(pieces, Math.floor(sumFen / denominations[at]!));
    for (let lot = 1; left > 0; lot *= 2) {
      const many = Math.min(lot, left);
      sums |= (sums << BigInt(many * step)) & within;
      left -= many;
    }
  }
  return (sums.toString(2).length - 1) * jiao;
}

/** Some of a pile that comes to a sum it can make: the fewest pieces a search from above finds. */
export function someOf(pile: Pile, sumFen: number): Pile | null {
  const found = search(pile, sumFen, 0);
  return found && denominations.map((_, at) => found[at] ?? 0);
}

function search(pile: Pile, sumFen: number, at: number): number[] | null {
  if (at === denominations.length) return sumFen === 0 ? [] : null;
  const most = Math.min(pile[at]!, Math.floor(sumFen / denominations[at]!));
  for (let many = most; many >= Math.max(0, most - 2); many--) {
    const rest = search(pile, sumFen - many * denominations[at]!, at + 1);
    if (rest) return [many, ...rest];
  }
  return null;
}

/** Every note and coin but 分币 is so many of it. */
const jiao = 10;
