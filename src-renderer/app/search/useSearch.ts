import { useEffect, useEffectEvent, useState } from 'react';
import { may } from '../session.ts';
import { useOfficeTime } from '../useOfficeTime.ts';
import { type Findings, gather, gatherAll, hitsOf } from './gather.ts';
import type { SearchHit } from './source.ts';
import { sources } from './sources.ts';

/**
 * What the box finds while it is typed. The first hit of a text is selected when it is first seen; what comes in later
 * does not move the selection.
 */
export function useSearch(text: string, isComposed: boolean) {
  const { zone } = useOfficeTime();
  const [findings, setFindings] = useState<Findings | null>(null);
  const [chosen, setChosen] = useState({ text: '', key: '' });

  function show(found: Findings): void {
    setFindings(found);
    const [first] = hitsOf(found);
    setChosen((before) =>
      before.text === found.text ? before : { text: found.text, key: first?.key ?? '' },
    );
  }

  const showLater = useEffectEvent(show);
  useEffect(() => {
    if (!isComposed || text === '') return undefined;
    let stop = () => {};
    const pause = setTimeout(() => {
      stop = gather(allowed(), text, { zone }, (found) => showLater(found));
    }, pauseMs);
    return () => {
      clearTimeout(pause);
      stop();
    };
  }, [text, isComposed, zone]);

  const shown = text === '' ? null : findings;
  const hits = hitsOf(shown);
  const selected = Math.max(
    0,
    hits.findIndex(({ key }) => key === chosen.key),
  );
  return {
    findings: shown,
    hits,
    selected,
    /** What is shown is of the text that stands in the box. */
    isAnswered: shown?.text === text && (shown.isWhole || hits.length > 0),
    select: (hit: SearchHit | undefined) => hit && setChosen({ text: findings?.text ?? '', key: hit.key }),
    /** Whoever types fast, or a scanner, sends Enter before the answer is there: then the box asks for itself. */
    first: async (): Promise<SearchHit | undefined> => {
      const found = await gatherAll(allowed(), text, { zone });
      show(found);
      return hitsOf(found)[0];
    },
    forget: () => {
      setFindings(null);
      setChosen({ text: '', key: '' });
    },
  };
}

const allowed = () => sources.filter(({ roles }) => may(roles));

/** Long enough to skip a search while a hand is on the keys, too short to be felt. */
const pauseMs = 40;
