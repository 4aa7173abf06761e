import type { Contract, Input } from '../../src-shared/contract/index.ts';
import { denominations } from '../../src-shared/rules/drawerShifts.ts';
import { fen, fenText } from '../../src-shared/rules/fen.ts';
import { type Pieces, staysFor, without } from '../../src-shared/rules/floatStays.ts';
import { cashOf } from '../../tests/fixtures/money.ts';
import { stop } from './tell.ts';

type Counts = Input<Contract['drawer']['open']>['counts'];

/** 备用金. */
export const float = 50_000;

const floatPieces: Record<number, number> = { 5000: 4, 1000: 14, 500: 20, 100: 40, 50: 30, 10: 50 };

let drawer: Pieces = denominations.map((denominationFen) => ({
  denominationFen,
  pieces: floatPieces[denominationFen] ?? 0,
}));
let safe: Pieces = cashOf(0);

/** What somebody who counts the drawer finds in it. */
export const inDrawer = (): Counts => [...drawer];

/** What of it stays as the float, and what leaves it. */
export const stays = (): Counts => [...staysFor(drawer, float)];

/** A payer hands over so much and has the change back, out of the notes and coins there are. */
export function pays(amountFen: number, tenderedFen: number): void {
  drawer = together(drawer, cashOf(tenderedFen));
  givesBack(tenderedFen - amountFen);
}

/** So much goes out of the drawer, the largest notes first. */
export function givesBack(amountFen: number): void {
  let left = amountFen;
  drawer = drawer.map(({ denominationFen, pieces }) => {
    const out = Math.min(pieces, Math.floor(left / denominationFen));
    left -= out * denominationFen;
    return { denominationFen, pieces: pieces - out };
  });
  if (left > 0) stop(`钱箱里的零钱不够，还差 ${fenText(fen(left))} 元`);
}

/** The float stays, the rest goes into the safe. */
export function toSafe(): void {
  safe = together(safe, whatLeaves());
  drawer = stays();
}

/** The float stays; the rest and what lay in the safe go to finance: so many of each. */
export function toFinance(): Counts {
  const all = together(safe, whatLeaves());
  drawer = stays();
  safe = cashOf(0);
  return [...all];
}

/** `100×3 50×2`, as it is counted. */
export const piecesText = (pieces: Pieces): string =>
  pieces
    .filter((one) => one.pieces > 0)
    .map((one) => `${one.denominationFen / 100}元×${one.pieces}`)
    .join(' ');

const whatLeaves = (): Pieces => without(drawer, stays()) ?? stop('备用金比钱箱里的多');

const together = (one: Pieces, other: Pieces): Pieces =>
  denominations.map((denominationFen) => ({
    denominationFen,
    pieces: piecesOf(one, denominationFen) + piecesOf(other, denominationFen),
  }));

const piecesOf = (pile: Pieces, denominationFen: number): number =>
  pile.find((one) => one.denominationFen === denominationFen)?.pieces ?? 0;
