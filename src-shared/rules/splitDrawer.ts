import { amountOf, mostOf, type Pieces, staysFor, without } from './floatStays.ts';

/** A counted drawer in piles: what stays as its float, what leaves it, and of that what goes to finance. */
export type DrawerSplit = { stays: Pieces; out: Pieces; goes: Pieces };

/**
 * How a counted drawer is split where so much is to be handed in: its float stays, and of what leaves it goes what its notes
 * and coins make of that sum. Where the small pieces of the float are the ones that would be missing, the float is made
 * of others that come to the same.
 */
export function splitDrawer(counted: Pieces, floatFen: number, dueFen: number): DrawerSplit {
  const usual = keeping(counted, staysFor(counted, floatFen), dueFen);
  if (offBy(usual, dueFen) < aJiao) return usual;
  const stays = staysFor(without(counted, nearTo(counted, dueFen))!, amountOf(usual.stays));
  if (amountOf(stays) !== amountOf(usual.stays)) return usual;
  const other = keeping(counted, stays, dueFen);
  return offBy(other, dueFen) < offBy(usual, dueFen) ? other : usual;
}

/**
 * Between which sums a hand-in has to be where so much is due and so much lies there for it (CSH-01): all of it, but for
 * what there are no coins for, less than a yuan either way. Where nothing lies there but what leaves a counted drawer, as
 * much as its notes make, give or take 分币 that do not come out even. The difference is carried on to the next slip.
 */
export function handInBounds(
  { dueFen, thereFen }: { dueFen: number; thereFen: number },
  leaves: Pieces | null,
): { least: number; most: number } {
  if (dueFen <= 0) return { least: 0, most: 0 };
  const payable = Math.min(dueFen, thereFen);
  const most = Math.min(dueFen + aYuan - 1, thereFen);
  if (leaves === null || amountOf(leaves) < thereFen)
    return { least: Math.max(0, payable - aYuan + 1), most };
  return { least: Math.min(amountOf(mostOf(leaves, payable)), payable - (payable % aJiao)), most };
}

const aJiao = 10;
const aYuan = 100;

function keeping(counted: Pieces, stays: Pieces, dueFen: number): DrawerSplit {
  const out = without(counted, stays)!;
  return { stays, out, goes: nearTo(out, dueFen) };
}

const offBy = ({ goes }: DrawerSplit, dueFen: number): number => Math.abs(dueFen - amountOf(goes));

/** What a pile makes of an amount: the whole jiao of it, a few fen more where it makes those, or the most it can. */
function nearTo(pile: Pieces, amountFen: number): Pieces {
  const below = mostOf(pile, amountFen);
  if (amountFen <= 0 || amountFen - amountOf(below) < aJiao) return below;
  const above = [aJiao, aYuan].map((near) => mostOf(pile, amountFen + near - 1));
  return above.find((one) => amountOf(one) > amountFen) ?? below;
}
