import { type ActId, actIds } from '../keyMap.ts';
import spellings from './actSpellings.json' with { type: 'json' };

/** The acts whose words hold the text, or whose pinyin begins with it: those that begin with it first. */
export function actsNamed(text: string): readonly ActId[] {
  const typed = text.toLowerCase().replaceAll(/\s/g, '');
  const rankOf = (act: ActId) => Math.min(...spellings[act].split(' ').map((words) => rank(words, typed)));
  return actIds
    .map((act) => ({ act, rank: rankOf(act) }))
    .filter(({ rank }) => rank < notFound)
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ act }) => act);
}

const notFound = 9;

function rank(words: string, typed: string): number {
  if (words === typed) return 0;
  if (words.startsWith(typed)) return 1;
  // one letter in the midst of a pinyin says nothing
  return !/^[a-z]/.test(typed) && words.includes(typed) ? 2 : notFound;
}
