import { cleanText } from './cleanText.ts';

/**
 * What texts are sorted by as people count: `2` before `11`, `B2` before `B11`, digits before letters before signs.
 * Each run of digits is led by its length, so that comparing the keys byte by byte compares the numbers.
 */
export function naturalKey(...parts: readonly string[]): string {
  return parts
    .map((part) =>
      cleanText(part)
        .toUpperCase()
        .replace(/\d+/g, (digits) => {
          const number = digits.replace(/^0+(?=\d)/, '');
          return `${String(number.length).padStart(2, '0')}${number}`;
        })
        .slice(0, longestPart),
    )
    .join(separator);
}

/** Sorts before everything that may stand in a part: an empty entrance comes first. */
const separator = '\u001f';

/** Four parts stay below what a page of the roll may be asked to begin after. */
const longestPart = 90;
