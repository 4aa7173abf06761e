import { assert, integer, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { denominations } from '../../../src-shared/rules/drawerShifts.ts';
import { amountOf, mostOf, type Pieces, staysFor, without } from '../../../src-shared/rules/floatStays.ts';
import { handInBounds, splitDrawer } from '../../../src-shared/rules/splitDrawer.ts';

const pile = (...pieces: number[]): Pieces =>
  denominations.map((denominationFen, at) => ({ denominationFen, pieces: pieces[at] ?? 0 }));
const piles = tuple(...[6, 3, 3, 4, 4, 6, 4, 9, 15].map((max) => integer({ min: 0, max }))).map((many) =>
  pile(...many),
);

describe('a counted drawer in two', () => {
  test.each([
    // 100  50 20 10  5  1 .5 .1 分
    ['no coins for seven fen', pile(16, 1, 1, 1, 0, 3, 1, 9), 0, 168_397, 168_390],
    ['分币 make it even', pile(16, 1, 1, 1, 0, 3, 1, 9, 8), 0, 168_397, 168_397],
    ['the float gives its small notes for large ones', pile(6, 1, 1, 1, 0, 4), 50_000, 8_403, 8_400],
    ['nothing but large notes', pile(6), 50_000, 8_400, 0],
    ['three fen more where that is a note', pile(6, 0, 1), 50_000, 9_997, 10_000],
    ['all that leaves it where the safe has its part in it', pile(5, 0, 2), 50_000, 9_000, 4_000],
    ['nothing where nothing is due', pile(6), 50_000, 0, 0],
  ])('%s', (_, counted, floatFen, dueFen, handed) => {
    const { stays, goes } = splitDrawer(counted, floatFen, dueFen);

    expect(amountOf(goes)).toBe(handed);
    expect(amountOf(stays)).toBe(amountOf(staysFor(counted, floatFen)));
  });

  test('is always made of what was counted, keeps the float, and comes to what has to be handed in', () => {
    assert(
      property(
        piles,
        integer({ min: 0, max: 60_000 }),
        integer({ min: 0, max: 90_000 }),
        (counted, floatFen, dueFen) => {
          const { stays, out, goes } = splitDrawer(counted, floatFen, dueFen);

          expect(without(counted, stays)).toEqual(out);
          expect(without(out, goes)).not.toBeNull();
          expect(amountOf(stays)).toBe(amountOf(staysFor(counted, floatFen)));
          if (amountOf(out) < dueFen) return;
          const { least, most } = handInBounds({ dueFen, thereFen: amountOf(out) }, out);
          expect(amountOf(goes)).toBeGreaterThanOrEqual(least);
          expect(amountOf(goes)).toBeLessThanOrEqual(most);
        },
      ),
      { numRuns: 200 },
    );
  });
});

test('the most a pile makes of an amount is all it can make, 分币 too', () => {
  assert(
    property(piles, integer({ min: 0, max: 90_000 }), (counted, amountFen) => {
      const taken = mostOf(counted, amountFen);

      expect(without(counted, taken)).not.toBeNull();
      expect(amountOf(taken)).toBe(bestBelow(counted, amountFen));
    }),
    { numRuns: 200 },
  );
});

test('of a great many notes too it is all they can make', () => {
  const many = piles.map((counted) => counted.map((one) => ({ ...one, pieces: one.pieces * 4 })));
  assert(
    property(many, integer({ min: 0, max: 400_000 }), (counted, amountFen) => {
      expect(amountOf(mostOf(counted, amountFen))).toBe(bestBelow(counted, amountFen));
    }),
    { numRuns: 20 },
  );
});

test('a day of a great many notes is split at once', () => {
  const counted = pile(100_000, 90_000, 80_000, 70_000, 60_000, 50_000, 40_000, 30_000, 20_000);

  expect(amountOf(mostOf(counted, 1_500_000_007))).toBe(1_500_000_007);
});

describe('what has to be handed in', () => {
  test.each([
    // 100  50 20 10  5  1 .5 .1 分
    [
      'out of a drawer: the whole jiao, or less than a yuan more',
      8_397,
      8_440,
      pile(0, 1, 1, 1, 0, 3, 1, 9),
      8_390,
      8_440,
    ],
    [
      'of 分币 that do not come out even: the whole jiao',
      8_397,
      8_448,
      pile(0, 1, 1, 1, 0, 3, 1, 9, 8),
      8_390,
      8_448,
    ],
    ['of a drawer that cannot make it: what it makes', 8_400, 10_000, pile(1), 0, 8_499],
    ['with the safe of a drawer that cannot: all but less than a yuan', 8_400, 12_000, pile(1), 8_301, 8_499],
    ['with the safe: all but less than a yuan', 8_400, 8_450, pile(0, 1), 8_301, 8_450],
    ['out of the safe alone: all but less than a yuan', 8_400, 8_400, null, 8_301, 8_400],
    ['where less lies there: that', 8_400, 5_400, null, 5_301, 5_400],
    ['of less than a yuan: nothing, or what there is', 97, 100, null, 0, 100],
    ['of nothing: nothing', 0, 10_000, pile(1), 0, 0],
  ])('%s', (_, dueFen, thereFen, leaves, least, most) => {
    expect(handInBounds({ dueFen, thereFen }, leaves)).toEqual({ least, most });
  });
});

/** By trying every amount the notes and coins can make, one kind after another. */
function bestBelow(counted: Pieces, target: number): number {
  let made = new Set([0]);
  for (const { denominationFen, pieces } of counted) {
    const more = new Set(made);
    for (const amount of made) {
      for (let many = 1; many <= pieces && amount + many * denominationFen <= target; many++) {
        more.add(amount + many * denominationFen);
      }
    }
    made = more;
  }
  return [...made].reduce((best, amount) => Math.max(best, amount), 0);
}
