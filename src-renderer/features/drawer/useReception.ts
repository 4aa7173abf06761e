import { useState } from 'react';
import type { Pieces } from '../../../src-shared/rules/floatStays.ts';
import { type Denomination, fenOf } from './countTyped.ts';
import type { Sealed } from './drawerStand.ts';
import { afterPass } from './twoPasses.ts';

/** How far a receiver is with a sealed drawer. */
type Passing = {
  /** What she counted last. */
  counts: Pieces | null;
  told: 'first' | 'again' | 'unsure' | 'same' | 'differs';
  at: readonly Denomination[];
};

const nothingYet: Passing = { counts: null, told: 'first', at: [] };

/**
 * A receiver counts alone and is told only 相符 or 不符. Where it is not the same she counts again; twice the same, and it is
 * the drawer that differs. Nothing of it is kept: whoever is interrupted counts anew.
 */
export function useReception(sealed: Sealed) {
  const [passing, pass] = useState(nothingYet);
  const sealedFen = sealed.reckonings.at(-1)?.countedFen;

  /** It is not what was sealed: her own two counts are compared with each other. */
  function differ(counts: Pieces): void {
    const after = afterPass(passing.told === 'first' ? null : passing.counts, counts);
    pass({
      counts,
      told: after.kind,
      at: after.kind === 'unsure' ? after.at : [],
    });
  }

  return {
    ...passing,
    /** She has counted; as much in all is looked at note by note when she signs. */
    count: (counts: Pieces): void =>
      fenOf(counts) === sealedFen ? pass({ counts, told: 'same', at: [] }) : differ(counts),
    /** The ledger says that the notes are not the same. */
    refuse: (counts: Pieces): void => differ(counts),
    /** She counts once more. */
    again: (): void => pass((before) => ({ ...before, told: before.counts === null ? 'first' : 'again' })),
  };
}
