import { denominations } from '../../../src-shared/rules/drawerShifts.ts';
import type { Pieces } from '../../../src-shared/rules/floatStays.ts';
import type { Denomination } from './countTyped.ts';

/** What comes after a receiver's count that was not what was sealed. */
type AfterPass =
  /** Her first: she counts once more. */
  | { kind: 'again' }
  /** She counted the same twice: it is the drawer that differs. */
  | { kind: 'differs' }
  /** Her own two counts are not the same: at which notes. */
  | { kind: 'unsure'; at: readonly Denomination[] };

/** Compares a receiver's count with the one she made before, never with what was sealed. */
export function afterPass(before: Pieces | null, now: Pieces): AfterPass {
  if (before === null) return { kind: 'again' };
  const at = denominations.filter((note) => piecesOf(before, note) !== piecesOf(now, note));
  return at.length === 0 ? { kind: 'differs' } : { kind: 'unsure', at };
}

const piecesOf = (pieces: Pieces, note: Denomination): number =>
  pieces.find(({ denominationFen }) => denominationFen === note)?.pieces ?? 0;
