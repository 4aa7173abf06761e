import { type Fen, fen, minus, sum } from './fen.ts';

/** A closed shift whose differences a slip settles, in fen. */
export type SettledShift = { variance: Fen; moved: Fen; openingFloat: Fen; retained: Fen };

/**
 * 应交, 长款, 短款, movements, 备用金增减, what earlier slips carried on; 实交, and what is carried on from here: below 0 what
 * finance has had already, above 0 what it is still to get.
 */
export type HandInSums = {
  due: Fen;
  over: Fen;
  short: Fen;
  movements: Fen;
  floatChange: Fen;
  carriedIn: Fen;
  turnedIn: Fen;
  carriedOut: Fen;
};

/**
 * 实交 = 应交 + 调整. 长款 and 短款 are never netted across shifts (I7). Where less than nothing would be
 * handed in, nothing is, and the rest is carried on to the next slip.
 */
export function handInSums(
  cash: readonly Fen[],
  shifts: readonly SettledShift[],
  carriedIn: Fen,
): HandInSums {
  const variances = shifts.map(({ variance }) => variance);
  const parts = {
    due: sum(cash),
    over: sum(variances.filter((variance) => variance > 0)),
    short: sum(variances.filter((variance) => variance < 0)),
    movements: sum(shifts.map(({ moved }) => moved)),
    floatChange: sum(shifts.map(({ openingFloat, retained }) => minus(openingFloat, retained))),
    carriedIn,
  };
  const whole = sum(Object.values(parts));
  const nothing = fen(0);
  return { ...parts, turnedIn: whole > 0 ? whole : nothing, carriedOut: whole > 0 ? nothing : whole };
}

/** The same where only so much can be handed in, because there are no coins for the rest: that is carried on too. */
export function handing(sums: HandInSums, handed: Fen): HandInSums {
  return { ...sums, turnedIn: handed, carriedOut: sum([sums.carriedOut, minus(sums.turnedIn, handed)]) };
}
