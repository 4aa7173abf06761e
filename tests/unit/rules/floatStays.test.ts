import { assert, integer, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { denominations } from '../../../src-shared/rules/drawerShifts.ts';
import { amountOf, type Pieces, staysFor, without } from '../../../src-shared/rules/floatStays.ts';

const pile = (...pieces: number[]): Pieces =>
  denominations.map((denominationFen, at) => ({ denominationFen, pieces: pieces[at] ?? 0 }));

describe('the float that stays', () => {
  test.each([
    // 100  50 20 10  5  1 .5 .1
    ['small notes first', pile(5, 2, 5, 10, 10, 50, 20, 100), 30_000, pile(0, 0, 4, 10, 10, 50, 20, 100)],
    ['the whole drawer where there is no more', pile(1, 0, 0, 0, 0, 2), 50_000, pile(1, 0, 0, 0, 0, 2)],
    ['the nearest below where it does not come out', pile(3, 0, 1), 15_000, pile(1, 0, 1)],
    ['a large note rather than less', pile(0, 1, 2), 5_000, pile(0, 1)],
    ['nothing where nothing is agreed', pile(9, 9), 0, pile()],
    ['less than a coin is no coin', pile(0, 0, 0, 0, 0, 0, 0, 3), 25, pile(0, 0, 0, 0, 0, 0, 0, 2)],
  ])('%s', (_, counted, floatFen, stays) => {
    expect(staysFor(counted, floatFen)).toEqual(stays);
  });

  test('is always the best amount there is, made of what was counted', () => {
    const pieces = tuple(...[3, 3, 3, 4, 4, 6, 4, 9].map((max) => integer({ min: 0, max })));
    assert(
      property(pieces, integer({ min: 0, max: 40_000 }), (many, target) => {
        const counted = pile(...many);
        const stays = staysFor(counted, target);

        expect(without(counted, stays)).not.toBeNull();
        expect(amountOf(stays)).toBe(bestBelow(counted, target));
      }),
      { numRuns: 500 },
    );
  });

  test('a drawer full of coins is split at once', () => {
    const counted = pile(100_000, 100_000, 100_000, 100_000, 100_000, 100_000, 100_000, 100_000);

    expect(amountOf(staysFor(counted, 2_000_000))).toBe(2_000_000);
  });
});

test('one pile out of another leaves the rest; more of a kind than there is leaves none', () => {
  expect(without(pile(3, 2), pile(1, 2))).toEqual(pile(2));
  expect(without(pile(3, 2), pile(1, 3))).toBeNull();
});

/** By trying every amount the notes can make, one kind after another. */
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
  return Math.max(...made);
}
