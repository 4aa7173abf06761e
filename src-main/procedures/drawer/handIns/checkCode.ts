import { createHash } from 'node:crypto';
import type { Fen } from '../../../../src-shared/rules/fen.ts';
import { codeSigns } from '../../../ledger/codeSigns.ts';

type Line = {
  receipt_id: string;
  number: string;
  nth: number;
  method: string;
  amount_fen: Fen;
  deposit_on: string;
};

/** What a slip's check code is made over: every payment on it, what it comes to, and which notes were handed in. */
type Coded = {
  number: string;
  depositOn: string;
  lines: readonly Line[];
  dueFen: Fen;
  turnedInFen: Fen;
  pieces: readonly { denominationFen: number; pieces: number }[];
};

/**
 * 校验码: eight signs over everything a 交款单 holds. Finance types them back, or reads them out on the telephone, and
 * knows that paper and ledger say the same, with no network. An invariant makes it again out of the rows.
 */
export function checkCodeOf(coded: Coded): string {
  const lines = coded.lines
    .toSorted((one, other) => one.nth - other.nth)
    .toSorted((one, other) => (one.receipt_id < other.receipt_id ? -1 : +(one.receipt_id > other.receipt_id)))
    .map(({ number, nth, method, amount_fen, deposit_on }) => [number, nth, method, amount_fen, deposit_on]);
  const pieces = coded.pieces.map((one) => [one.denominationFen, one.pieces]);
  const facts = [coded.number, coded.depositOn, lines, coded.dueFen, coded.turnedInFen, pieces];
  const bytes = createHash('sha256').update(JSON.stringify(facts)).digest();
  return [...bytes.subarray(0, 8)].map((byte) => codeSigns[byte % codeSigns.length]).join('');
}

/** As it is typed back: small letters, spaces and hyphens do not matter. */
export const sameCode = (typed: string, code: string): boolean =>
  typed.replaceAll(/[\s-]/g, '').toUpperCase() === code;
