import { useMemo, useState } from 'react';
import type { contract, Output } from '../../../src-shared/contract/index.ts';
import { type Fen, fen, minus } from '../../../src-shared/rules/fen.ts';
import { type Pieces, without } from '../../../src-shared/rules/floatStays.ts';
import { handInBounds, splitDrawer } from '../../../src-shared/rules/splitDrawer.ts';
import { type Denomination, fenOf, noFenCoins, readCount, type TypedCount, typedOf } from './countTyped.ts';
import type { TypedProof } from './ProofFields.tsx';

/** What the next slip comes to with this drawer in it; `null` where nothing is handed in. */
export type Due = Output<typeof contract.drawer.nextHandIn>;

/** What is typed while the drawer is split: other notes for the float, and the notes that go where the safe is emptied too. */
type TypedPiles = { stays: TypedCount; goes: TypedCount };

export type TypedSplit = TypedPiles & { receiver: TypedProof; lateReason: string; reopen: boolean };

export type Split = ReturnType<typeof useSplit>;

/**
 * A counted drawer in two piles. What stays and what goes are proposed, the small change for it included, and can be chosen
 * otherwise; what goes to finance is what leaves the drawer, unless the safe holds more or money came after the cut-off.
 */
export function useSplit(counts: Pieces, floatFen: number, due: Due) {
  const dueFen: Fen = due?.turnedInFen ?? fen(0);
  const proposed = useMemo(() => splitDrawer(counts, floatFen, dueFen), [counts, floatFen, dueFen]);
  const [isChoosing, choose] = useState(false);
  const [atFirst] = useState<TypedPiles>({ stays: typedOf(proposed.stays), goes: typedOf(proposed.goes) });
  const [typed, type] = useState<TypedPiles>(atFirst);
  const chosen = readCount({ ...noFenCoins, ...typed.stays });
  const stays = isChoosing ? chosen.counts : proposed.stays;
  const out = without(counts, stays);
  const floatDue = fenOf(proposed.stays);
  const thereFen = due?.thereFen ?? fen(0);
  const isInBounds = (pile: Pieces): boolean => {
    const { least, most } = handInBounds({ dueFen, thereFen }, out);
    return fenOf(pile) >= least && fenOf(pile) <= most;
  };
  const isApart = due !== null && dueFen !== fenOf(counts) - floatDue;
  const picksNotes = isApart && (isChoosing || !isInBounds(proposed.goes));
  const picked = readCount({ ...noFenCoins, ...typed.goes });
  const goes = isApart
    ? picksNotes
      ? picked.counts
      : proposed.goes
    : due === null
      ? nothingOf(counts)
      : (out ?? nothingOf(counts));

  /** The first note that has to be looked at again before it can be signed. */
  function troubleAt(): { pile: 'stays' | 'goes'; at: Denomination } | null {
    if (isChoosing && (chosen.blank !== null || out === null || fenOf(stays) !== floatDue))
      return { pile: 'stays', at: chosen.blank ?? tooMany(counts, stays) };
    if (picksNotes && (picked.blank !== null || !isInBounds(picked.counts)))
      return { pile: 'goes', at: picked.blank ?? first };
    return null;
  }

  return {
    atFirst,
    type: (values: TypedPiles) => type({ stays: values.stays ?? {}, goes: values.goes ?? {} }),
    /** The notes that stay are typed instead of taken as proposed. */
    isChoosing,
    choose: () => choose(true),
    /** Not all that leaves the drawer goes, or the safe adds to it. */
    isApart,
    /** The notes that go are typed: the safe has its part in them, or they are chosen otherwise. */
    picksNotes,
    stays,
    staysLines: chosen.lines,
    goesLines: picked.lines,
    out,
    goes,
    goesFen: fenOf(goes),
    /** Whether what goes is what has to go, but for what there are no coins for. */
    isEnough: isInBounds(goes),
    /** 结转下次: above 0 what there are no coins for. */
    carriedFen: minus(dueFen, fenOf(goes)),
    floatDue,
    dueFen,
    trouble: troubleAt(),
  };
}

const nothingOf = (counts: Pieces): Pieces =>
  counts.map(({ denominationFen }) => ({ denominationFen, pieces: 0 }));

const tooMany = (counts: Pieces, stays: Pieces): Denomination =>
  counts.find(({ pieces }, nth) => pieces < (stays[nth]?.pieces ?? 0))?.denominationFen ?? first;

const first: Denomination = 10_000;
