import type { SearchAnswer, SearchHit, SearchPlace, SearchSource, SourceId } from './source.ts';

/** What one source found, as far as it is shown. */
type Shown = SearchAnswer & { readonly hasMore: boolean };

/** What the sources have found so far for one text. */
export type Findings = {
  readonly text: string;
  /** By source, in the order of the list; a source that has not answered yet is missing. */
  readonly answers: readonly (readonly [SourceId, Shown])[];
  /** Every source has answered. */
  readonly isWhole: boolean;
};

/**
 * Asks all sources at once. Shows nothing before all have answered or a pause is over, so that the list does not
 * flicker; whoever is slower fills in later. Returns how to stop.
 */
export function gather(
  sources: readonly SearchSource[],
  text: string,
  place: SearchPlace,
  show: (findings: Findings) => void,
): () => void {
  const answers = new Map<SourceId, SearchAnswer>();
  let isDue = false;
  let isStopped = false;
  const tell = () => {
    const isWhole = answers.size === sources.length;
    if (isStopped || !(isWhole || (isDue && answers.size > 0))) return;
    show({ text, answers: sideBySide(sources, answers), isWhole });
  };
  const pause = setTimeout(() => {
    isDue = true;
    tell();
  }, patienceMs);

  for (const source of sources)
    void source.find(text, place).then((answer) => {
      answers.set(source.id, answer);
      tell();
      return undefined;
    });
  return () => {
    isStopped = true;
    clearTimeout(pause);
  };
}

/** All there is for a text, once the slowest source has answered. */
export function gatherAll(
  sources: readonly SearchSource[],
  text: string,
  place: SearchPlace,
): Promise<Findings> {
  return new Promise((resolve) => {
    gather(sources, text, place, (findings) => {
      if (findings.isWhole) resolve(findings);
    });
  });
}

/** The hits as they stand below each other. */
export const hitsOf = (findings: Findings | null): readonly SearchHit[] =>
  findings?.answers.flatMap(([, { hits }]) => hits) ?? [];

/** A source slower than that fills in later. */
const patienceMs = 80;

/** In the order of the list; where several sources found something, each gives way, so that all of them are in sight. */
function sideBySide(
  sources: readonly SearchSource[],
  answers: ReadonlyMap<SourceId, SearchAnswer>,
): readonly (readonly [SourceId, Shown])[] {
  const isShared = [...answers.values()].filter(({ hits }) => hits.length > 0).length > 1;
  return sources.flatMap(({ id }) => {
    const answer = answers.get(id);
    if (!answer) return [];
    const hits = isShared ? answer.hits.slice(0, sharedPlaces) : answer.hits;
    return [[id, { ...answer, hits, hasMore: hits.length < answer.hits.length }] as const];
  });
}

const sharedPlaces = 4;
