import { denominations, fenCoins } from './drawerShifts.ts';

/** How many of each note or coin, the largest first. */
export type Pieces = readonly { denominationFen: (typeof denominations)[number]; pieces: number }[];

/**
 * Which notes and coins stay in the drawer as its float: together as much as was agreed, or where they do not come to it
 * the nearest amount below, in as many small pieces as there are, since those are what change is given with. Nobody gives
 * change in 分币: they stay only where everything does.
 */
export function staysFor(counted: Pieces, floatFen: number): Pieces {
  return amountOf(counted) <= floatFen ? wholeOf(counted) : nearest(counted, floatFen);
}

/**
 * The most a pile can make of an amount without going above it, 分币 included: what can be handed over where there are no
 * coins for the rest.
 */
export function mostOf(pile: Pieces, amountFen: number): Pieces {
  const bulk = bulkOf(pile, amountFen);
  const coarse = nearest(without(pile, bulk)!, amountFen - amountOf(bulk));
  const restFen = amountFen - amountOf(bulk) - amountOf(coarse);
  return denominations.map((denominationFen) => ({
    denominationFen,
    pieces:
      denominationFen === fenCoins
        ? Math.min(piecesOf(pile, fenCoins), restFen)
        : piecesOf(bulk, denominationFen) + piecesOf(coarse, denominationFen),
  }));
}

/** The whole of it, in fen. */
export const amountOf = (pieces: Pieces): number =>
  pieces.reduce((total, one) => total + one.denominationFen * one.pieces, 0);

/** What is left of one pile when the other is taken away; `null` where it holds more of a kind than there is. */
export function without(pile: Pieces, taken: Pieces): Pieces | null {
  const left = denominations.map((denominationFen) => ({
    denominationFen,
    pieces: piecesOf(pile, denominationFen) - piecesOf(taken, denominationFen),
  }));
  return left.some(({ pieces }) => pieces < 0) ? null : left;
}

/** Each kind of it, those it has none of with 0. */
const wholeOf = (pile: Pieces): Pieces =>
  denominations.map((denominationFen) => ({ denominationFen, pieces: piecesOf(pile, denominationFen) }));

const piecesOf = (pile: Pieces, denominationFen: number): number =>
  pile.find((one) => one.denominationFen === denominationFen)?.pieces ?? 0;

/**
 * Of a large amount what may be taken first, the largest notes first: smaller ones that come to more than `room` hold some
 * that come to a larger note, or for 20 and 50 to two of them, and could be put back for it.
 */
function bulkOf(pile: Pieces, amountFen: number): Pieces {
  let left = amountFen - room;
  return denominations.map((denominationFen) => {
    const spare = denominationFen === fenCoins ? 0 : piecesOf(pile, denominationFen) - 1;
    const pieces = Math.max(0, Math.min(spare, Math.floor(left / denominationFen)));
    left -= pieces * denominationFen;
    return { denominationFen, pieces };
  });
}

/** 1,000 yuan. */
const room = 100_000;

/** 1 角: every note and coin but 分币 is a multiple of it. */
const unit = 10;

/** Without 分币: the nearest amount below, in as many small pieces as there are. */
function nearest(pile: Pieces, amountFen: number): Pieces {
  const rising = wholeOf(pile)
    .filter(({ denominationFen }) => denominationFen !== fenCoins)
    .toReversed();
  const target = Math.floor(amountFen / unit);
  const reach = reaches(rising, target);
  let left = reach.at(-1)!.lastIndexOf(1);
  const taken = new Map<number, number>();
  for (let at = rising.length - 1; at >= 0; at--) {
    const { denominationFen, pieces } = rising[at]!;
    const size = denominationFen / unit;
    let many = 0;
    while (many < pieces && left - many * size >= 0 && reach[at]![left - many * size] !== 1) many++;
    taken.set(denominationFen, many);
    left -= many * size;
  }
  return denominations.map((denominationFen) => ({
    denominationFen,
    pieces: taken.get(denominationFen) ?? 0,
  }));
}

/** For none, one, two … of the smallest kinds: which amounts up to the target they can make, 1 where they can. */
function reaches(rising: Pieces, target: number): Uint8Array[] {
  const made = [new Uint8Array(target + 1)];
  made[0]![0] = 1;
  for (const { denominationFen, pieces } of rising) {
    const size = denominationFen / unit;
    const before = made.at(-1)!;
    const after = new Uint8Array(target + 1);
    // of each amount: how many of this kind it takes from the nearest one the smaller kinds make
    const used = new Int32Array(target + 1).fill(-1);
    for (let amount = 0; amount <= target; amount++) {
      if (before[amount] === 1) used[amount] = 0;
      else if (amount >= size && used[amount - size]! >= 0 && used[amount - size]! < pieces) {
        used[amount] = used[amount - size]! + 1;
      }
      if (used[amount]! >= 0) after[amount] = 1;
    }
    made.push(after);
  }
  return made;
}
