import { denominations, fenCoins } from '../../../src-shared/rules/drawerShifts.ts';
import { type Fen, fen, sum, times } from '../../../src-shared/rules/fen.ts';
import { amountOf, type Pieces } from '../../../src-shared/rules/floatStays.ts';

export type Denomination = (typeof denominations)[number];

/** What stands in the fields of a count, by note or coin: `d10000` is 100 yuan. */
export type TypedCount = Partial<Record<`d${number}`, string>>;

export const fieldOfNote = (denomination: Denomination): `d${number}` => `d${denomination}`;

/** 100, 50 … 0.1: a note or coin as it is called; 分币 have words of their own. */
export const noteText = (denominationFen: Denomination): string => String(denominationFen / 100);

/**
 * How many there are of a kind, as the keypad types it: `37`; `2*` is two bundles (把) of a hundred, `2*15` two bundles and
 * fifteen, and + adds one pile to another. `null` where nothing can be read: a blank one is no count.
 */
export function readPieces(typed: string | undefined): number | null {
  const text = (typed ?? '')
    .normalize('NFKC')
    .replace(/[×xX把]/gu, '*')
    .replace(/\s/gu, '');
  const piles = text.split('+').map(pile);
  if (piles.some((pieces) => pieces === null)) return null;
  const pieces = piles.reduce<number>((total, one) => total + (one ?? 0), 0);
  return pieces > most ? null : pieces;
}

function pile(text: string): number | null {
  const [, bundles, loose] = /^(?:(\d{1,3})\*)?(\d{0,5})$/.exec(text) ?? [];
  if (loose === undefined || text === '') return null;
  return Number(bundles ?? 0) * bundle + Number(loose);
}

/** 一把: notes are tied up by the hundred. */
const bundle = 100;
const most = 100_000;

/** What a count comes to as far as it is typed: its sum so far, the first kind that is blank, and all of it once none is. */
export function readCount(typed: TypedCount): {
  lines: readonly { denominationFen: Denomination; pieces: number | null }[];
  total: Fen;
  blank: Denomination | null;
  counts: Pieces;
} {
  const lines = denominations.map((denominationFen) => ({
    denominationFen,
    pieces: readPieces(typed[fieldOfNote(denominationFen)]),
  }));
  return {
    lines,
    total: sum(lines.map(({ denominationFen, pieces }) => times(fen(denominationFen), pieces ?? 0))),
    blank: lines.find(({ pieces }) => pieces === null)?.denominationFen ?? null,
    counts: lines.map(({ denominationFen, pieces }) => ({ denominationFen, pieces: pieces ?? 0 })),
  };
}

/** Few see 分币: a count begins with none of them. */
export const noFenCoins: TypedCount = { [fieldOfNote(fenCoins)]: '0' };

/** A count as it stands in the fields. */
export const typedOf = (pieces: Pieces): TypedCount =>
  Object.fromEntries(pieces.map((one) => [fieldOfNote(one.denominationFen), String(one.pieces)]));

/** All of a pile of notes and coins, in fen. */
export const fenOf = (pieces: Pieces): Fen => fen(amountOf(pieces));

/** As the contract takes it. */
export const asCount = (pieces: Pieces): { denominationFen: Denomination; pieces: number }[] =>
  pieces.map(({ denominationFen, pieces: many }) => ({ denominationFen, pieces: many }));
