import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js';

const file = join(import.meta.dirname, '..', 'src-renderer', 'catalogs', 'zh-TW.overrides.json');
const overrides = JSON.parse(readFileSync(file, 'utf8')) as {
  words: Record<string, string>;
  sentences: Record<string, string>;
};
const convert = Converter({ from: 'cn', to: 'twp' });
const usedWords = new Set<string>();
const usedSentences = new Set<string>();

/**
 * A text as Taiwan's offices write it: converted word by word, then the trade's own words; or, where one stands in
 * zh-TW.overrides.json under its key, another text altogether.
 */
export function traditional(text: string, key: string): string {
  const own = overrides.sentences[key];
  if (own !== undefined) {
    usedSentences.add(key);
    return own;
  }
  let result = convert(text);
  for (const [word, better] of Object.entries(overrides.words)) {
    if (!result.includes(word)) continue;
    usedWords.add(word);
    result = result.replaceAll(word, better);
  }
  return result;
}

/** The words and sentences of the overrides that changed nothing in all that was converted. */
export function idleOverrides(): string[] {
  const words = Object.keys(overrides.words).filter((word) => !usedWords.has(word));
  const keys = Object.keys(overrides.sentences).filter((key) => !usedSentences.has(key));
  return [
    ...words.map((word) => `zh-TW.overrides.json: the word ${word} occurs nowhere`),
    ...keys.map((key) => `zh-TW.overrides.json: no sentence ${key}`),
  ];
}
