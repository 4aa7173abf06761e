import { array, assert, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { fen } from '../../../src-shared/rules/fen.ts';
import { handInSums } from '../../../src-shared/rules/handInSums.ts';

const shift = (variance: number, moved: number, openingFloat: number, retained: number) => ({
  variance: fen(variance),
  moved: fen(moved),
  openingFloat: fen(openingFloat),
  retained: fen(retained),
});
const none = fen(0);

test('实交 is 应交 with differences, movements and what the float grew or shrank by', () => {
  const sums = handInSums(
    [fen(10_000), fen(-2_000)],
    [shift(50, 5_000, 50_000, 50_000), shift(-30, -500, 50_000, 49_000)],
    none,
  );

  expect(sums).toEqual({
    due: 8_000,
    over: 50,
    short: -30,
    movements: 4_500,
    floatChange: 1_000,
    carriedIn: 0,
    turnedIn: 13_520,
    carriedOut: 0,
  });
});

test('I7 长款 of one shift never makes good 短款 of another: both stand', () => {
  const { over, short, turnedIn } = handInSums([], [shift(100, 0, 0, 0), shift(-100, 0, 0, 0)], none);

  expect({ over, short, turnedIn }).toEqual({ over: 100, short: -100, turnedIn: 0 });
});

test('less than nothing is carried on, and taken off the next', () => {
  const first = handInSums([fen(300)], [shift(0, -1_000, 50_000, 50_000)], none);
  const second = handInSums([fen(900)], [], first.carriedOut);

  expect(first).toMatchObject({ turnedIn: 0, carriedOut: -700 });
  expect(second).toMatchObject({ carriedIn: -700, turnedIn: 200, carriedOut: 0 });
});

test('whatever comes together, 应交 + 调整 = 实交 + 转下张, and one of the two is 0', () => {
  const someFen = (most: number) => integer({ min: -most, max: most }).map(fen);
  const someShift = record({
    variance: someFen(500),
    moved: someFen(5_000),
    openingFloat: someFen(50_000).map((amount) => fen(Math.abs(amount))),
    retained: someFen(50_000).map((amount) => fen(Math.abs(amount))),
  });
  assert(
    property(
      array(someFen(10_000), { maxLength: 6 }),
      array(someShift, { maxLength: 4 }),
      integer({ min: -2_000, max: 0 }).map(fen),
      (cash, shifts, carried) => {
        const { due, over, short, movements, floatChange, carriedIn, turnedIn, carriedOut } = handInSums(
          cash,
          shifts,
          carried,
        );
        expect(due + over + short + movements + floatChange + carriedIn).toBe(turnedIn + carriedOut);
        expect(turnedIn === 0 || carriedOut === 0).toBe(true);
        expect(turnedIn >= 0 && carriedOut <= 0 && over >= 0 && short <= 0).toBe(true);
      },
    ),
    { numRuns: 2_000 },
  );
});
