import { useTranslation } from 'react-i18next';
import type { contract, Output } from '../../../src-shared/contract/index.ts';
import { useOfficeWords } from '../useOfficeWords.ts';
import { useSentence } from '../useSentence.ts';

export type Paper = Output<typeof contract.papers.finish>;

/** How far a paper is, and what to do about it, in the clerk's words. */
export function usePaperWords() {
  const { t } = useTranslation('papers');
  const { at } = useOfficeWords();
  const sentence = useSentence();
  const reprinted = ({ reprints: n, reprintedAt }: Paper, words: string): string => {
    if (n === 0) return words;
    return reprintedAt === null
      ? t('withReprints', { words, n })
      : t('withReprintsAt', { words, n, time: at(reprintedAt) });
  };
  return {
    at,
    /** Its first print, and after it how often it was printed once more and when last. */
    reprinted,
    /** 08:12 已打印，补打 1 次（09:30） */
    state: (paper: Paper): string => {
      if (paper.voidedAt !== null) return t('state.void', { time: at(paper.voidedAt) });
      const when = paper.printedAt === null ? '' : at(paper.printedAt);
      const words = t(`state.${paper.state}`, { time: when, file: paper.file ?? '' });
      return reprinted(paper, words);
    },
    /** Why the last attempt came to nothing; the codes stand in the ledger. */
    trouble: ({ trouble }: Paper): string => (trouble === null ? '' : sentence({ code: trouble })),
  };
}

/** Once something may be on paper, whatever comes next is a 补打. */
export const mayBeOnPaper = ({ state }: Paper): boolean =>
  state === 'printed' || state === 'saved' || state === 'printing';
